import { InvalidArgumentError } from 'commander';
import { LARGEST_SEED } from './case-sets/draws.ts';
import { GENERATED_PURPOSES, type GeneratedSet } from './case-sets/synthetic-manifest.ts';
import type { Shard } from './run/run-options.ts';

/** A whole number of 1 or more. */
export function wholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 1)
    throw new InvalidArgumentError('a whole number of 1 or more is expected');
  return value;
}

/** A seed for a generator of rows. */
export function seedOfDraws(text: string): number {
  const seed = wholeNumber(text);
  if (seed > LARGEST_SEED) throw new InvalidArgumentError(`a whole number from 1 to ${LARGEST_SEED} is expected`);
  return seed;
}

/** What a generated set is for. */
export function generatedPurpose(text: string): GeneratedSet['purpose'] {
  const purpose = GENERATED_PURPOSES.find((word) => word === text);
  if (purpose !== undefined) return purpose;
  const refusal = text === 'agreement' ? 'generated rows never count towards agreement; ' : '';
  throw new InvalidArgumentError(`${refusal}${GENERATED_PURPOSES.join(' or ')} is expected`);
}

/** One of several parts, as `i/n`. */
export function shardOf(text: string): Shard {
  const [, index = 0, of = 0] = (/^(\d+)\/(\d+)$/.exec(text) ?? []).map(Number);
  if (index < 1 || of < 1 || index > of) throw new InvalidArgumentError('i/n with i from 1 to n is expected');
  return { index, of };
}
