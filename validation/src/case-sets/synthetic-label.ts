import type { Draws } from './draws.ts';
import type { SYNTHETIC_LABELS } from './synthetic-columns.ts';

type SyntheticLabels = Readonly<Record<(typeof SYNTHETIC_LABELS)[number], string>>;

/** Labels that fit each other, in words of PROTOCOL.md: strategy, surgery, radiotherapy, augmentation. */
const TREATMENTS = [
  ['surgery_with_rt', 'yes', 'cebrt', 'no'],
  ['surgery_with_rt', 'yes', 'sbrt', 'no'],
  ['surgery_alone', 'yes', 'none', 'no'],
  ['radiotherapy_alone', 'no', 'cebrt', 'no'],
  ['radiotherapy_alone', 'no', 'sbrt', 'no'],
  ['augmentation', 'no', 'none', 'yes'],
  ['ablation_augmentation', 'no', 'none', 'yes'],
  ['systemic_only', 'no', 'none', 'no'],
  ['observation_or_supportive', 'no', 'none', 'no'],
] as const;

/** Draws the labels of a row. They look at no fact and at no plan: they are nobody's opinion. */
export function drawLabels(draws: Draws): SyntheticLabels {
  const [strategy, surgery, radiotherapy, augmentation] = draws.one(TREATMENTS);
  return {
    label_strategy: strategy,
    label_surgery: surgery,
    label_radiotherapy: radiotherapy,
    label_augmentation: augmentation,
    label_steroids: draws.one(['yes', 'no']),
  };
}
