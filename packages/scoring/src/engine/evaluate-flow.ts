import type { FactInput, FactRules } from './fact-table.ts';
import type { FlowTable, StratumId } from './flow-table.ts';
import { flowItemResult } from './item-result.ts';
import { type PossibleItem, possibleOptions } from './possible-options.ts';
import { type NotApplicable, type ReadFacts, readFacts } from './read-facts.ts';
import { resultHeader } from './result-header.ts';
import type { FlowItemResult, InvalidScore, ResultHeader } from './score-result.ts';
import type { Item, ItemId } from './score-table.ts';

/** A flow chart whose items can follow from facts about the patient. */
export type FactFlowTable = FlowTable & FactRules;

type Flowed<Table extends FactFlowTable> = ResultHeader<Table> &
  Pick<ReadFacts, 'applicability' | 'outsideClasses'> & {
    readonly items: readonly FlowItemResult<ItemId<Table>>[];
    readonly possibleStrata: readonly StratumId<Table>[];
  };

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
 * @example evaluateFlow(BOLLEN_2014, { kps: 60 }).possibleStrata // => ['B', 'C', 'D']
 */
export const evaluateFlow = <const Table extends FactFlowTable>(
  table: Table,
  input: FactInput<Table>,
): FlowResult<Table> => followFlow(table, input);

/**
 * The same for an input whose type is not known.
 * @param table - the flow chart with its facts and gates
 * @param input - anything
 * @returns as `evaluateFlow`
 */
export const followFlow = <const Table extends FactFlowTable>(table: Table, input: unknown): FlowResult<Table> => {
  const reading = readFacts(table, input);
  if (reading.status !== 'read') return reading;
  const possible = possibleOptions(table, reading.answers);
  const reached = new Set<string>(completions(possible).map((answers) => stratumOf(table, answers)));
  const possibleStrata: readonly StratumId<Table>[] = table.strata.map(({ id }) => id).filter((id) => reached.has(id));
  const items = possible.map((one) => flowItemResult<ItemId<Table>>(one));
  const { applicability, outsideClasses } = reading;
  const flowed = { ...resultHeader(table, items), items, applicability, outsideClasses, possibleStrata };
  const [stratum, ...others] = possibleStrata;
  if (stratum === undefined) throw new Error(`table ${table.id}: no path ends in a stratum`);
  if (items.every(({ state }) => state === 'known')) return { status: 'complete', stratum, ...flowed };
  return others.length === 0 ? { status: 'partial', stratum, ...flowed } : { status: 'partial', ...flowed };
};

type Completion = Readonly<Record<string, string>>;

const completions = (possible: readonly PossibleItem<Item>[]): readonly Completion[] =>
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
