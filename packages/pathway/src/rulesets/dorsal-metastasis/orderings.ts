import type { Ordering } from '../../tables/ruleset.ts';

/** What starts before what when both are in the plan. None of these is a gate. */
export const ORDERINGS: readonly Ordering[] = [
  {
    before: 'dexamethasone',
    after: 'surgery',
    reason: 'the steroid is given before definitive treatment of any kind; it gates nothing',
    statements: ['STEROID-2', 'B-06'],
  },
  {
    before: 'dexamethasone',
    after: 'radiotherapy',
    reason: 'the steroid is given before definitive treatment of any kind; it gates nothing',
    statements: ['STEROID-2', 'STEROID-5', 'B-06'],
  },
  { before: 'imaging', after: 'surgery', reason: 'the canal is imaged before an operation', statements: ['IMG-1'] },
  { before: 'imaging', after: 'radiotherapy', reason: 'MRI changes the radiotherapy plan', statements: ['IMG-1'] },
  {
    before: 'surgical_opinion',
    after: 'surgery',
    reason: 'the surgeon gives an opinion before an operation',
    statements: ['SINS-HIGH-1'],
  },
  {
    before: 'surgical_opinion',
    after: 'radiotherapy',
    reason: 'stability and surgery are evaluated before radiotherapy starts; radiotherapy is not held beyond its clock',
    statements: ['SINS-LOW-1', 'B-01'],
  },
  {
    before: 'surgery',
    after: 'radiotherapy',
    reason: 'stabilisation comes before radiotherapy, so that the fixation holds',
    statements: ['RT-8'],
  },
  {
    before: 'surgery',
    after: 'sbrt',
    reason: 'separation surgery or stabilisation comes before SBRT',
    statements: ['HYBRID-1', 'B-15'],
  },
];
