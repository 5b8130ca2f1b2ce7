import { join } from 'node:path';
import { createTextFile } from '../output/text-file.ts';
import { DECISION_HEADER } from '../replay/decision-lines.ts';
import type { RunOptions } from '../run/run-options.ts';
import { type ReplayOutcome, replaySets } from '../run/run-validation.ts';
import type { Progress } from './progress.ts';

/** Replays into a folder: the decisions and the rejects stand there afterwards. */
export async function replayInto(
  folder: string,
  harness: string,
  options: RunOptions,
  progress: Progress,
): Promise<ReplayOutcome> {
  const decisions = createTextFile(join(folder, 'decisions.csv'));
  decisions.addText(DECISION_HEADER);
  try {
    const watcher = { ...progress, onDecisions: decisions.add };
    const outcome = await replaySets(harness, { ...options, out: folder }, watcher);
    outcome.problems.close();
    return outcome;
  } finally {
    await decisions.close();
  }
}
