import type { DecisionDiagrams } from '@oncospine/pathway/diagrams';
import { dorsalMetastasis } from '@oncospine/pathway/rulesets/dorsal-metastasis';
import { decodeCell } from '../case-file/decode-cell.ts';
import { type Assumption, HISTOLOGY_RULE, READINGS } from '../readings/readings.ts';

/** Everything of a ruleset that is walked, as data: it is made once and handed to threads. */
export type WalkedRuleset = Omit<DecisionDiagrams, 'read'> & {
  /** For each assumption of a reading or the import rule the cells of its fact, as bits. */
  readonly assumedCells: Readonly<Record<string, number>>;
  /** For each fact 1 when no row can state it. */
  readonly neverStated: Uint8Array;
};

type Assumed = Pick<Assumption, 'fact' | 'value'>;

/** The key of an assumption. */
export function assumptionKey({ fact, value }: Assumed): string {
  return `${fact} = ${value}`;
}

/** What of a ruleset is walked. */
export function walkedRuleset(whole: DecisionDiagrams, neverStated: readonly string[]): WalkedRuleset {
  const { read: _, ...diagrams } = whole;
  const { fact, value, valueForDiagnosisByTreatment } = HISTOLOGY_RULE;
  const rule: readonly Assumed[] = [
    { fact, value },
    { fact, value: valueForDiagnosisByTreatment },
  ];
  const assumptions = [...rule, ...READINGS.flatMap((reading) => reading.assumptions)];
  const cells = assumptions.map((one) => [assumptionKey(one), cellsOf(whole, one)] as const);
  return {
    ...diagrams,
    assumedCells: Object.fromEntries(cells),
    neverStated: Uint8Array.from(whole.facts, ({ id }) => (neverStated.includes(id) ? 1 : 0)),
  };
}

function cellsOf(diagrams: DecisionDiagrams, { fact, value }: Assumed): number {
  const definition = dorsalMetastasis.facts.find(({ id }) => id === fact);
  const cell = definition === undefined ? undefined : decodeCell(definition, value);
  const read = cell?.status === 'decoded' ? diagrams.read({ [fact]: cell.value }) : undefined;
  const position = diagrams.facts.findIndex(({ id }) => id === fact);
  const bits = read?.status === 'read' ? read.cells[position] : undefined;
  if (bits === undefined) throw new Error(`Declared value ${fact} = ${value} is none of the dictionary`);
  if (dorsalMetastasis.lists.some(({ oneOf, several, inARow }) => [oneOf, several, inARow.fact].includes(fact)))
    throw new Error(`A reading assumes ${fact}, which a list can narrow: that is not provided for`);
  return bits;
}
