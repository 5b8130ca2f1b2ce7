import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { mergeDecisions } from '../run/merge-decisions.ts';
import type { RunOptions } from '../run/run-options.ts';
import { asReplayed, type ReplayOutcome } from '../run/run-validation.ts';
import { differsFromShards, mergeShards } from '../run/shard-file.ts';
import { UsageError } from '../run/usage-error.ts';
import type { Progress } from './progress.ts';
import { replayInto } from './replay-into.ts';

const SHARD_FILE = /^shard-\d+-of-\d+\.json$/;

/**
 * Takes the comparisons of shards into a folder, instead of comparing every row again. Everything else is read again,
 * and must be what the shards say: case files, reviewed files, ruleset, program, options.
 * @param shards - The folder of all shards of one replay.
 */
export async function shardsInto(
  folder: string,
  harness: string,
  { shards, ...options }: RunOptions & { readonly shards: string },
  progress: Progress,
): Promise<ReplayOutcome> {
  const merged = await mergeShards(await shardsIn(shards));
  const read = await replayInto(folder, harness, { ...options, readsOnly: true }, progress);
  if (read.status === 'refused') return read;
  const fault = differsFromShards(merged, asReplayed(read.evidence, options));
  if (fault !== undefined) throw new UsageError(fault);
  await mergeDecisions(
    merged.lists.map(({ decisions }) => decisions),
    join(folder, 'decisions.csv'),
  );
  return { ...read, evidence: { ...read.evidence, partial: merged.evidence.partial } };
}

async function shardsIn(folder: string): Promise<readonly string[]> {
  const names = (await readdir(folder)).filter((name) => SHARD_FILE.test(name)).sort();
  if (names.length === 0) throw new UsageError(`${folder} holds no shard: replay --shard makes them`);
  return names.map((name) => join(folder, name));
}
