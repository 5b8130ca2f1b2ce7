import type { AssessedCase } from './assessment.ts';
import type { Engine } from './engine.ts';
import type { WalkRoots } from './walks.ts';

/** What an assessment was made from, for the questions that are asked of it later. */
export type Remembered = { readonly engine: Engine; readonly cells: Int32Array; readonly roots: WalkRoots };

const remembered = new WeakMap<AssessedCase, Remembered>();

/** Keeps what an assessment was made from for as long as the assessment lives. */
export function remember(assessment: AssessedCase, from: Remembered): void {
  remembered.set(assessment, from);
}

/**
 * What an assessment was made from.
 * @throws When the assessment did not come from `assess` in this process (a copy, or read from a file).
 */
export function recall(assessment: AssessedCase): Remembered {
  const found = remembered.get(assessment);
  if (found === undefined)
    throw new Error('This assessment is a copy: assess its `entered` case again and ask of the result');
  return found;
}
