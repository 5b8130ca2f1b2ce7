import { scorePossible } from '../engine/evaluate-score.ts';
import type { ScoreResult } from '../engine/score-result.ts';
import { readSinsInput, type SinsInput } from './sins-input.ts';
import { SINS } from './sins-table.ts';

/** A SINS result: complete, partial or invalid. */
export type SinsResult = ScoreResult<typeof SINS>;

/**
 * The Spinal Instability Neoplastic Score of one lesion.
 * @param input - the six items; the location as `level`, `levels` or `location`, the collapse as class or percent
 * @returns total and band, or exact bounds with what is missing, or the issues of a refused input
 * @example sins({ level: 'T7', pain: 'mechanical', bone_lesion: 'lytic', alignment: 'normal', collapse: 'under_50' }).band // => 'potentially_unstable'
 * @example sins({}).highest // => 18
 */
export const sins = (input: SinsInput): SinsResult => {
  const reading = readSinsInput(input);
  return reading.status === 'refused'
    ? { status: 'invalid', score: SINS.id, issues: reading.issues }
    : scorePossible(SINS, reading.value);
};
