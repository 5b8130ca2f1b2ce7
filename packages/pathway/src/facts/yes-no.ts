import type { FactDomain } from './fact.ts';

/** The domain of a question that is answered yes or no. */
export const YES_NO = {
  kind: 'category',
  values: [
    { value: 'yes', label: 'yes' },
    { value: 'no', label: 'no' },
  ],
} as const satisfies FactDomain;
