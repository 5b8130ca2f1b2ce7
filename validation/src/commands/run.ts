import { join } from 'node:path';
import { type BaselineComparison, compareWithBaseline } from '../gates/baseline-control.ts';
import { blocks } from '../gates/blocks.ts';
import { evaluateControls } from '../gates/controls.ts';
import { evaluateGates } from '../gates/evaluate-gates.ts';
import { firstReleaseControl } from '../gates/first-release.ts';
import { selfTestControl } from '../gates/self-test.ts';
import { reportFiles, reportPage, resultsJson } from '../output/report-files.ts';
import { summaryText } from '../output/summary-text.ts';
import { keepRejects, publishDraft, withDraft } from '../output/write-folder.ts';
import { sealRecord } from '../record/record-control.ts';
import { countNotDone } from '../report/components.ts';
import type { Results } from '../results.ts';
import type { ControlFiles } from '../run/control-files.ts';
import { isReleaseOf, refuseOwnRelease } from '../run/release-version.ts';
import { type GatheredExtras, reportExtras } from '../run/report-extras.ts';
import type { RunOptions } from '../run/run-options.ts';
import { concludeResults, type ReplayOutcome } from '../run/run-validation.ts';
import { createProgress, proofProgress } from './progress.ts';
import { replayInto } from './replay-into.ts';
import { shardsInto } from './shards-into.ts';
import { EXIT, paintOf, problemText, type Terminal } from './terminal.ts';
import { filesOf, warnOfColumns } from './unused-columns.ts';

/** How a run talks. */
export type RunTalk = { readonly json: boolean; readonly quiet: boolean; readonly colour: boolean };

/** How a run is made, and what stands beside it. */
export type RunRequest = RunOptions & {
  readonly harness: string;
  /** The report folder of the last signed release. */
  readonly baseline?: string;
  /** What persons have stated of parts of the report. */
  readonly declarations?: string;
  /** The folder that says who must and who may sign. */
  readonly signOff?: string;
  /** The folder of all shards of a replay of the same cases, which bring what was compared. */
  readonly shards?: string;
};

/** Replays, tests, evaluates, and writes the report with its record manifest. */
export async function runCommand(terminal: Terminal, request: RunRequest, talk: RunTalk): Promise<number> {
  refuseOwnRelease(request.release, request.cases.length > 0);
  return withDraft(request.out, (draft) => runInto(draft, terminal, request, talk));
}

async function runInto(draft: string, terminal: Terminal, request: RunRequest, talk: RunTalk): Promise<number> {
  const { harness, out, cases, shards } = request;
  const progress = createProgress(terminal, talk.quiet || talk.json);
  const outcome =
    shards === undefined
      ? await replayInto(draft, harness, request, progress)
      : await shardsInto(draft, harness, { ...request, shards }, progress);
  if (outcome.status === 'refused') {
    progress.end();
    warnOfColumns(terminal, filesOf(outcome));
    terminal.error(problemText(outcome.problems, await keepRejects(out)));
    return refused(terminal, outcome, request);
  }
  const release = isReleaseOf(harness, outcome.evidence.mode, request.release);
  progress.end();
  const proving = proofProgress(terminal, talk);
  const results = concludeResults(outcome.evidence, outcome.controls, release, proving);
  proving.end();
  warnOfColumns(terminal, filesOf(outcome));
  if (outcome.problems.total() > 0) terminal.error(problemText(outcome.problems, join(out, 'rejects.csv')));
  const concluded = await withReport(results, outcome.controls, { ...request, release, out: draft });
  const places = { harness, mode: results.mode, cases };
  await publishDraft(out, reportFiles(concluded.results, concluded.extras), (folder) => sealRecord(folder, places));
  tell(terminal, concluded.results, talk, out);
  return exitCodeOf(concluded.results);
}

type WithReport = { readonly results: Results; readonly extras: GatheredExtras };

/** The results with the controls that need the report, the self-test and the baseline. */
async function withReport(results: Results, files: ControlFiles, request: RunRequest): Promise<WithReport> {
  const { harness, release } = request;
  const compared = await comparisonOf(results, files, request);
  const changes = compared === undefined ? {} : { changes: compared.changes };
  const extras = await reportExtras({ ...request, harness, ...changes });
  const baseline = compared?.control ?? (release ? await firstReleaseControl(harness, files.decisions) : undefined);
  const more = [selfTestControl(extras.gateSelfTest), ...(baseline === undefined ? [] : [baseline])];
  const partsNotDone = release ? openParts({ ...results, controls: [...results.controls, ...more] }, extras) : {};
  const controls = [...evaluateControls(results, { ...files, release, ...partsNotDone }), ...more];
  return { results: { ...results, controls }, extras };
}

/** Counted on a page with all controls: whether they pass changes no "not done". Only a release asks for it. */
function openParts(results: Results, extras: GatheredExtras): { readonly partsNotDone: number } {
  return { partsNotDone: countNotDone({ markup: reportPage(results, extras) }) };
}

async function comparisonOf(
  results: Results,
  files: ControlFiles,
  { harness, out, baseline, signOff = join(harness, 'sign-off') }: RunRequest,
): Promise<BaselineComparison | undefined> {
  if (baseline === undefined) return undefined;
  const gates = evaluateGates(files.gates, results);
  return compareWithBaseline(
    { results, gates, demands: files.gates },
    {
      ...{ folder: baseline, signOff, decisions: join(out, 'decisions.csv') },
    },
  );
}

/** Says what was refused; nothing is written but the list of rejects. */
export function refused(
  terminal: Terminal,
  outcome: ReplayOutcome & { readonly status: 'refused' },
  options: RunOptions,
): number {
  const read = outcome.files.reduce((sum, { rowsRead }) => sum + rowsRead, 0);
  const rejected = outcome.files.reduce((sum, { rowsRejected }) => sum + rowsRejected, 0);
  const isWhole = outcome.files.every((file) => file.isWhole);
  const way = options.onInvalid === 'fail' && isWhole ? '; --on-invalid quarantine goes on without the bad rows' : '';
  terminal.error(
    `\n${outcome.problems.total()} problems; ${read} rows read = ${read - rejected} good + ${rejected} rejected. No report was written${way}.\n`,
  );
  return EXIT.notEvaluable;
}

function tell(terminal: Terminal, results: Results, { json, quiet, colour }: RunTalk, out: string): void {
  if (json) terminal.out(resultsJson(results));
  else if (!quiet)
    terminal.out(
      `${summaryText(results, paintOf(terminal, colour), 'the report')}\nReport: ${join(out, 'report.html')}\n`,
    );
}

/** 0 when every gate, control and invariant that applies passed; 1 when one failed; 2 when one could not be evaluated. */
export function exitCodeOf({ gates, controls }: Pick<Results, 'gates' | 'controls'>): number {
  const all = [...gates, ...controls];
  if (all.some(({ status }) => status === 'failed')) return EXIT.failed;
  return all.some(blocks) ? EXIT.notEvaluable : EXIT.passed;
}

/** The same of a replay alone, which asks nothing of gates: 1 when a control failed. */
export function exitCodeOfControls({ controls }: Pick<Results, 'controls'>): number {
  return controls.some(({ status }) => status === 'failed') ? EXIT.failed : EXIT.passed;
}
