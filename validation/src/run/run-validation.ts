import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '../case-file/case-row.ts';
import { createProblemList, type ProblemList } from '../case-file/problem-list.ts';
import { checkLock } from '../case-sets/label-lock.ts';
import { evaluateControls } from '../gates/controls.ts';
import { evaluateGates } from '../gates/evaluate-gates.ts';
import type { CaseWatcher, NamedCase } from '../invariants/check-invariants.ts';
import { LANES } from '../lanes/lanes.ts';
import { readRow } from '../readings/read-case.ts';
import { ANALYSES, READINGS } from '../readings/readings.ts';
import { runHere } from '../replay/group-runner.ts';
import { emptyPartial } from '../replay/partial.ts';
import { vignetteChecks } from '../replay/vignette-checks.ts';
import { startWorkers } from '../replay/workers.ts';
import type { LabelLockResult, Results } from '../results.ts';
import { buildResults, type Evidence } from './build-results.ts';
import { type ControlFiles, readControlFiles } from './control-files.ts';
import { comparisonHash } from './identity.ts';
import { findSources, type ReadSet, readSet, type SetSource } from './read-sets.ts';
import { DEFAULT_RUNS, RESAMPLES, type RunOptions, type Shard } from './run-options.ts';

/** What a replay came to: evidence for a results document, or rows that were refused. */
export type ReplayOutcome =
  | {
      readonly status: 'done';
      readonly evidence: Evidence;
      readonly controls: ControlFiles;
      readonly problems: ProblemList;
    }
  | { readonly status: 'refused'; readonly problems: ProblemList; readonly files: readonly ReadSet['summary'][] };

/** What a run tells while it goes on. */
export type RunWatcher = {
  readonly onStep?: (step: string) => void;
  /** So many bytes will be read. */
  readonly expect?: (bytes: number) => void;
  /** Rows that are done, and bytes that were read. */
  readonly onProgress?: (rows: number, bytes: number) => void;
  /** Lines for the list of decisions, in order. */
  readonly onDecisions?: (lines: Uint8Array) => void;
};

/** Reads, checks and replays case sets. */
export async function replaySets(
  folder: string,
  options: RunOptions,
  watcher: RunWatcher = {},
): Promise<ReplayOutcome> {
  const controls = await readControlFiles(folder);
  const sources = await findSources(options.cases.length > 0 ? options.cases : [join(folder, 'cases')]);
  const problems = createProblemList(join(options.out, 'rejects.csv'));
  const partial = emptyPartial();
  const sets: ReadSet[] = [];
  const workers = options.jobs > 1 ? startWorkers(options.jobs) : undefined;
  watcher.onStep?.('replay');
  for (const { path } of sources) watcher.expect?.((await stat(path)).size);
  try {
    const onProblem = (problem: Problem): void => problems.add(problem);
    const how = { onProblem, start: workers?.start ?? runHere, ...watched(watcher, options) };
    for (const source of sources)
      sets.push(await readSet(source, partial, { ...how, keepRows: rowsKept(options, source) }));
  } finally {
    await workers?.stop();
  }
  if (problems.total() > 0 && (options.onInvalid === 'fail' || accepted(sets) === 0 || !areWhole(sets)))
    return { status: 'refused', problems, files: sets.map(({ summary }) => summary) };
  watcher.onStep?.('invariants and statistics');
  return { status: 'done', evidence: evidenceOf(options, controls, sets, partial), controls, problems };
}

/** The repository's rows are compared with their lock, all of them; of other files the invariants walk the first ones. */
function rowsKept({ cases, withInvariants }: RunOptions, { id }: SetSource): number {
  if (cases.length === 0) return Number.POSITIVE_INFINITY;
  return withInvariants || id === VIGNETTES ? MOST_WALKED : 0;
}

/** The set whose own requirements are checked row by row. */
const VIGNETTES = 'panel-vignettes';

function watched({ onProgress, onDecisions }: RunWatcher, { shard, readsOnly = false }: RunOptions) {
  return {
    ...(onProgress === undefined ? {} : { onProgress }),
    ...(onDecisions === undefined ? {} : { onDecisions }),
    ...(shard === undefined ? {} : { isMine: isOfShard(shard) }),
    ...(readsOnly ? { isMine: () => false } : {}),
  };
}

