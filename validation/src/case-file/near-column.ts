import { dorsalMetastasis } from '@oncospine/pathway/rulesets/dorsal-metastasis';
import {
  CARRIED_NUMBERS,
  CARRIED_VOCABULARY,
  LABEL_VOCABULARY,
  REQUIRED_COLUMNS,
  TEXT_COLUMNS,
} from './case-columns.ts';
import { editDistance } from './edit-distance.ts';

/** The columns of labels, as a header may name them. */
export const LABEL_COLUMNS: readonly string[] = ['label_kind', ...Object.keys(LABEL_VOCABULARY)];

const KNOWN_COLUMNS: readonly string[] = [
  ...REQUIRED_COLUMNS,
  ...Object.keys(LABEL_VOCABULARY),
  ...Object.keys(CARRIED_VOCABULARY),
  ...Object.keys(CARRIED_NUMBERS),
  ...TEXT_COLUMNS,
  ...dorsalMetastasis.facts.map(({ id }) => id),
  ...dorsalMetastasis.lists.map(({ id }) => id),
];

/** More letters than this are another word and no slip. */
const MOST_EDITS = 2;
/** A slip leaves most of a word as it is: one letter of three is another word too. */
const LETTERS_FOR_AN_EDIT = 4;

/**
 * The known column that is very near to an unknown one.
 * @param name - The unknown name, as it stands in the file.
 * @returns The nearest, the first of several; `undefined` where none is near.
 * @example nearColumn('index_lvl') // => 'index_level'
 * @example nearColumn('ward') // => undefined
 */
export function nearColumn(name: string): string | undefined {
  const spelled = name
    .trim()
    .toLowerCase()
    .replaceAll(/[\s-]+/g, '_');
  const near = KNOWN_COLUMNS.filter((known) => Math.abs(known.length - spelled.length) <= MOST_EDITS)
    .map((known) => ({ known, edits: editDistance(known, spelled) }))
    .filter(({ known, edits }) => edits <= Math.min(MOST_EDITS, Math.floor(known.length / LETTERS_FOR_AN_EDIT)))
    .sort((left, right) => left.edits - right.edits);
  return near[0]?.known;
}
