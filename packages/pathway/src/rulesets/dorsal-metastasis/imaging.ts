import { all, any, type Condition, not } from '../../conditions/condition.ts';
import type { ActionTable, Citation, Row, Urgency } from '../../tables/ruleset.ts';
import { acts, rests } from './dispositions.ts';
import { cite, citeSecondHand, DRAFT, is, isOtherThan, the } from './language.ts';

type Clock = {
  readonly id: string;
  readonly tier: Row['tier'];
  readonly urgency: Urgency;
  readonly when: Condition;
  readonly citations: readonly Citation[];
  readonly statements: readonly string[];
  readonly hazards: readonly string[];
};

const CLOCKS: readonly Clock[] = [
  {
    id: 'emergency',
    tier: 'emergency',
    urgency: 'hours',
    when: all(
      not(the('late_paraplegia')),
      any(is('deficit_progressive', 'yes'), the('compression'), the('compression_suspected'), the('severe_deficit')),
    ),
    citations: [
      cite('DUTCH-IMG', 'as soon as possible and within 12 h for suspected compression', 'guideline'),
      cite('NICE-QS56', 'statement 3: within 24 h with neurology', 'guideline'),
      citeSecondHand('NICE-NG234', 'recommendation 1.5.2', 'guideline'),
    ],
    statements: ['IMG-1', 'IMG-4', 'IMG-5', 'B-02', 'B-03'],
    hazards: ['H04', 'H25'],
  },
  {
    id: 'neurology',
    tier: 'definitive',
    urgency: 'day',
    when: any(isOtherThan('neurological_status', 'intact'), the('compression'), the('compression_suspected')),
    citations: [
      cite('NICE-QS56', 'statement 3: within 24 h with neurology', 'guideline'),
      cite('DUTCH-IMG', 'no emergency imaging of a complete lesion', 'guideline'),
    ],
    statements: ['IMG-1', 'IMG-4', 'B-02', 'B-25'],
    hazards: ['H01'],
  },
  {
    id: 'no-neurology',
    tier: 'definitive',
    urgency: 'week',
    when: all(is('neurological_status', 'intact'), not(the('compression')), not(the('compression_suspected'))),
    citations: [
      cite('NICE-QS56', 'statement 2: within 1 week for pain without neurology', 'guideline'),
      cite('DUTCH-IMG', 'within 2 weeks for local pain only; the stricter of the two is used', 'guideline'),
    ],
    statements: ['IMG-1', 'IMG-4', 'B-02', 'B-03'],
    hazards: ['H01'],
  },
];

const rowsFor = (clock: Clock): readonly Row[] => [
  {
    ...clock,
    id: `imaging.${clock.id}.mri`,
    when: all(is('whole_spine_mri', 'not_done'), clock.when),
    disposition: 'order_mri',
    review: DRAFT,
  },
  {
    ...clock,
    id: `imaging.${clock.id}.ct`,
    when: all(is('whole_spine_mri', 'not_possible'), clock.when),
    disposition: 'order_ct',
    review: DRAFT,
  },
];

/** Whole-spine imaging, and how soon. */
export const IMAGING: ActionTable = {
  id: 'imaging',
  label: 'Imaging of the whole spine',
  patientLabel: 'Scan of the whole spine',
  safeSide: { kind: 'precaution' },
  dispositions: [
    acts('order_mri', 'order MRI of the whole spine', 'an MRI scan of the whole spine is needed'),
    acts(
      'order_ct',
      'MRI not possible: order CT, or CT myelography at a specialist centre',
      'a CT scan of the spine is needed',
    ),
    rests('on_file', 'adequate whole-spine imaging is on file', 'the scan that is needed has been done'),
  ],
  rows: [
    ...CLOCKS.flatMap(rowsFor),
    {
      id: 'imaging.on-file',
      tier: 'default',
      when: { kind: 'always' },
      disposition: 'on_file',
      urgency: 'none',
      citations: [cite('DUTCH-IMG', 'waived when adequate imaging exists', 'guideline')],
      statements: ['IMG-1'],
      hazards: [],
      review: DRAFT,
    },
  ],
  contents: [
    {
      id: 'imaging.protocol',
      dispositions: ['order_mri'],
      text: 'Protocol: T1 and T2 (sagittal whole spine, axial T2 through the affected level for ESCC). Contrast preferred; it never delays the scan.',
      patientText: 'The scan shows the whole spine. Contrast may be used if it causes no delay.',
      statements: ['IMG-2', 'B-02'],
    },
    {
      id: 'imaging.ct-when-mri-impossible',
      dispositions: ['order_ct'],
      text: 'MRI is not possible: CT (CT myelography at a specialist centre) with the same urgency.',
      patientText: 'MRI is not possible, so a CT scan is used instead, just as quickly.',
      statements: ['B-02'],
    },
    {
      id: 'imaging.reference-standard',
      dispositions: ['order_mri', 'order_ct'],
      text: 'MRI is the reference test. A plain radiograph or bone scan does not exclude the diagnosis.',
      patientText: 'An ordinary X-ray cannot rule the problem out.',
      statements: ['IMG-3'],
    },
    {
      id: 'imaging.clock',
      dispositions: ['order_mri', 'order_ct'],
      text: 'Where the clock is hours: target 12 h, alarm at 24 h.',
      patientText: 'If symptoms are getting worse the scan is done within hours.',
      statements: ['IMG-5', 'B-03'],
    },
  ],
};
