import { assess } from '@oncospine/pathway';
import { decisionDiagrams } from '@oncospine/pathway/diagrams';
import { dorsalMetastasis } from '@oncospine/pathway/rulesets/dorsal-metastasis';
import { type CaseRow, type Problem, shorten } from '../case-file/case-row.ts';
import type { FoundRecord } from '../case-file/read-records.ts';
import { type FileSummary, type RowContext, type RowTaker, readRows } from '../case-file/read-rows.ts';
import { LANES } from '../lanes/lanes.ts';
import { ASSUMED_FACTS } from '../readings/assumed-facts.ts';
import { statedInput } from '../readings/read-case.ts';
import { explainDisagreements } from './disagreements.ts';
import type { GroupOutcome } from './evaluate-group.ts';
import { type RunnerStart, runHere } from './group-runner.ts';
import { FLAG, type LaneGroup, laneGroup } from './lane-group.ts';
import type { EncodedRow } from './lane-writer.ts';
import { ordinalItemsOfRow } from './ordinal-items.ts';
import { addPartial, type Partial } from './partial.ts';
import { declarationOf, type ReplaySet } from './replay-set.ts';
import { createRowEncoder, type RowEncoder } from './row-encoder.ts';
import { SUBGROUPS } from './subgroups.ts';
import { walkedRuleset } from './walked-ruleset.ts';

/** Where a file is, what it is called, and what is declared of it. */
export type FileToReplay = { readonly path: string; readonly file: string; readonly set: ReplaySet };

/** Who else takes what is read. */
export type ReplayOptions = {
  readonly onProblem: (problem: Problem) => void;
  /** Takes the first rows, at most this many. */
  readonly keepRows: number;
  readonly onRow: (row: CaseRow) => void;
  /** Takes lines for the list of decisions, in the order of the file. */
  readonly onDecisions?: (lines: Uint8Array) => void;
  /** Told of every chunk of the file, with its size in bytes, and of every group of rows that is done. */
  readonly onProgress?: (rows: number, bytes: number) => void;
  /** Rows of this shard only; every row is checked all the same. */
  readonly isMine?: (rowNumber: number) => boolean;
  /** Evaluates groups of rows; in this thread unless it says otherwise. */
  readonly start?: RunnerStart;
};

/** Replays a file as it streams by: rows are read, checked, evaluated in groups, counted and forgotten. */
export function replayFile(
  { path, file, set }: FileToReplay,
  partial: Partial,
  options: ReplayOptions,
): Promise<FileSummary> {
  const onChunk = (bytes: number): void => options.onProgress?.(0, bytes);
  return readRows({ path, file, onProblem: options.onProblem, onChunk }, (context) =>
    createTaker(context, set, partial, options),
  );
}

type Rejected = { readonly line: number; readonly problems: readonly Problem[] };
type Submitted = { readonly rows: number; readonly rejected: Rejected[] };
type Waiting = Submitted & { readonly outcome: Promise<GroupOutcome> };

/** A place of an origin is a byte; rows that are rejected in between may leave theirs behind. */
const MOST_ORIGINS = 200;

