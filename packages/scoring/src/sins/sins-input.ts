import * as z from 'zod';
import type { Issue } from '../engine/issue.ts';
import { describeReceived, nonEmpty } from '../engine/issue.ts';
import type { ReadAnswers } from '../engine/read-answers.ts';
import { answerOf, type Reading, readInput } from '../engine/read-input.ts';
import type { Answer, ScoreAnswers } from '../engine/score-table.ts';
import { LEVELS, type Level } from './levels.ts';
import { sinsCollapse } from './sins-collapse.ts';
import { sinsLocation } from './sins-location.ts';
import { SINS } from './sins-table.ts';

/** What SINS is scored from; every field may be absent (not known) or a list of the values still possible. */
export type SinsInput = ScoreAnswers<typeof SINS> & {
  /** The level of the lesion, or the levels it may be at. */
  readonly level?: Answer<Level>;
  /** All levels of one lesion that spans several; the higher location class counts. */
  readonly levels?: readonly Level[];
  /** Height loss of the vertebral body in percent, 0 to 100; 50 counts as the higher class. */
  readonly collapse_percent?: number;
  /** Part of the vertebral body involved in percent, 0 to 100; 50 counts as the higher class. */
  readonly body_involved_percent?: number;
};

const percent = () => z.number().min(0).max(100).optional();

const buildShape = () => {
  const [location, pain, boneLesion, alignment, collapse, posterolateral] = SINS.items;
  return z.strictObject({
    level: answerOf(LEVELS),
    levels: z.array(z.enum(LEVELS)).min(1).optional(),
    location: answerOf(location.options.map((option) => option.value)),
    pain: answerOf(pain.options.map((option) => option.value)),
    bone_lesion: answerOf(boneLesion.options.map((option) => option.value)),
    alignment: answerOf(alignment.options.map((option) => option.value)),
    collapse: answerOf(collapse.options.map((option) => option.value)),
    posterolateral: answerOf(posterolateral.options.map((option) => option.value)),
    collapse_percent: percent(),
    body_involved_percent: percent(),
  });
};

// Marked pure so that a bundle without SINS drops it.
const SINS_SHAPE = /* @__PURE__ */ buildShape();

type ReadSins = z.infer<typeof SINS_SHAPE>;

/**
 * Reads a SINS input: levels become location classes, percentages become collapse classes.
 * @param input - what the caller sent
 * @returns the values still possible by item, or at least one issue
 */
export const readSinsInput = (input: SinsInput): Reading<ReadAnswers> => {
  const reading = readInput(SINS_SHAPE, input);
  if (reading.status === 'refused') return reading;
  const { level, levels, collapse_percent, body_involved_percent, ...items } = reading.value;
  const location = agreed(items.location, locationClasses(reading.value));
  const measured = { collapsePercent: collapse_percent, bodyInvolvedPercent: body_involved_percent };
  const collapse = agreed(items.collapse, sinsCollapse(measured));
  const issues = nonEmpty([
    ...(level !== undefined && levels !== undefined ? [contradiction('levels', 'level or levels, not both')] : []),
    ...(location.length === 0 ? [contradiction('location', 'the location class of the level', items.location)] : []),
    ...(collapse.length === 0 ? [contradiction('collapse', 'the class of the percentages', items.collapse)] : []),
  ]);
  if (issues !== undefined) return { status: 'refused', issues };
  return { status: 'read', value: { ...items, location, collapse } };
};

/** A spanning lesion has the class with the most points; a level among several gives the set of their classes. */
const locationClasses = ({ level, levels }: ReadSins): readonly string[] => {
  const options = SINS.items[0].options;
  const known = level ?? levels;
  if (known === undefined) return options.map((option) => option.value);
  const classes = known.map((one) => sinsLocation(one));
  const reached = options.filter((option) => classes.includes(option.value));
  if (levels === undefined) return reached.map((option) => option.value);
  const most = Math.max(...reached.map((option) => option.points));
  return reached.filter((option) => option.points === most).map((option) => option.value);
};

const agreed = (stated: readonly string[] | undefined, derived: readonly string[]): readonly string[] =>
  stated === undefined ? derived : stated.filter((value) => derived.includes(value));

const contradiction = (field: string, expected: string, received?: readonly string[]): Issue => ({
  code: 'contradiction',
  path: [field],
  expected,
  received: received === undefined ? 'both' : received.map(describeReceived).join(' | '),
});
