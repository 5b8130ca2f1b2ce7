import { existsSync } from 'node:fs';
import { copyFile, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FileSummary } from '../case-file/read-rows.ts';
import { resultsJson } from '../output/report-files.ts';
import { summaryText } from '../output/summary-text.ts';
import { keepRejects, publishDraft, withDraft } from '../output/write-folder.ts';
import { readControlFiles } from '../run/control-files.ts';
import { PACKAGE_FOLDER } from '../run/folders.ts';
import { mergeDecisions } from '../run/merge-decisions.ts';
import type { RunOptions, Shard } from '../run/run-options.ts';
import { concludeResults } from '../run/run-validation.ts';
import { listsOf, mergeShards, shardName, shardText } from '../run/shard-file.ts';
import { createProgress } from './progress.ts';
import { replayInto } from './replay-into.ts';
import { exitCodeOfControls, type RunTalk, refused } from './run.ts';
import { EXIT, paintOf, problemText, type Terminal } from './terminal.ts';
import { filesOf, warnOfColumns } from './unused-columns.ts';

/** Replays case files: results, decisions and rejects; of one shard, what it counted. */
export async function replayCommand(terminal: Terminal, options: RunOptions, talk: RunTalk): Promise<number> {
  const { shard } = options;
  if (shard !== undefined) return replayShard(terminal, options, shard, talk);
  return withDraft(options.out, async (draft) => {
    const outcome = await withProgress(draft, terminal, options, talk);
    if (outcome.status === 'refused') {
      terminal.error(problemText(outcome.problems, await keepRejects(options.out)));
      return refused(terminal, outcome, options);
    }
    if (outcome.problems.total() > 0) terminal.error(problemText(outcome.problems, join(options.out, 'rejects.csv')));
    const results = concludeResults(outcome.evidence, outcome.controls, options.release);
    const text = resultsJson(results);
    await publishDraft(options.out, new Map([['results.json', text]]));
    if (talk.json) terminal.out(text);
    else if (!talk.quiet) terminal.out(summaryText(results, paintOf(terminal, talk.colour), 'results.json'));
    return exitCodeOfControls(results);
  });
}

async function withProgress(folder: string, terminal: Terminal, options: RunOptions, talk: RunTalk) {
  const progress = createProgress(terminal, talk.quiet || talk.json);
  try {
    const outcome = await replayInto(folder, PACKAGE_FOLDER, options, progress);
    progress.end();
    warnOfColumns(terminal, filesOf(outcome));
    return outcome;
  } catch (error) {
    progress.end();
    throw error;
  }
}

/** Replays one shard. Its files have its name, so that several shards can be made in one folder at the same time. */
async function replayShard(terminal: Terminal, options: RunOptions, shard: Shard, talk: RunTalk): Promise<number> {
  const name = join(options.out, shardName(shard));
  const work = `${name}.part`;
  await rm(work, { recursive: true, force: true });
  await mkdir(work, { recursive: true });
  try {
    const outcome = await withProgress(work, terminal, options, talk);
    await moveIfThere(join(work, 'rejects.csv'), `${name}.rejects.csv`);
    if (outcome.problems.total() > 0) terminal.error(problemText(outcome.problems, `${name}.rejects.csv`));
    if (outcome.status === 'refused') return refused(terminal, outcome, options);
    await rename(join(work, 'decisions.csv'), `${name}.decisions.csv`);
    await writeFile(join(work, 'shard.json'), await shardText(shard, outcome.evidence, listsOf(name)));
    await rename(join(work, 'shard.json'), `${name}.json`);
    if (talk.json) terminal.out(`${JSON.stringify(shardWritten(name, shard, filesOf(outcome)), null, 1)}\n`);
    else if (!talk.quiet) terminal.out(`${name}.json\n`);
    return EXIT.passed;
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/** What was written of a shard, for a program; every shard reads all rows and evaluates its own. */
function shardWritten(name: string, { index, of }: Shard, files: readonly FileSummary[]) {
  const { decisions, rejects } = listsOf(name);
  return {
    shard: { index, of },
    file: `${name}.json`,
    decisions,
    ...(existsSync(rejects) ? { rejects } : {}),
    rowsRead: files.reduce((sum, { rowsRead }) => sum + rowsRead, 0),
    rowsRejected: files.reduce((sum, { rowsRejected }) => sum + rowsRejected, 0),
  };
}

async function moveIfThere(from: string, to: string): Promise<void> {
  if (existsSync(from)) await rename(from, to);
  else await rm(to, { force: true });
}

/** Where shards are merged into, and how that is told. */
export type MergeRequest = { readonly out: string; readonly json: boolean };

/** Merges the shards of one replay into its results, decisions and rejects. */
export async function mergeCommand(
  terminal: Terminal,
  shards: readonly string[],
  { out, json }: MergeRequest,
): Promise<number> {
  const { evidence, lists } = await mergeShards(shards);
  warnOfColumns(
    terminal,
    evidence.sets.map(({ summary }) => summary),
  );
  const results = concludeResults(evidence, await readControlFiles(PACKAGE_FOLDER), false);
  return withDraft(out, async (draft) => {
    await mergeDecisions(
      lists.map(({ decisions }) => decisions),
      join(draft, 'decisions.csv'),
    );
    // Every shard checks every row, so all have the same rejects.
    const [first] = lists;
    if (first !== undefined && existsSync(first.rejects)) await copyFile(first.rejects, join(draft, 'rejects.csv'));
    const text = resultsJson(results);
    await publishDraft(out, new Map([['results.json', text]]));
    terminal.out(json ? text : `${join(out, 'results.json')}\n`);
    return exitCodeOfControls(results);
  });
}