function createTaker(context: RowContext, set: ReplaySet, partial: Partial, options: ReplayOptions): RowTaker {
  const { onDecisions, onProgress, start = runHere, isMine: isOfShard } = options;
  const neverStated = factsNeverStated(context.columns, set);
  const diagrams = decisionDiagrams(dorsalMetastasis, { neverStated });
  const shape = { facts: diagrams.facts.length, dimensions: SUBGROUPS.length };
  const encoder = createRowEncoder(diagrams, context.columns, set);
  const runner = start({
    set: declarationOf(set),
    ruleset: walkedRuleset(diagrams, neverStated),
    withDecisions: onDecisions !== undefined,
  });
  const look = createLook(set, partial, options);
  const waiting: Waiting[] = [];
  let group = laneGroup(shape);
  let rejected: Rejected[] = [];
  let rowNumber = -1;

  /** Groups end in the order of the file, so that problems and decisions stand in that order. */
  const conclude = ({ rows, rejected: refused }: Submitted, { contradicted, decisions }: GroupOutcome): void => {
    for (const place of contradicted)
      refused.push({ line: place.line, problems: contradictions(context.again(place), set) });
    for (const { problems } of refused.sort((left, right) => left.line - right.line)) context.reject(problems);
    if (decisions.length > 0) onDecisions?.(decisions);
    onProgress?.(rows, 0);
  };
  const submit = (): void => {
    const submitted = { rows: group.ids.length, rejected };
    const outcome = runner.run(group);
    // What was evaluated here is done, and its room is free again.
    if (outcome instanceof Promise) waiting.push({ ...submitted, outcome });
    else conclude(submitted, outcome);
    group =
      outcome instanceof Promise
        ? laneGroup(shape)
        : laneGroup(shape, { buffer: group.buffer, ids: [], origins: [], labelSets: [] });
    rejected = [];
  };
  const concludeReady = async (isEnd: boolean): Promise<void> => {
    for (let next = waiting[0]; next !== undefined; next = waiting[0]) {
      if (!isEnd && waiting.length <= runner.atOnce) return;
      conclude(next, await next.outcome);
      waiting.shift();
    }
  };
  return {
    take(record) {
      const { line, offset } = record;
      const lane = group.ids.length;
      const found = encoder.encode(record, group, lane);
      if (found === undefined) end(line, lane, problemsOf(context, record));
      else settle(found, line, offset, lane, record);
    },
    takePlain(bytes, from, isCrlf, line, offset) {
      const lane = group.ids.length;
      const found = encoder.encodePlain(bytes, from, isCrlf, group, lane);
      if (found === undefined) {
        group.ids.length = lane;
        return 0;
      }
      settle(found, line, offset, lane);
      return encoder.next();
    },
    async rest(isEnd) {
      if (isEnd) {
        submit();
        runner.flush();
      }
      await concludeReady(isEnd);
      if (!isEnd) return;
      for (const counted of await runner.finish()) addPartial(partial, counted);
      explainDisagreements(partial, set, context.again);
    },
  };

  /** Looks at a row beyond its cells, once it stands in its lane: its id first, then whatever is declared of it. */
  function settle(
    { caseId, rater }: EncodedRow,
    line: number,
    offset: number,
    lane: number,
    record?: FoundRecord,
  ): void {
    const row = (): CaseRow => (record === undefined ? context.again({ line, offset }) : decodedRow(context, record));
    group.lines[lane] = line;
    group.offsets[lane] = offset;
    if (!context.ids.takeNew(caseId, rater, offset, line)) {
      const stated = () => row().stated;
      const used = context.ids.check({ file: context.file, caseId, rater, line, offset, stated });
      if (used.length > 0) {
        end(line, lane, [...used, ...contradictions(row(), set)]);
        return;
      }
    }
    rowNumber += 1;
    const isMine = isOfShard === undefined || isOfShard(rowNumber);
    if (isMine) group.flags[lane] = (group.flags[lane] as number) | FLAG.mine;
    end(line, lane, look.isWanted(caseId) ? look.at(row(), isMine, { encoder, group, lane }) : NOTHING_WRONG);
  }

  /** A row stays in its lane, or is put aside with what is wrong with it. */
  function end(line: number, lane: number, problems: readonly Problem[]): void {
    if (problems.length > 0) {
      group.ids.length = lane;
      rejected.push({ line, problems });
    }
    if (group.ids.length === LANES || group.origins.length > MOST_ORIGINS || rejected.length > LANES) submit();
  }
}

type Lane = { readonly encoder: RowEncoder; readonly group: LaneGroup; readonly lane: number };

const NOTHING_WRONG: readonly Problem[] = [];

/** Looks at single rows: the first ones, which are kept, and those of which something is declared. */
function createLook(set: ReplaySet, partial: Partial, { keepRows, onRow }: ReplayOptions) {
  const noted = new Set(set.importNotes.map(({ caseId }) => caseId));
  const isDeclared = noted.size > 0 || set.ratings.size > 0;
  let kept = 0;
  return {
    isWanted: (caseId: string): boolean =>
      kept < keepRows || (isDeclared && (noted.has(caseId) || set.ratings.has(caseId))),
    at(row: CaseRow, isMine: boolean, { encoder, group, lane }: Lane): readonly Problem[] {
      const problems = contradictions(row, set);
      if (problems.length > 0) return problems;
      if (noted.has(row.caseId)) encoder.declare(row, group, lane);
      if (isMine) partial.ordinalItems.push(...ordinalItemsOfRow(row, set));
      if (kept < keepRows) onRow(row);
      kept += 1;
      return NOTHING_WRONG;
    },
  };
}

/** Facts for which there is no column, and which neither a list, nor a reading, nor an import note can state. */
function factsNeverStated(columns: RowContext['columns'], { importNotes }: ReplaySet): readonly string[] {
  const named = new Set(columns.map(({ name }) => name));
  const fromLists = dorsalMetastasis.lists
    .filter(({ id }) => named.has(id) || importNotes.some(({ fact }) => fact === id))
    .flatMap(({ oneOf, several, inARow }) => [oneOf, several, inARow.fact]);
  const stated = new Set([...named, ...fromLists, ...ASSUMED_FACTS, ...importNotes.map(({ fact }) => fact)]);
  return dorsalMetastasis.facts.map(({ id }) => id).filter((id) => !stated.has(id));
}

/** Everything that is wrong with a row that has no place in a lane. */
function problemsOf({ decode, file }: RowContext, record: FoundRecord): readonly Problem[] {
  const decoded = decode(record);
  if (decoded.status === 'wrong') return decoded.problems;
  throw new Error(`${file} line ${record.line}: a row is refused, and nothing is wrong with it`);
}

function decodedRow({ decode, file }: RowContext, record: FoundRecord): CaseRow {
  const decoded = decode(record);
  if (decoded.status === 'decoded') return decoded.row;
  throw new Error(`${file} line ${record.line}: a row was taken, and something is wrong with it`);
}

/** Facts that cannot all be true of one patient; nothing is repaired. */
function contradictions(row: CaseRow, set: ReplaySet): readonly Problem[] {
  const checked = assess(dorsalMetastasis, statedInput(row, set));
  if (checked.status !== 'invalid') return [];
  const { file, line } = row;
  return checked.issues.map(({ path, expected, received }) => ({
    file,
    line,
    caseId: shorten(row.caseId),
    column: path.join(', '),
    value: shorten(received),
    expected,
  }));
}
