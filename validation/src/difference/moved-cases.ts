import { type AssessedCase, assess, type OutOfScopeCase, type Ruleset } from '@oncospine/pathway';
import { dorsalMetastasis } from '@oncospine/pathway/rulesets/dorsal-metastasis';
import type { CaseRow, Problem } from '../case-file/case-row.ts';
import type { FileSummary } from '../case-file/read-rows.ts';
import { readRow, statedInput } from '../readings/read-case.ts';
import { ANALYSES, READINGS, type Reading } from '../readings/readings.ts';
import { emptyPartial } from '../replay/partial.ts';
import { replayFile } from '../replay/replay-file.ts';
import { type ReplaySet, undeclaredSet } from '../replay/replay-set.ts';
import type { SetSource } from '../run/read-sets.ts';

/** A labelled case of which a part of the plan becomes another one, under one or more readings. */
export type MovedCase = {
  readonly set: string;
  readonly caseId: string;
  /** An action, `strategy`, an alert, a score, or `scope`. */
  readonly part: string;
  readonly from: string;
  readonly to: string;
  readonly readings: readonly Reading['id'][];
};

/** What moved over case files, and the rows that could not be looked at. */
export type MovedCases = {
  readonly moved: readonly MovedCase[];
  readonly problems: number;
  readonly firstProblems: readonly Problem[];
  readonly files: readonly FileSummary[];
};

const PROBLEMS_HELD = 20;

/** Every labelled case that moves between a ruleset and the one that stands here, read as a replay reads it. */
export async function movedCases(base: Ruleset, sources: readonly SetSource[]): Promise<MovedCases> {
  const moved: MovedCase[] = [];
  const firstProblems: Problem[] = [];
  const files: FileSummary[] = [];
  let problems = 0;
  for (const { path, file, id, manifest } of sources) {
    const set: ReplaySet = manifest === undefined ? undeclaredSet(id) : { ...manifest, ratings: new Map() };
    // Several experts may have rated one case.
    const seen = new Set<string>();
    const onRow = (row: CaseRow): void => {
      if (!seen.has(row.caseId)) moved.push(...movesOf(base, row, set));
      seen.add(row.caseId);
    };
    const onProblem = (problem: Problem): void => {
      problems += 1;
      if (firstProblems.length < PROBLEMS_HELD) firstProblems.push(problem);
    };
    const how = { keepRows: Number.POSITIVE_INFINITY, onRow, onProblem, isMine: () => false };
    files.push(await replayFile({ path, file, set }, emptyPartial(), how));
  }
  return { moved, problems, firstProblems, files };
}

/** A case that moves, in one line. */
export function movedLine({ set, caseId, part, from, to, readings }: MovedCase): string {
  return `${set}/${caseId}, ${part}: ${from} becomes ${to} (read ${readings.join(', ')})`;
}

function movesOf(base: Ruleset, row: CaseRow, set: ReplaySet): readonly MovedCase[] {
  const moves = new Map<string, MovedCase>();
  for (const reading of READINGS) {
    const before = partsUnder(base, row, reading, set);
    const after = partsUnder(dorsalMetastasis, row, reading, set);
    for (const part of new Set([...before.keys(), ...after.keys()])) {
      const [from, to] = [before.get(part) ?? 'nothing', after.get(part) ?? 'nothing'];
      if (from === to) continue;
      const key = JSON.stringify([part, from, to]);
      const readings = [...(moves.get(key)?.readings ?? []), reading.id];
      moves.set(key, { set: set.id, caseId: row.caseId, part, from, to, readings });
    }
  }
  return [...moves.values()];
}

/** What a ruleset says of a row, part by part, in words that are the same if and only if the outcome is. */
function partsUnder(ruleset: Ruleset, row: CaseRow, reading: Reading, set: ReplaySet): ReadonlyMap<string, string> {
  const [main] = ANALYSES;
  if (main === undefined) throw new Error('There is no main analysis');
  // The ruleset that stands here takes every row that gets this far; another one may see a contradiction.
  if (assess(ruleset, statedInput(row, set)).status === 'invalid') return new Map([['scope', 'refused']]);
  const { assessment } = readRow(row, reading, main, set, ruleset);
  const scores = assessment.scores.map(
    ({ score, lowest, highest, possibleBands }) =>
      [`score ${score}`, `${lowest} to ${highest}, ${possibleBands.join(' or ')}`] as const,
  );
  return new Map([...planParts(assessment), ...scores]);
}

function planParts(assessment: AssessedCase | OutOfScopeCase): readonly (readonly [string, string])[] {
  if (assessment.status === 'out_of_scope') return [['scope', 'out of scope']];
  const { scope, actions, strategy, alerts } = assessment;
  const word = strategy.status === 'decided' ? [strategy.strategy, ...strategy.acceptable] : strategy.possible;
  return [
    ['scope', scope],
    ...actions.map(({ action, interim, possible }) => {
      const outcomes = possible.map(({ disposition, urgency }) => `${disposition} ${urgency}`);
      return [action, `${interim.act} ${interim.clock} (of ${outcomes.join(', ')})`] as const;
    }),
    ['strategy', `${strategy.status} ${word.join(', ')}`],
    ...alerts.map(({ id, severity, certainty }) => [`alert ${id}`, `${severity} ${certainty}`] as const),
  ];
}
