import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import * as z from 'zod';
import { sha256Hex } from '../case-sets/row-hash.ts';
import { groupBy } from '../group-by.ts';
import { addPartial, emptyPartial, type Partial } from '../replay/partial.ts';
import type { Evidence } from './build-results.ts';
import { identityOf } from './identity.ts';
import type { Shard } from './run-options.ts';
import { UsageError } from './usage-error.ts';

const SHARD_VERSION = 'oncospine-shard-2';

/** The name of a shard's files, without their endings. */
export function shardName({ index, of }: Shard): string {
  return `shard-${index}-of-${of}`;
}

/** The lists of rows that stand beside a shard. */
export type ShardLists = { readonly decisions: string; readonly rejects: string };

/** @param name - The path of the shard without its ending. */
export function listsOf(name: string): ShardLists {
  return { decisions: `${name}.decisions.csv`, rejects: `${name}.rejects.csv` };
}

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
  /** SHA-256 of the lists beside the shard; empty where there is none. */
  lists: z.object({ decisions: z.string(), rejects: z.string() }),
  /** SHA-256 of everything above. */
  sha256: z.string(),
});

/** A shard as text: what it counted, and what it shares with the others. */
export async function shardText(shard: Shard, evidence: Evidence, lists: ShardLists): Promise<string> {
  const { partial } = evidence;
  const content = { version: SHARD_VERSION, shard, shared: sharedOf(evidence), partial, lists: await hashesOf(lists) };
  return `${JSON.stringify({ ...content, sha256: sha256Hex(JSON.stringify(content)) })}\n`;
}

/** What must be the same in all shards of one replay, as it stands in each of them. */
function sharedOf({ partial: _, sets, ...rest }: Evidence) {
  const withoutRows = sets.map(({ source, set, summary, ratingsSha256, ratings, firstProblems }) => ({
    // Where the file lies differs from machine to machine.
    source: { ...source, path: source.file },
    set: { ...set, ratings: [] },
    summary,
    ratingsSha256,
    ratings,
    firstProblems,
  }));
  return { identity: identityOf(rest.hashes), evidence: { ...rest, sets: withoutRows } };
}

async function hashesOf({ decisions, rejects }: ShardLists): Promise<ShardLists> {
  return { decisions: await hashOfFile(decisions), rejects: await hashOfFile(rejects) };
}

async function hashOfFile(path: string): Promise<string> {
  if (!existsSync(path)) return '';
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk);
  return hash.digest('hex');
}

type ShardFile = {
  readonly name: string;
  readonly shard: Shard;
  readonly shared: unknown;
  readonly partial: Partial;
  readonly lists: ShardLists;
};

/** What shards come to together, and where their lists are, in the order of the shards. */
export type MergedShards = {
  readonly evidence: Evidence;
  readonly lists: readonly ShardLists[];
  /** What the shards share, as it stands in them. */
  readonly shared: unknown;
};

/**
 * Why shards cannot stand for the comparisons of what was read here, or nothing when they can.
 * @param here - The evidence of a replay of what stands here.
 */
export function differsFromShards({ evidence, shared }: MergedShards, here: Evidence): string | undefined {
  const [theirs, ours] = [evidence.commands, here.commands].map((commands) => commands.join('; '));
  if (theirs !== ours)
    return `the shards were made with "${theirs}", and here stands "${ours}": --cases, --on-invalid and --seed must be the same`;
  if (JSON.stringify(shared) === JSON.stringify(sharedOf(here))) return undefined;
  return 'the case files, or the reviewed files, are not those of the shards: something changed in between';
}

/** Merges shards; one that is missing, doubled, foreign or changed is refused. */
export async function mergeShards(paths: readonly string[]): Promise<MergedShards> {
  const files: ShardFile[] = [];
  for (const path of paths) files.push(await readShard(path));
  const [first] = files;
  if (first === undefined) throw new UsageError('No shard was given');
  const faults = [...outdated(first), ...foreign(files, first), ...incomplete(files, first.shard.of)];
  if (faults.length > 0) throw new UsageError(faults.join('; '));
  const partial = emptyPartial();
  const inOrder = [...files].sort((left, right) => left.shard.index - right.shard.index);
  for (const file of inOrder) addPartial(partial, file.partial);
  // The text was written by shardText of the same version, and every shard says the same.
  const { evidence } = first.shared as Shared;
  const sets = evidence.sets.map((read) => ({
    ...read,
    set: { ...read.set, ratings: groupBy(read.ratings, ({ caseId }) => caseId) },
  }));
  return { evidence: { ...evidence, sets, partial }, lists: inOrder.map(({ lists }) => lists), shared: first.shared };
}

async function readShard(path: string): Promise<ShardFile> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new UsageError(`${path} cannot be read`);
  });
  const parsed = shardSchema.safeParse(jsonOf(path, text));
  if (!parsed.success) throw new UsageError(`${path} is no shard of this version`);
  const { sha256, ...content } = parsed.data;
  const { shard, shared, partial, lists: hashes } = content;
  if (sha256Hex(JSON.stringify(content)) !== sha256) throw new UsageError(`${path} was changed after it was written`);
  const lists = listsOf(path.replace(/\.json$/, ''));
  const found = await hashesOf(lists);
  for (const list of ['decisions', 'rejects'] as const)
    if (found[list] !== hashes[list])
      throw new UsageError(`${lists[list]} is not the list of ${path}: keep the files of a shard together`);
  // The text was written by shardText of the same version.
  return { name: path, shard, shared, partial: partial as unknown as Partial, lists };
}

function jsonOf(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new UsageError(`${path} is no JSON: the shard may have been killed`);
  }
}

/** Counts of other rules must not come under the name of the rules that stand here. */
function outdated({ name, shared }: ShardFile): readonly string[] {
  const { identity } = shared as Shared;
  if (JSON.stringify(identity) === JSON.stringify(identityOf(identity.hashes))) return [];
  return [`${name} is of another version of the program or the ruleset`];
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
