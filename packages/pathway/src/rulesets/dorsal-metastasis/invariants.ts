import { alerted, all, any, bandIs, type Condition, disposed, due, not } from '../../conditions/condition.ts';
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
    'compression, suspicion, an unimaged canal or spine, a deficit, ESCC 1b or more, bone in the canal, or SINS 7 or more: a surgical opinion is requested',
    any(
      isOtherThan('cord_compression', 'no'),
      the('deficit'),
      isOneOf('escc', '1b', '1c', '2', '3'),
      is('posterior_wall', 'retropulsed'),
      bandIs('sins', 'potentially_unstable', 'unstable'),
      isOtherThan('whole_spine_mri', 'adequate'),
    ),
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
    all(is('deficit_progressive', 'yes'), isOneOf('cord_compression', 'yes', 'suspected')),
    all(disposed('dexamethasone', 'give_now'), due('dexamethasone', 'now')),
  ),
  invariant(
    'INV-04c',
    ['H04'],
    'a progressive deficit whose canal is not cleared by whole-spine imaging never gets "no steroid"',
    all(
      is('deficit_progressive', 'yes'),
      any(isOtherThan('whole_spine_mri', 'adequate'), isOtherThan('cord_compression', 'no')),
    ),
    not(disposed('dexamethasone', 'not_indicated', 'consider')),
  ),
  invariant(
    'INV-04d',
    ['H04'],
    'a severe deficit with known or suspected compression that is not late: dexamethasone now',
    all(
      isOneOf('frankel', 'A', 'B', 'C'),
      isOneOf('cord_compression', 'yes', 'suspected'),
      is('paraplegia_over_48h', 'no'),
    ),
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
    'INV-05b',
    ['H05'],
    'any compression or suspicion, whatever becomes of the drug: the opinion is due now or within a day',
    isOneOf('cord_compression', 'yes', 'suspected'),
    all(disposed('surgical_opinion', 'request'), due('surgical_opinion', 'now', 'day')),
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
    'unstable: loading is withheld at once, an urgent surgical opinion is requested and the team confers ad hoc',
    all(bandIs('sins', 'unstable'), is('spine_stabilised', 'no')),
    all(
      disposed('mobilisation', 'restricted_pending_plan'),
      due('mobilisation', 'now'),
      disposed('surgical_opinion', 'request'),
      due('surgical_opinion', 'now', 'day'),
      disposed('mdt', 'ad_hoc'),
    ),
  ),
  invariant(
    'INV-08b',
    ['H01', 'H08'],
    'loading is free only when the canal and the whole spine are imaged and clear, the wall is intact and there is no sign',
    disposed('mobilisation', 'unrestricted'),
    all(
      is('cord_compression', 'no'),
      is('whole_spine_mri', 'adequate'),
      isOneOf('escc', '0', '1a'),
      is('posterior_wall', 'intact'),
      is('neurological_status', 'intact'),
      bandIs('sins', 'stable'),
    ),
  ),
  invariant(
    'INV-09',
    ['H09'],
    'a restriction of loading is due now, with a surgical opinion within a day',
    disposed('mobilisation', 'restricted_pending_plan'),
    all(due('mobilisation', 'now'), disposed('surgical_opinion', 'request'), due('surgical_opinion', 'now', 'day')),
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
    all(
      is('cord_compression', 'yes'),
      is('compression_cause', 'epidural_tumour'),
      is('histology_class', 'radiosensitive'),
      bandIs('sins', 'stable'),
      isOtherThan('posterior_wall', 'retropulsed'),
      is('spine_stabilised', 'no'),
      is('radiotherapy_possible', 'yes'),
      is('progression_after_radiotherapy', 'no'),
      atLeast('life_expectancy_months', 1),
    ),
    all(
      disposed('surgery', 'not_first_line', 'not_recommended'),
      disposed('radiotherapy', 'recommended'),
      due('radiotherapy', 'day'),
    ),
  ),
  invariant(
    'INV-13',
    ['H13'],
    'bone in the canal or an unstable spine: histology never makes surgery second, and with 3 months or more it is on the table',
    all(
      any(
        isOneOf('compression_cause', 'retropulsed_bone', 'both'),
        is('posterior_wall', 'retropulsed'),
        all(bandIs('sins', 'unstable'), is('spine_stabilised', 'no')),
      ),
      not(the('compression_suspected')),
      atLeast('life_expectancy_months', 3),
    ),
    disposed('surgery', 'recommended', 'mdt_choice', 'less_invasive_mdt'),
  ),
  invariant(
    'INV-14',
    ['H14'],
    'compression, suspicion, an unimaged canal, ESCC 2 or 3, or unstable: SBRT is never a first treatment',
    any(
      isOneOf('escc', '2', '3'),
      isOtherThan('cord_compression', 'no'),
      all(bandIs('sins', 'unstable'), is('spine_stabilised', 'no')),
    ),
    not(disposed('sbrt', 'option', 'specialist_option')),
  ),
  invariant(
    'INV-14b',
    ['H14'],
    'SBRT after surgery only where surgery is recommended',
    disposed('sbrt', 'after_surgery_option'),
    disposed('surgery', 'recommended'),
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
    'any contraindication blocks cement',
    any(
      isOtherThan('percutaneous_safety', 'clear'),
      isOtherThan('cord_compression', 'no'),
      isOneOf('escc', '2', '3'),
      the('deficit'),
    ),
    disposed('augmentation', 'blocked'),
  ),
  invariant(
    'INV-16b',
    ['H16'],
    'a posterior wall that is not intact: cement never more than a specialist option',
    isOtherThan('posterior_wall', 'intact'),
    not(disposed('augmentation', 'consider')),
  ),
  invariant(
    'INV-17',
    ['H17'],
    'no local treatment only with the full set: no symptom, intact, no compression, whole spine imaged, ESCC 0 or 1a, stable, wall intact',
    disposed('observation', 'observe', 'surveillance'),
    all(
      is('symptomatic', 'no'),
      is('neurological_status', 'intact'),
      is('cord_compression', 'no'),
      is('whole_spine_mri', 'adequate'),
      isOneOf('escc', '0', '1a'),
      is('posterior_wall', 'intact'),
      bandIs('sins', 'stable'),
    ),
  ),
  invariant(
    'INV-17b',
    ['H17'],
    'observation without systemic surveillance needs a reason: short survival, unexplained poor performance, or no benefit to expect',
    disposed('observation', 'observe'),
    the('no_benefit_expected'),
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
  ...(['surgical_opinion', 'imaging', 'mdt', 'dexamethasone', 'mobilisation'] as const).map((action, index) => ({
    id: `INV-10${'bcdef'[index]}`,
    label: `survival and performance never change ${action.replaceAll('_', ' ')}`,
    hazards: ['H10', 'H04'],
    action,
    facts: ['life_expectancy_months', 'ecog', 'kps', 'ps_before_lesion', 'medically_operable'],
  })),
];

/** When neurology gets worse no clock gets slower, but for the exceptions. */
export const WORSENINGS: readonly Worsening[] = [
  {
    id: 'INV-25',
    label: 'worse neurology, or compression that is found, never slows imaging, the steroid, the opinion or the team',
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
      cord_compression: [
        ['not_imaged', 'suspected'],
        ['not_imaged', 'yes'],
        ['suspected', 'yes'],
      ],
      compression_cause: [['none', 'epidural_tumour']],
      escc: [
        ['0', '1c'],
        ['1b', '1c'],
        ['0', '2'],
        ['1b', '2'],
        ['1c', '2'],
      ],
    },
    exceptions: [
      {
        when: the('late_paraplegia'),
        reason:
          'complete paraplegia for more than 48 h: the window for rescue has passed and urgency falls to a senior decision (B-25)',
      },
      {
        when: all(the('compression'), is('symptomatic', 'no'), not(the('deficit'))),
        reason: 'compression without any symptom: a specialist considers the steroid (B-05)',
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
