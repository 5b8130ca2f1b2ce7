import type { FactInput, FactRules } from './fact-table.ts';
import type { FlowTable, StratumId } from './flow-table.ts';
import { type PossibleItem, possibleOptions } from './possible-options.ts';
import { type NotApplicable, type ReadFacts, readFacts } from './read-facts.ts';
import { resultHeader } from './result-header.ts';
import type { InvalidScore, ResultHeader } from './score-result.ts';

/** A flow chart whose items can follow from facts about the patient. */
export type FactFlowTable = FlowTable & FactRules;

type Flowed<Table extends FactFlowTable> = ResultHeader<Table> &
  Pick<ReadFacts, 'applicability'> & { readonly possibleStrata: readonly StratumId<Table>[] };

/** What a flow chart says: the stratum, or the strata still possible, or why there is none. */
export type FlowResult<Table extends FactFlowTable> =
  | (Flowed<Table> & { readonly status: 'complete'; readonly stratum: StratumId<Table> })
  | (Flowed<Table> & { readonly status: 'partial'; readonly stratum?: StratumId<Table> })
  | NotApplicable<Table>
  | InvalidScore<Table>;

/**
 * Follows a flow chart: the stratum when all is known, else every stratum that a completion reaches.
 * @param table - the flow chart with its facts and gates
 * @param input - items and facts
 * @returns `complete`, `partial` (with `stratum` only when it is decided), `not_applicable` or `invalid`
 */
export const evaluateFlow = <const Table extends FactFlowTable>(
  table: Table,
  input: FactInput<Table>,
): FlowResult<Table> => {
  const reading = readFacts(table, input);
  if (reading.status !== 'read') return reading;
  const possible = possibleOptions(table, reading.answers);
  const reached = new Set<string>(completions(possible).map((answers) => stratumOf(table, answers)));
  const possibleStrata: readonly StratumId<Table>[] = table.strata.map(({ id }) => id).filter((id) => reached.has(id));
  const flowed = { ...resultHeader(table, possible), applicability: reading.applicability, possibleStrata };
  const [stratum, ...others] = possibleStrata;
  if (stratum === undefined) throw new Error(`table ${table.id}: no path ends in a stratum`);
  if (possible.every(({ options }) => options.length === 1)) return { status: 'complete', stratum, ...flowed };
  return others.length === 0 ? { status: 'partial', stratum, ...flowed } : { status: 'partial', ...flowed };
};

type Completion = Readonly<Record<string, string>>;

const completions = (possible: readonly PossibleItem[]): readonly Completion[] =>
  possible.reduce<readonly Completion[]>(
    (done, { item, options }) =>
      done.flatMap((answers) => options.map(({ value }) => ({ ...answers, [item.id]: value }))),
    [{}],
  );

const stratumOf = (table: FlowTable, answers: Completion): string => {
  const paths = table.paths.filter(({ when }) =>
    Object.entries(when).every(([item, value]) => answers[item] === value),
  );
  const [path, ...others] = paths;
  if (path === undefined || others.length > 0) {
    throw new Error(`table ${table.id}: ${paths.length} paths for ${JSON.stringify(answers)}`);
  }
  return path.stratum;
};
