import { join } from 'node:path';
import { selfTestGates } from '../gates/self-test.ts';
import { reportFiles, resultsJson } from '../output/report-files.ts';
import { summaryText } from '../output/summary-text.ts';
import { ForeignFolder, keepRejects, publishDraft, withDraft } from '../output/write-folder.ts';
import type { Results } from '../results.ts';
import { ControlFileError } from '../run/control-files.ts';
import { PACKAGE_FOLDER } from '../run/folders.ts';
import { readMutationResults } from '../run/mutation-results.ts';
import { UsageError } from '../run/read-sets.ts';
import type { RunOptions } from '../run/run-options.ts';
import { concludeResults, type ReplayOutcome, replaySets } from '../run/run-validation.ts';
import { createProgress } from './progress.ts';
import { EXIT, paintOf, problemText, type Terminal } from './terminal.ts';

/** How a run talks. */
export type RunTalk = { readonly json: boolean; readonly quiet: boolean; readonly colour: boolean };

/** Replays, tests, evaluates, and writes the report. */
export async function runCommand(terminal: Terminal, options: RunOptions, talk: RunTalk): Promise<number> {
  return withDraft(options.out, (draft) => runInto(draft, terminal, options, talk));
}

async function runInto(draft: string, terminal: Terminal, options: RunOptions, talk: RunTalk): Promise<number> {
  const progress = createProgress(terminal, talk.quiet || talk.json);
  const outcome = await replaySets(PACKAGE_FOLDER, { ...options, out: draft }, progress);
  outcome.problems.close();
  if (outcome.status === 'refused') {
    progress.end();
    terminal.error(problemText(outcome.problems, await keepRejects(options.out)));
    return refused(terminal, outcome, options);
  }
  if (outcome.problems.total() > 0) terminal.error(problemText(outcome.problems, join(options.out, 'rejects.csv')));
  const results = concludeResults(outcome.evidence, outcome.controls, options.release);
  progress.end();
  const selfTest = selfTestGates(results, { ...outcome.controls, release: options.release });
  await publishDraft(options.out, reportFiles(results, selfTest, await readMutationResults()));
  tell(terminal, results, talk, options.out);
  return exitCodeOf(results);
}

/** Says what was refused; nothing is written but the list of rejects. */
export function refused(
  terminal: Terminal,
  outcome: ReplayOutcome & { readonly status: 'refused' },
  options: RunOptions,
): number {
  const read = outcome.files.reduce((sum, { rowsRead }) => sum + rowsRead, 0);
  const rejected = outcome.files.reduce((sum, { rowsRejected }) => sum + rowsRejected, 0);
  const way = options.onInvalid === 'fail' ? '; --on-invalid quarantine goes on without the bad rows' : '';
  terminal.error(
    `\n${outcome.problems.total()} problems; ${read} rows read = ${read - rejected} good + ${rejected} rejected. No report was written${way}.\n`,
  );
  return EXIT.notEvaluable;
}

function tell(terminal: Terminal, results: Results, { json, quiet, colour }: RunTalk, out: string): void {
  if (json) terminal.out(resultsJson(results));
  else if (!quiet)
    terminal.out(`${summaryText(results, paintOf(terminal, colour))}\nReport: ${join(out, 'report.html')}\n`);
}

/** 0 when every gate, control and invariant passed; 1 when one failed; 2 when one could not be evaluated. */
export function exitCodeOf({ gates, controls }: Pick<Results, 'gates' | 'controls'>): number {
  const all = [...gates, ...controls];
  if (all.some(({ status }) => status === 'failed')) return EXIT.failed;
  return all.every(({ status }) => status === 'passed') ? EXIT.passed : EXIT.notEvaluable;
}

/** The same of a replay alone, which asks nothing of gates: 1 when a control failed. */
export function exitCodeOfControls({ controls }: Pick<Results, 'controls'>): number {
  return controls.some(({ status }) => status === 'failed') ? EXIT.failed : EXIT.passed;
}

/** What is the caller's to correct is told in one line, not as a crash. */
export function isCallersError(error: unknown): error is Error {
  return error instanceof UsageError || error instanceof ForeignFolder || error instanceof ControlFileError;
}
