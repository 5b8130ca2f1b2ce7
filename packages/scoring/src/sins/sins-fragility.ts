import { scorePossible } from '../engine/evaluate-score.ts';
import type { Issues } from '../engine/issue.ts';
import { possibleOptions } from '../engine/possible-options.ts';
import type { ReadAnswers } from '../engine/read-answers.ts';
import type { BandId, ItemId, ScoreItem, ScoreItemOption, Source } from '../engine/score-table.ts';
import { readSinsInput, type SinsInput } from './sins-input.ts';
import { SINS_RELIABILITY } from './sins-reliability.ts';
import { SINS } from './sins-table.ts';

type Sins = typeof SINS;

/** One item rated one level differently, what the bands then are, and how well raters agree on that item. */
export type FragileItem = {
  readonly item: ItemId<Sins>;
  readonly from: string;
  readonly to: string;
  readonly possibleBands: readonly BandId<Sins>[];
  readonly interRaterKappa: number;
};

/** Which single ratings the band hangs on. */
export type SinsFragilityResult =
  | {
      readonly status: 'assessed';
      readonly possibleBands: readonly BandId<Sins>[];
      readonly fragile: readonly FragileItem[];
      readonly kappaSource: Source;
    }
  | { readonly status: 'invalid'; readonly issues: Issues };

/**
 * Which single known item, rated one level differently, changes the bands that are possible.
 * @param input - as for `sins`
 * @returns the changes in published order of the items, each beside the published inter-rater kappa
 * @example sinsFragility({ level: 'C4', pain: 'none', bone_lesion: 'blastic', alignment: 'normal', collapse: 'none', posterolateral: 'none' }).fragile // => []
 */
export const sinsFragility = (input: SinsInput): SinsFragilityResult => {
  const reading = readSinsInput(input);
  if (reading.status === 'refused') return { status: 'invalid', issues: reading.issues };
  const { possibleBands } = scorePossible(SINS, reading.value);
  const fragile = possibleOptions(SINS, reading.value).flatMap(({ item, options }) =>
    neighbours(item, options).flatMap(([from, to]) => shifted(reading.value, item, from, to)),
  );
  const changed = fragile.filter((entry) => entry.possibleBands.join() !== possibleBands.join());
  return { status: 'assessed', possibleBands, fragile: changed, kappaSource: SINS_RELIABILITY.source };
};

type Step = readonly [from: ScoreItemOption, to: ScoreItemOption];

/** The options one rank of points above and below the one known option of an item. */
const neighbours = (item: ScoreItem, options: readonly ScoreItemOption[]): readonly Step[] => {
  const [known, ...others] = options;
  if (known === undefined || others.length > 0) return [];
  const ranked = [...item.options].sort((first, second) => first.points - second.points);
  const rank = ranked.indexOf(known);
  return ranked.filter((_, index) => Math.abs(index - rank) === 1).map((to) => [known, to]);
};

const shifted = (
  answers: ReadAnswers,
  item: ScoreItem,
  from: ScoreItemOption,
  to: ScoreItemOption,
): readonly FragileItem[] =>
  SINS.items
    .filter(({ id }) => id === item.id)
    .map(({ id }) => ({
      item: id,
      from: from.value,
      to: to.value,
      possibleBands: scorePossible(SINS, { ...answers, [id]: [to.value] }).possibleBands,
      interRaterKappa: SINS_RELIABILITY.items[id].interRaterKappa,
    }));
