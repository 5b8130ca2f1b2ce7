import { alerted, all, any, type Condition, disposed, due, not } from '../../conditions/condition.ts';
import type { Independence, Invariant, Worsening } from '../../tables/ruleset.ts';
import { above, atLeast, is, isOneOf, isOtherThan, the } from './language.ts';

const invariant = (
  id: string,
  hazards: readonly string[],
  label: string,
  premise: Condition,
  conclusion: Condition,
): Invariant => ({ id, label, hazards, premise, conclusion });

const compressionPossible = any(the('compression'), the('compression_suspected'));

/** What must hold for every patient, stated over facts and dispositions and proved over the whole case space. */
export const INVARIANTS: readonly Invariant[] = [
  invariant(
    'INV-01',
    ['H01'],
    'compression, suspicion, an unimaged canal, a deficit or ESCC 1b or more: a surgical opinion is requested',
    any(isOtherThan('cord_compression', 'no'), the('deficit'), isOneOf('escc', '1b', '1c', '2', '3')),
    disposed('surgical_opinion', 'request'),
  ),
  invariant(
    'INV-03',
    ['H03'],
    'more than 16 mg of dexamethasone in 24 h raises the hard warning',
    above('dexamethasone_mg_24h', 16),
    alerted('A2-over'),
  ),
  invariant(
    'INV-04',
    ['H04'],
    'a progressive deficit with known or suspected compression: dexamethasone now, nothing before it',
    all(is('deficit_progressive', 'yes'), compressionPossible),
    all(disposed('dexamethasone', 'give_now'), due('dexamethasone', 'now')),
  ),
  invariant(
    'INV-05',
    ['H05'],
    'when dexamethasone is given now, the surgical opinion and the team start at the same time',
    disposed('dexamethasone', 'give_now'),
    all(due('surgical_opinion', 'now'), due('mdt', 'now')),
  ),
  invariant(
    'INV-06',
    ['H06'],
    'histology open: the tissue warning is shown, and with a deficit that is neither progressive nor severe tissue comes first',
    the('histology_open'),
    all(
      alerted('A1'),
      any(
        not(compressionPossible),
        is('deficit_progressive', 'yes'),
        the('severe_deficit'),
        disposed('dexamethasone', 'biopsy_first', 'senior_decision'),
      ),
    ),
  ),
  invariant(
    'INV-07',
    ['H07'],
    'histology open and a progressive deficit with compression: dexamethasone is given, the tissue warning beside it',
    all(the('histology_open'), is('deficit_progressive', 'yes'), compressionPossible),
    all(disposed('dexamethasone', 'give_now'), alerted('A1'), disposed('biopsy', 'obtain')),
  ),
  invariant(
    'INV-08',
    ['H08'],
    'unstable: loading is withheld at once and an urgent surgical opinion is requested',
    the('unstable'),
    all(
      disposed('mobilisation', 'restricted_pending_plan'),
      due('mobilisation', 'now'),
      disposed('surgical_opinion', 'request'),
      due('surgical_opinion', 'now', 'day'),
    ),
  ),
  invariant(
    'INV-10',
    ['H10'],
    'a life expectancy of exactly 3 months never refuses an operation by itself',
    all(
      the('boundary_survival'),
      the('surgical_indication'),
      not(the('late_paraplegia')),
      not(the('radiotherapy_first')),
    ),
    disposed('surgery', 'mdt_choice', 'less_invasive_mdt', 'after_imaging'),
  ),
  invariant(
    'INV-11',
    ['H11'],
    'under 3 months to live: no operation is recommended or left to choice',
    the('short_survival'),
    not(disposed('surgery', 'recommended', 'mdt_choice', 'less_invasive_mdt')),
  ),
  invariant(
    'INV-12',
    ['H12'],
    'stable, tumour-only compression of a radiosensitive tumour: radiotherapy comes before surgery',
    all(the('radiotherapy_first'), atLeast('life_expectancy_months', 1)),
    all(
      disposed('surgery', 'not_first_line', 'not_recommended'),
      disposed('radiotherapy', 'recommended'),
      due('radiotherapy', 'day'),
    ),
  ),
  invariant(
    'INV-13',
    ['H13'],
    'bone in the canal or SINS 13 or more: histology never makes surgery second',
    any(the('bony_compression'), the('unstable'), the('bone_fragment')),
    not(disposed('surgery', 'not_first_line')),
  ),
  invariant(
    'INV-14',
    ['H14'],
    'ESCC 2 or 3, symptomatic compression, or unstable: SBRT is never a first treatment',
    any(isOneOf('escc', '2', '3'), all(the('compression'), is('symptomatic', 'yes')), the('unstable')),
    not(disposed('sbrt', 'option', 'specialist_option')),
  ),
  invariant(
    'INV-15',
    ['H15'],
    'ESCC 1c or more, compression, suspicion, or an unimaged canal: ablation is blocked',
    any(isOneOf('escc', '1c', '2', '3'), isOtherThan('cord_compression', 'no')),
    disposed('ablation', 'blocked'),
  ),
  invariant(
    'INV-16',
    ['H16'],
    'any listed contraindication: cement is blocked; a posterior wall that is not intact: never more than a specialist option',
    any(
      isOtherThan('percutaneous_safety', 'clear'),
      the('compression'),
      isOneOf('escc', '2', '3'),
      all(the('bone_fragment'), the('deficit')),
      isOtherThan('posterior_wall', 'intact'),
    ),
    any(
      disposed('augmentation', 'blocked'),
      all(
        is('percutaneous_safety', 'clear'),
        not(the('compression')),
        isOneOf('escc', '0', '1a', '1b', '1c'),
        not(all(the('bone_fragment'), the('deficit'))),
        disposed('augmentation', 'specialist_option', 'not_indicated'),
      ),
    ),
  ),
  invariant(
    'INV-17',
    ['H17'],
    'observation only with the full set: no symptom, no compression, ESCC 0 or 1a, stable, wall intact, and a reason',
    disposed('observation', 'observe'),
    all(
      is('symptomatic', 'no'),
      is('cord_compression', 'no'),
      isOneOf('escc', '0', '1a'),
      is('posterior_wall', 'intact'),
      { kind: 'band', score: 'sins', bands: ['stable'] },
      the('no_benefit_expected'),
    ),
  ),
  invariant(
    'INV-18',
    ['H18'],
    'a bone agent is offered only with calcium, vitamin D, kidney and teeth checked',
    disposed('bone_agent', 'recommended', 'consider'),
    all(
      is('calcium_corrected', 'not_low'),
      is('vitamin_d_addressed', 'yes'),
      is('dental_clearance', 'cleared'),
      atLeast('egfr', 30),
    ),
  ),
  invariant(
    'INV-28',
    ['H03', 'H05'],
    'a contraindicated steroid never goes out without the warning, and the opinion does not wait for it',
    all(is('steroid_safety', 'contraindicated'), disposed('dexamethasone', 'give_now', 'recommended')),
    all(alerted('A3'), disposed('surgical_opinion', 'request')),
  ),
];

