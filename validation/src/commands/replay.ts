import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { csvLine } from '../case-file/csv-line.ts';
import { resultsJson } from '../output/report-files.ts';
import { summaryText } from '../output/summary-text.ts';
import { type FileContent, replaceFolder } from '../output/write-folder.ts';
import type { Decision } from '../replay/replay-row.ts';
import { readControlFiles } from '../run/control-files.ts';
import { PACKAGE_FOLDER } from '../run/folders.ts';
import { readTextIfThere } from '../run/read-text.ts';
import type { RunOptions, Shard } from '../run/run-options.ts';
import { concludeResults, replaySets } from '../run/run-validation.ts';
import { mergeShards, shardText } from '../run/shard-file.ts';
import { type RunTalk, refused } from './run.ts';
import { createProgress, EXIT, paintOf, problemText, type Terminal } from './terminal.ts';

const DECISION_COLUMNS = [
  'set',
  'case_id',
  'rater',
  'line',
  'reading',
  'endpoint',
  'stratum',
  'label',
  'tool',
  'dispositions',
  'left_open',
];

/** Replays case files: results, decisions and rejects; of one shard, what it counted. */
export async function replayCommand(terminal: Terminal, options: RunOptions, talk: RunTalk): Promise<number> {
  await mkdir(options.out, { recursive: true });
  const progress = createProgress(terminal, talk.quiet || talk.json);
  const decisions = await openDecisions(join(options.out, 'decisions.csv.part'));
  const outcome = await replaySets(PACKAGE_FOLDER, options, { ...progress, onDecision: decisions.add });
  await decisions.close();
  outcome.problems.close();
  progress.end();
  const rejects = join(options.out, 'rejects.csv');
  if (outcome.problems.total() > 0) terminal.error(problemText(outcome.problems, rejects));
  if (outcome.status === 'refused') {
    await rm(decisions.path);
    return refused(terminal, outcome, options);
  }
  if (options.shard !== undefined)
    return writeShard(terminal, options, options.shard, shardText(options.shard, outcome.evidence), decisions.path);
  const results = concludeResults(outcome.evidence, outcome.controls, options.release);
  const rejected = await readTextIfThere(rejects);
  const files = new Map<string, FileContent>([
    ['results.json', resultsJson(results)],
    ['decisions.csv', { copyOf: decisions.path }],
    ...(rejected === undefined ? [] : [['rejects.csv', rejected] as const]),
  ]);
  await replaceFolder(options.out, files);
  if (talk.json) terminal.out(resultsJson(results));
  else if (!talk.quiet) terminal.out(summaryText(results, paintOf(terminal, talk.colour)));
  return EXIT.passed;
}

async function writeShard(
  terminal: Terminal,
  { out }: RunOptions,
  { index, of }: Shard,
  text: string,
  decisions: string,
): Promise<number> {
  const name = join(out, `shard-${index}-of-${of}`);
  await rename(decisions, `${name}.decisions.csv`);
  await writeFile(`${name}.json.part`, text);
  await rename(`${name}.json.part`, `${name}.json`);
  terminal.out(`${name}.json\n`);
  return EXIT.passed;
}

/** Merges the shards of one replay into its results. */
export async function mergeCommand(terminal: Terminal, shards: readonly string[], out: string): Promise<number> {
  const evidence = await mergeShards(shards);
  const results = concludeResults(evidence, await readControlFiles(PACKAGE_FOLDER), false);
  await replaceFolder(out, new Map([['results.json', resultsJson(results)]]));
  terminal.out(`${join(out, 'results.json')}\n`);
  return EXIT.passed;
}

async function openDecisions(path: string) {
  const stream = createWriteStream(path);
  stream.write(csvLine(DECISION_COLUMNS));
  return {
    path,
    add: ({ replayed, endpoint, label, answer }: Decision): void => {
      const { set, row, reading, stratum } = replayed;
      const { said, dispositions, open } = answer;
      const cells = [set.id, row.caseId, row.rater, String(row.line), reading.id, endpoint, stratum, label, said];
      stream.write(csvLine([...cells, dispositions.join(';'), open.join(';')]));
    },
    close: async (): Promise<void> => {
      stream.end();
      await finished(stream);
    },
  };
}