/** Blocks of rows go round the shards, each as large as a group that is evaluated at once. */
function isOfShard({ index, of }: Shard): (row: number) => boolean {
  return (row) => Math.floor(row / LANES) % of === index - 1;
}

/** Bad rows can be put aside, a part of a file that was not read cannot: what is in it is not known. */
function areWhole(sets: readonly ReadSet[]): boolean {
  return sets.every(({ summary }) => summary.isWhole);
}

function accepted(sets: readonly ReadSet[]): number {
  return sets.reduce((sum, { summary }) => sum + summary.rowsAccepted, 0);
}

function evidenceOf(
  options: RunOptions,
  controls: ControlFiles,
  sets: readonly ReadSet[],
  partial: Evidence['partial'],
): Evidence {
  const own = options.cases.length > 0;
  const { seed, runs } = options;
  return {
    mode: own ? 'own_cases' : 'repository',
    sets,
    partial,
    labelLock: own ? NO_LOCK : lockResult(controls, sets),
    hashes: { caseFiles: caseFiles(sets), comparison: comparisonHash(), ...controls.hashes },
    commands: [command(options, sets)],
    sampling: { seed, runs, resamples: RESAMPLES },
    vignetteChecks: sets.flatMap(({ rows, set }) => (set.id === VIGNETTES ? vignetteChecks(rows, set) : [])),
    walked: options.withInvariants ? walkedCases(sets) : 'not_run',
  };
}

/**
 * Puts the results document together and evaluates gates and controls.
 * @param watcher - Told of every case on which the invariants are tried.
 */
export function concludeResults(
  evidence: Evidence,
  controls: ControlFiles,
  release: boolean,
  watcher?: CaseWatcher,
): Results {
  const draft = buildResults(evidence, watcher);
  const withControls = { ...draft, controls: evaluateControls(draft, { ...controls, release }) };
  return { ...withControls, gates: evaluateGates(controls.gates, withControls) };
}

/** The evidence that a replay of the same rows has, which proves nothing: what shards are compared with. */
export function asReplayed(evidence: Evidence, options: RunOptions): Evidence {
  const replay = { ...options, runs: DEFAULT_RUNS, withInvariants: false };
  const sampling = { ...evidence.sampling, runs: replay.runs };
  return { ...evidence, commands: [command(replay, evidence.sets)], sampling, walked: 'not_run' };
}

const NO_LOCK: LabelLockResult = { status: 'no_lock', rowsLocked: 0, findings: [] };

function lockResult({ lock, ledger }: ControlFiles, sets: readonly ReadSet[]): LabelLockResult {
  const toLock = sets.map(({ set, rows, ratings }) => ({ id: set.id, rows, ratings }));
  return checkLock(lock, ledger.entries, toLock);
}

function caseFiles(sets: readonly ReadSet[]): Results['identity']['hashes']['caseFiles'] {
  return sets.flatMap(({ source, summary, ratingsSha256 }) => {
    const ratings = source.manifest?.ratings?.file;
    const file = { file: source.file, sha256: summary.sha256 };
    return ratings === undefined ? [file] : [file, { file: ratings, sha256: ratingsSha256 }];
  });
}

function command({ cases, seed, runs, onInvalid, withInvariants }: RunOptions, sets: Evidence['sets']): string {
  const files = cases.length === 0 ? [] : sets.map(({ source }) => `--cases ${source.file}`);
  const sampling = withInvariants ? [`--runs ${runs}`] : [];
  const name = withInvariants ? 'run' : 'replay';
  return [`oncospine-validate ${name}`, ...files, `--on-invalid ${onInvalid}`, `--seed ${seed}`, ...sampling].join(' ');
}

/** At most this many rows are walked by invariants: the proofs cover every case, the walk shows that rows are among them. */
const MOST_WALKED = 500;

/** Every labelled case under every reading, as the tool gets it. */
function walkedCases(sets: readonly ReadSet[]): readonly NamedCase[] {
  const [main] = ANALYSES;
  if (main === undefined) throw new Error('There is no main analysis');
  const rows = sets.flatMap(({ set, rows: ofSet }) => ofSet.map((row) => ({ set, row }))).slice(0, MOST_WALKED);
  return rows.flatMap(({ set, row }) =>
    READINGS.map((reading) => ({
      origin: `${set.id}/${row.caseId}/${reading.id}`,
      stated: readRow(row, reading, main, set).assessment.entered,
    })),
  );
}
