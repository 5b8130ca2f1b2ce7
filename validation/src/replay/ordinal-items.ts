import type { AssessedCase } from '@oncospine/pathway';
import type { CaseRow } from '../case-file/case-row.ts';
import type { PanelRating } from '../case-sets/panel-ratings.ts';
import {
  ALONE,
  NO_COUNTERPART,
  NO_RATING,
  ORDINAL,
  type OrdinalWord,
  PLACES_LEFT_OUT,
  PLAN_OPTIONS,
  SINGLE_ACTIONS,
} from '../endpoints/panel-treatments.ts';
import { readRow } from '../readings/read-case.ts';
import { ANALYSES, READINGS } from '../readings/readings.ts';
import type { OrdinalItem } from '../results.ts';
import type { ReplaySet } from './replay-set.ts';
import type { Replayed } from './replayed.ts';
import { originOf, scopeOf, stratumOf } from './stratum.ts';
import { strategyRows } from './trace.ts';

/** What a rating is compared with, or why not. */
export type Compared =
  | { readonly kind: 'plan_option' | 'single_action'; readonly option: string }
  | { readonly kind: 'left_out'; readonly because: string };

/** Finds the part of the plan that a rated treatment is. */
export function comparedWith({ treatment, rating, sourcePlace }: PanelRating): Compared {
  if (rating === '') return { kind: 'left_out', because: NO_RATING };
  const place = PLACES_LEFT_OUT.find(({ pattern }) => pattern.test(sourcePlace));
  if (place !== undefined) return { kind: 'left_out', because: place.because };
  const option = Object.keys(PLAN_OPTIONS).find((word) => PLAN_OPTIONS[word]?.includes(treatment) === true);
  if (option !== undefined) return { kind: 'plan_option', option };
  if (!Object.hasOwn(SINGLE_ACTIONS, treatment)) return { kind: 'left_out', because: NO_COUNTERPART };
  if (ALONE.pattern.test(sourcePlace)) return { kind: 'left_out', because: ALONE.because };
  return { kind: 'single_action', option: treatment };
}

/** The word for a rating from 1 to 9: 7 to 9 usually, 4 to 6 maybe, 1 to 3 usually not. */
export function ordinalOf(rating: string): OrdinalWord {
  const word = ORDINAL.find((candidate) => candidate === rating);
  if (word !== undefined) return word;
  const score = Number(rating);
  if (!(score >= 1 && score <= 9)) throw new Error(`${rating} is no rating`);
  if (score >= 7) return 'usually_appropriate';
  return score >= 4 ? 'may_be_appropriate' : 'usually_not_appropriate';
}

/** Compares every rated option of a vignette with the plan, under every reading of the main analysis. */
export function ordinalItemsOfRow(row: CaseRow, set: ReplaySet): readonly OrdinalItem[] {
  const [analysis] = ANALYSES;
  // Only a set whose purpose is agreement may count towards agreement.
  if (analysis === undefined || set.purpose !== 'agreement' || !set.ratings.has(row.caseId)) return [];
  return READINGS.flatMap((reading) => {
    const read = readRow(row, reading, analysis, set);
    if (read.assessment.status !== 'assessed') return [];
    const { id } = stratumOf(set.id, originOf(row), set.tiers, scopeOf(read.assessment));
    return ordinalItemsOf({ set, row, analysis, reading, read, stratum: id }, read.assessment);
  });
}

/** Compares every rated option of a vignette with the plan: the best rating of the treatments that are one option. */
export function ordinalItemsOf(
  { set, row, reading, stratum }: Replayed,
  assessment: AssessedCase,
): readonly OrdinalItem[] {
  const options = new Map<string, PanelRating[]>();
  for (const rating of set.ratings.get(row.caseId) ?? []) {
    const compared = comparedWith(rating);
    if (compared.kind === 'left_out') continue;
    const name = `${compared.kind} ${compared.option}`;
    options.set(name, [...(options.get(name) ?? []), rating]);
  }
  return [...options].map(([name, ratings]): OrdinalItem => {
    const [kind = '', option = ''] = name.split(' ');
    const isPlan = kind === 'plan_option';
    const possible = isPlan ? planWords(option, assessment) : actionWords(option, assessment);
    const best = Math.max(...ratings.map(({ rating }) => ORDINAL.indexOf(ordinalOf(rating))));
    return {
      reading: reading.id,
      stratum,
      caseId: row.caseId,
      kind: isPlan ? 'plan_option' : 'single_action',
      option,
      panel: ORDINAL[best] ?? '',
      panelRatings: ratings.map(({ treatment, rating }) => `${treatment} ${rating}`),
      tool: possible.length === 1 ? (possible[0] ?? '') : 'undecided',
      toolPossible: possible,
    };
  });
}

/** What the plan says of a word of the strategy: the plan itself, also acceptable, or neither. */
function planWords(option: string, assessment: AssessedCase): readonly OrdinalWord[] {
  const words = strategyRows(assessment).flatMap(({ disposition, acceptable }): readonly OrdinalWord[] => {
    if (disposition.startsWith('await_')) return ORDINAL;
    if (disposition === option) return ['usually_appropriate'];
    return acceptable.includes(option) ? ['may_be_appropriate'] : ['usually_not_appropriate'];
  });
  return inOrder(words);
}

function actionWords(treatment: string, { actions }: AssessedCase): readonly OrdinalWord[] {
  const single = SINGLE_ACTIONS[treatment];
  const found = actions.find(({ action }) => action === single?.action);
  if (single === undefined || found === undefined) throw new Error(`${treatment}: no such action in the plan`);
  return inOrder(
    found.possible.map(({ disposition }) => {
      const word = Object.hasOwn(single.answers, disposition) ? single.answers[disposition] : undefined;
      if (word === undefined) throw new Error(`${treatment}: no entry for the disposition ${disposition}`);
      return word;
    }),
  );
}

function inOrder(words: readonly OrdinalWord[]): readonly OrdinalWord[] {
  return ORDINAL.filter((word) => words.includes(word));
}
