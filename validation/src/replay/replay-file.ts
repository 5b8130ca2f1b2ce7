import { decisionDiagrams } from '@oncospine/pathway/diagrams';
import { dorsalMetastasis } from '@oncospine/pathway/rulesets/dorsal-metastasis';
import type { CaseRow, Problem } from '../case-file/case-row.ts';
import { hashOfBytes } from '../case-file/fnv.ts';
import type { FoundRecord, PlainLines, TakenRows } from '../case-file/read-records.ts';
import { type FileSummary, type RowContext, type RowTaker, readRows } from '../case-file/read-rows.ts';
import { LANES } from '../lanes/lanes.ts';
import { ASSUMED_FACTS } from '../readings/assumed-facts.ts';
import { explainDisagreements } from './disagreements.ts';
import { type RunnerStart, runHere } from './group-runner.ts';
import { createLaneFinisher } from './lane-finisher.ts';
import { emptyLanes, FLAG, idOf, idStart, laneGroup } from './lane-group.ts';
import { contradictions, createRowLook, type RowKeeper } from './look-at-rows.ts';
import { createOutcomesInOrder, type Rejected } from './outcomes-in-order.ts';
import { addPartial, type Partial } from './partial.ts';
import { createPlainRowReader } from './plain-rows/plain-row-reader.ts';
import { declarationOf, type ReplaySet } from './replay-set.ts';
import { createRowEncoder } from './row-encoder.ts';
import { SUBGROUPS } from './subgroups.ts';
import { walkedRuleset } from './walked-ruleset.ts';

/** Where a file is, what it is called, and what is declared of it. */
export type FileToReplay = { readonly path: string; readonly file: string; readonly set: ReplaySet };

/** Who else takes what is read. */
export type ReplayOptions = RowKeeper & {
  readonly onProblem: (problem: Problem) => void;
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

/** A place of an origin is a byte; rows that are rejected in between may leave theirs behind. */
const MOST_ORIGINS = 200;

function createTaker(context: RowContext, set: ReplaySet, partial: Partial, options: ReplayOptions): RowTaker {
  const { onDecisions, onProgress, start = runHere, isMine: isOfShard } = options;
  const neverStated = factsNeverStated(context.columns, set);
  const diagrams = decisionDiagrams(dorsalMetastasis, { neverStated });
  const { allCells } = diagrams;
  const shape = { facts: diagrams.facts.length, dimensions: SUBGROUPS.length };
  const finish = createLaneFinisher(set);
  const encoder = createRowEncoder(diagrams, context.columns, set, finish);
  const plain = createPlainRowReader(diagrams, context.columns, shape, finish);
  const runner = start({
    set: declarationOf(set),
    ruleset: walkedRuleset(diagrams, neverStated),
    withDecisions: onDecisions !== undefined,
  });
  const look = createRowLook(set, partial, encoder, options);
  let group = laneGroup(shape, plain.numbers);
  emptyLanes(group, allCells, 0, LANES);
  let rejected: Rejected[] = [];
  let rowNumber = -1;
  /** Behind a row that is refused others were read in vain: fewer are read at once, until all goes well again. */
  let most = LANES;

  const outcomes = createOutcomesInOrder(({ rows, rejected: refused }, { contradicted, decisions }) => {
    for (const place of contradicted)
      refused.push({ line: place.line, problems: contradictions(context.again(place), set) });
    for (const { problems } of refused.sort((left, right) => left.line - right.line)) context.reject(problems);
    if (decisions.length > 0) onDecisions?.(decisions);
    onProgress?.(rows, 0);
  });
  const submit = (): void => {
    outcomes.add({ rows: group.count, rejected }, runner.run(group));
    group = laneGroup(shape, plain.numbers);
    emptyLanes(group, allCells, 0, LANES);
    rejected = [];
  };
  return {
    take(record) {
      const { line, offset } = record;
      const lane = group.count;
      if (!encoder.encode(record, group)) refuse(lane, line, problemsOf(context, record));
      else settle(hashOfBytes(group.idBytes.subarray(idStart(group, lane), group.idEnds[lane])), line, offset, record);
      submitFull();
    },
    takePlain(lines) {
      const taken = takePlain(lines);
      submitFull();
      return taken;
    },
    async rest(isEnd) {
      if (isEnd) {
        submit();
        runner.flush();
      }
      await outcomes.wait(isEnd ? 0 : runner.atOnce);
      if (!isEnd) return;
      for (const counted of await runner.finish()) addPartial(partial, counted);
      explainDisagreements(partial, set, diagrams, context.again);
    },
  };

  function takePlain(lines: PlainLines): TakenRows {
    const from = group.count;
    const to = from + plain.read(lines, group, most);
    most = Math.min(LANES, 2 * most);
    context.ids.expect(plain.idHashes, from, to);
    for (let lane = from; lane < to; lane += 1) {
      const isTaken = settle(plain.count(group), lines.line + lane - from, plain.offsetOf(lane));
      if (isTaken && !isFull()) continue;
      // The rows behind are read again: one that is refused gives its lane away.
      if (!isTaken) most = 1;
      emptyLanes(group, allCells, group.count, to);
      const next = lane + 1 < to ? plain.offsetOf(lane + 1) : plain.nextOffset();
      return { rows: lane + 1 - from, length: next - lines.offset };
    }
    return { rows: to - from, length: to === from ? 0 : plain.nextOffset() - lines.offset };
  }

  /** Looks at the row counted last, beyond its cells: its id first, then whatever is declared of it. Gives whether it stays. */
  function settle(idHash: number, line: number, offset: number, record?: FoundRecord): boolean {
    const lane = group.count - 1;
    const row = (): CaseRow => (record === undefined ? context.again({ line, offset }) : decodedRow(context, record));
    const rater = group.origins[group.origin[lane] as number]?.rater ?? '';
    group.lines[lane] = line;
    group.offsets[lane] = offset;
    if (!context.ids.takeNew(idHash, rater, offset, line)) {
      const stated = () => row().stated;
      const used = context.ids.check({ file: context.file, caseId: idOf(group, lane), rater, line, offset, stated });
      if (used.length > 0) return refuse(lane, line, [...used, ...contradictions(row(), set)]);
    }
    rowNumber += 1;
    const isMine = isOfShard === undefined || isOfShard(rowNumber);
    if (isMine) group.flags[lane] = (group.flags[lane] as number) | FLAG.mine;
    if (!look.mayWant() || !look.isWanted(idOf(group, lane))) return true;
    const problems = look.at(row(), isMine, group, lane);
    return problems.length === 0 || refuse(lane, line, problems);
  }

  /** Puts a row aside with what is wrong with it; its lane is empty again. */
  function refuse(lane: number, line: number, problems: readonly Problem[]): false {
    emptyLanes(group, allCells, lane, lane + 1);
    group.count = lane;
    rejected.push({ line, problems });
    return false;
  }

  function isFull(): boolean {
    return group.count === LANES || group.origins.length > MOST_ORIGINS || rejected.length > LANES;
  }

  function submitFull(): void {
    if (isFull()) submit();
  }
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
