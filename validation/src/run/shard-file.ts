import { readFile } from 'node:fs/promises';
import * as z from 'zod';
import { groupBy } from '../group-by.ts';
import { addPartial, emptyPartial, type Partial } from '../replay/partial.ts';
import type { Evidence } from './build-results.ts';
import { identityOf } from './identity.ts';
import { UsageError } from './read-sets.ts';
import type { Shard } from './run-options.ts';

const SHARD_VERSION = 'oncospine-shard-1';

/** The part of a shard that must be the same in all shards of one replay. */
type Shared = {
  readonly identity: ReturnType<typeof identityOf>;
  readonly evidence: Omit<Evidence, 'partial'>;
};

const shardSchema = z.looseObject({
  version: z.literal(SHARD_VERSION),
  shard: z.object({ index: z.int().min(1), of: z.int().min(1) }),
  shared: z.looseObject({}),
  partial: z.looseObject({}),
});

/** A shard as text: what it counted, and what it shares with the others. */
export function shardText(shard: Shard, evidence: Evidence): string {
  const { partial, sets, ...rest } = evidence;
  const withoutRows = sets.map(({ source, set, summary, ratingsSha256, ratings, firstProblems }) => ({
    // Where the file lies differs from machine to machine.
    source: { ...source, path: source.file },
    set: { ...set, ratings: [] },
    summary,
    ratingsSha256,
    ratings,
    firstProblems,
  }));
  const shared = { identity: identityOf(evidence.hashes), evidence: { ...rest, sets: withoutRows } };
  return `${JSON.stringify({ version: SHARD_VERSION, shard, shared, partial })}\n`;
}

type ShardFile = { readonly name: string; readonly shard: Shard; readonly shared: unknown; readonly partial: Partial };

/** Merges shards; one that is missing, doubled or foreign is refused. */
export async function mergeShards(paths: readonly string[]): Promise<Evidence> {
  const files: ShardFile[] = [];
  for (const path of paths) files.push(await readShard(path));
  const [first] = files;
  if (first === undefined) throw new UsageError('No shard was given');
  const faults = [...foreign(files, first), ...incomplete(files, first.shard.of)];
  if (faults.length > 0) throw new UsageError(faults.join('; '));
  const partial = emptyPartial();
  for (const file of [...files].sort((left, right) => left.shard.index - right.shard.index))
    addPartial(partial, file.partial);
  // The text was written by shardText of the same version, and every shard says the same.
  const { evidence } = first.shared as Shared;
  const sets = evidence.sets.map((read) => ({
    ...read,
    set: { ...read.set, ratings: groupBy(read.ratings, ({ caseId }) => caseId) },
  }));
  return { ...evidence, sets, partial };
}

async function readShard(path: string): Promise<ShardFile> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new UsageError(`${path} cannot be read`);
  });
  const parsed = shardSchema.safeParse(jsonOf(path, text));
  if (!parsed.success) throw new UsageError(`${path} is no shard of this version`);
  const { shard, shared, partial } = parsed.data;
  // The text was written by shardText of the same version.
  return { name: path, shard, shared, partial: partial as unknown as Partial };
}

function jsonOf(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new UsageError(`${path} is no JSON: the shard may have been killed`);
  }
}

function foreign(files: readonly ShardFile[], first: ShardFile): readonly string[] {
  const expected = JSON.stringify(first.shared);
  return files
    .filter(({ shared, shard }) => JSON.stringify(shared) !== expected || shard.of !== first.shard.of)
    .map(({ name }) => `${name} is of another replay: other rows, rules, labels or options`);
}

function incomplete(files: readonly ShardFile[], of: number): readonly string[] {
  const found = groupBy(files, ({ shard }) => shard.index);
  return Array.from({ length: of }, (_, position) => position + 1).flatMap((index) => {
    const times = found.get(index)?.length ?? 0;
    if (times === 1) return [];
    return [times === 0 ? `shard ${index}/${of} is missing` : `shard ${index}/${of} is there ${times} times`];
  });
}
