import type { ItemId, Source, VerificationMark } from '../engine/score-table.ts';
import type { SINS } from './sins-table.ts';

const FOURNEY_2011 = {
  citation: 'Fourney DR et al. J Clin Oncol 2011;29:3072-7',
  doi: '10.1200/JCO.2010.34.3897',
  place: 'abstract: 30 cases rated by members of the Spine Oncology Study Group',
} as const satisfies Source;

/** How well raters agree on one item: kappa between raters and of a rater with himself. */
export type ItemReliability = { readonly interRaterKappa: number; readonly intraRaterKappa: number };

/** Published agreement of raters, item by item. */
export const SINS_RELIABILITY = {
  source: FOURNEY_2011,
  mark: 'V',
  items: {
    location: { interRaterKappa: 0.79, intraRaterKappa: 0.806 },
    pain: { interRaterKappa: 0.841, intraRaterKappa: 0.859 },
    bone_lesion: { interRaterKappa: 0.244, intraRaterKappa: 0.528 },
    alignment: { interRaterKappa: 0.456, intraRaterKappa: 0.614 },
    collapse: { interRaterKappa: 0.462, intraRaterKappa: 0.59 },
    posterolateral: { interRaterKappa: 0.492, intraRaterKappa: 0.662 },
  },
} as const satisfies {
  readonly source: Source;
  readonly mark: VerificationMark;
  readonly items: Readonly<Record<ItemId<typeof SINS>, ItemReliability>>;
};
