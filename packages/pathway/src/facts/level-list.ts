import { LEVELS } from '@oncospine/scoring';
import type { ListInput } from './case-schema.ts';

/** All levels that are involved; SBRT is limited to three in a row (B-15). */
export const LEVEL_LIST: ListInput = {
  id: 'levels',
  label: 'All levels involved',
  entries: LEVELS,
  oneOf: 'index_level',
  several: 'multiple_levels',
  inARow: { fact: 'over_3_contiguous', moreThan: 3 },
};