/** What no answer depends on. */
export const INDEPENDENCES: readonly Independence[] = [
  {
    id: 'INV-10b',
    label: 'survival never changes the surgical opinion, the team meeting, imaging or the steroid',
    hazards: ['H10'],
    action: 'surgical_opinion',
    facts: ['life_expectancy_months'],
  },
  {
    id: 'INV-10c',
    label: 'survival and performance never change the urgency of the team',
    hazards: ['H10'],
    action: 'mdt',
    facts: ['life_expectancy_months', 'ecog', 'kps', 'ps_before_lesion', 'medically_operable'],
  },
  {
    id: 'INV-04b',
    label: 'survival, performance and the steroid checklist stand before no emergency steroid',
    hazards: ['H04'],
    action: 'dexamethasone',
    facts: ['life_expectancy_months', 'ecog', 'kps', 'ps_before_lesion', 'medically_operable'],
  },
];

/** When neurology gets worse no clock gets slower, but for the exceptions. */
export const WORSENINGS: readonly Worsening[] = [
  {
    id: 'INV-25',
    label: 'worsening neurology never slows imaging, the steroid, the opinion or the team',
    hazards: ['H04', 'H25'],
    actions: ['imaging', 'dexamethasone', 'surgical_opinion', 'mdt'],
    moves: {
      neurological_status: [
        ['intact', 'radiculopathy'],
        ['intact', 'myelopathy'],
        ['radiculopathy', 'myelopathy'],
      ],
      deficit_progressive: [['no', 'yes']],
      ambulatory: [['yes', 'no']],
      frankel: [
        ['E', 'D'],
        ['E', 'C'],
        ['E', 'B'],
        ['E', 'A'],
        ['D', 'C'],
        ['D', 'B'],
        ['D', 'A'],
        ['C', 'B'],
        ['C', 'A'],
        ['B', 'A'],
      ],
      paraplegia_over_48h: [['no', 'yes']],
      symptomatic: [['no', 'yes']],
      cord_compression: [['not_imaged', 'suspected']],
    },
    exceptions: [
      {
        when: the('late_paraplegia'),
        reason:
          'no movement at all for more than 48 h: the window for rescue has passed and urgency falls to a senior decision (B-25)',
      },
    ],
  },
];

/** The axes of the joint decision (MDT-2). */
export const AXES = [
  {
    id: 'neurology',
    label: 'neurology',
    facts: ['neurological_status', 'deficit_progressive', 'frankel', 'ambulatory'],
  },
  { id: 'imaging', label: 'imaging of the canal', facts: ['cord_compression', 'escc', 'whole_spine_mri'] },
  {
    id: 'stability',
    label: 'stability',
    facts: ['sins_reported', 'bone_lesion', 'alignment', 'collapse', 'posterolateral'],
  },
  { id: 'pain', label: 'pain', facts: ['pain', 'pain_nrs'] },
  { id: 'prognosis', label: 'prognosis', facts: ['life_expectancy_months', 'ecog', 'kps'] },
  { id: 'histology', label: 'histology', facts: ['primary_tumor', 'histology_class', 'histology_confirmed'] },
] as const;
