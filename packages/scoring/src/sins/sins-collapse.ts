import { SINS_EXACTLY_HALF } from '../vocabulary/decision.ts';
import { SINS } from './sins-table.ts';

/** A class of the collapse item. */
export type SinsCollapse = Extract<(typeof SINS.items)[number], { id: 'collapse' }>['options'][number]['value'];

/**
 * Where the measured classes begin, in percent; the value itself belongs to the higher class.
 * The paper leaves exactly 50 % open: the decision closes it.
 */
export const SINS_COLLAPSE_CUTS = {
  heightLossFrom: 50,
  bodyInvolvedFrom: 50,
  noHeightLoss: 0,
  source: SINS_EXACTLY_HALF,
} as const;

/** Height loss and involved part of the vertebral body in percent, 0 to 100, as far as measured. */
export type MeasuredCollapse = {
  readonly collapsePercent: number | undefined;
  readonly bodyInvolvedPercent: number | undefined;
};

/**
 * The collapse classes that measured percentages leave possible.
 * @param measured - height loss and involved part of the body in percent, each possibly not measured
 * @returns classes in published order
 * @example sinsCollapse({ collapsePercent: 50, bodyInvolvedPercent: undefined }) // => ['over_50']
 * @example sinsCollapse({ collapsePercent: 0, bodyInvolvedPercent: undefined }) // => ['none_over_50_involved', 'none']
 */
export const sinsCollapse = (measured: MeasuredCollapse): readonly SinsCollapse[] => {
  const byHeight = classesByHeight(measured.collapsePercent);
  const byBody = classesByBody(measured.bodyInvolvedPercent);
  const collapse = SINS.items.find((item) => item.id === 'collapse');
  if (collapse === undefined) throw new Error('table sins: no item collapse');
  return collapse.options.map((option) => option.value).filter((value) => byHeight[value] && byBody[value]);
};

type Fits = Readonly<Record<SinsCollapse, boolean>>;

const ANY = { over_50: true, under_50: true, none_over_50_involved: true, none: true } as const satisfies Fits;

const classesByHeight = (percent: number | undefined): Fits => {
  if (percent === undefined) return ANY;
  const lost = percent > SINS_COLLAPSE_CUTS.noHeightLoss;
  const half = percent >= SINS_COLLAPSE_CUTS.heightLossFrom;
  return { over_50: half, under_50: lost && !half, none_over_50_involved: !lost, none: !lost };
};

/** The involved part matters only where no height was lost. */
const classesByBody = (percent: number | undefined): Fits => {
  if (percent === undefined) return ANY;
  const half = percent >= SINS_COLLAPSE_CUTS.bodyInvolvedFrom;
  return { ...ANY, none_over_50_involved: half, none: !half };
};
