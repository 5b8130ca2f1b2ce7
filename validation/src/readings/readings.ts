/** One thing that a reading takes for granted where the row does not state it. */
export type Assumption = {
  readonly fact: string;
  /** Written as a cell of a case file. */
  readonly value: string;
  readonly because: string;
};

/** A declared reading of what published cases do not state: the same for every row, blind to its label. */
export type Reading = {
  readonly id: 'as_stated' | 'eligible' | 'frail';
  readonly label: string;
  readonly description: string;
  readonly assumptions: readonly Assumption[];
};

/** The three readings. All three are always reported; none is chosen per row; stated facts win. */
export const READINGS: readonly Reading[] = [
  {
    id: 'as_stated',
    label: 'As stated',
    description: 'Only what the row states. What it does not state is unknown, and the tool says so.',
    assumptions: [],
  },
  {
    id: 'eligible',
    label: 'Eligible',
    description:
      'A patient for whom every treatment is open: survives at least 6 months, is fit, has a lesion that can be operated and irradiated, and nothing is late or has failed.',
    assumptions: [
      { fact: 'life_expectancy_months', value: '>=6', because: 'prognosis allows every treatment' },
      { fact: 'medically_operable', value: 'yes', because: 'fit for open surgery' },
      { fact: 'ecog', value: '<=2', because: 'fit: ECOG 0 to 2' },
      { fact: 'surgically_addressable', value: 'yes', because: 'one operation can treat the threatening level' },
      { fact: 'radiotherapy_possible', value: 'yes', because: 'a useful dose can be given' },
      { fact: 'spine_stabilised', value: 'no', because: 'no earlier fixation' },
      { fact: 'paraplegia_over_48h', value: 'no', because: 'nothing is late' },
      { fact: 'progression_after_radiotherapy', value: 'no', because: 'nothing has failed' },
    ],
  },
  {
    id: 'frail',
    label: 'Frail',
    description: 'A patient near the end of life: survives 1 to under 3 months, with a poor performance status.',
    assumptions: [
      { fact: 'life_expectancy_months', value: '1-2.99', because: 'survival of 1 to under 3 months' },
      { fact: 'ecog', value: '>=3', because: 'poor performance status now' },
      { fact: 'ps_before_lesion', value: '>=3', because: 'poor performance status that the lesion does not explain' },
    ],
  },
];

/** A rule for the import of case files, which states what the files have no column for. */
export type ImportRule = {
  readonly id: string;
  readonly label: string;
  /** The rule applies where this fact is stated and is none of these. */
  readonly when: { readonly fact: string; readonly noneOf: readonly string[] };
  readonly fact: string;
  readonly value: string;
  /** The value for rows whose diagnosis was made by the labelled treatment. */
  readonly valueForDiagnosisByTreatment: string;
};

/** K15: a named primary tumour was established by tissue. */
export const HISTOLOGY_RULE: ImportRule = {
  id: 'K15',
  label:
    'a stated primary tumour other than "unknown_primary" and "other" was established by tissue, except in rows whose diagnosis was made by the labelled treatment',
  when: { fact: 'primary_tumor', noneOf: ['unknown_primary', 'other'] },
  fact: 'histology_confirmed',
  value: 'yes',
  valueForDiagnosisByTreatment: 'no',
};

/** A variant of the whole replay. */
export type Analysis = {
  readonly id: 'main' | 'strict' | 'histology_open';
  readonly label: string;
  readonly description: string;
  readonly withoutDoubtful: boolean;
  readonly withHistologyRule: boolean;
};

/** The main analysis and its two sensitivity runs. */
export const ANALYSES: readonly Analysis[] = [
  {
    id: 'main',
    label: 'Main analysis',
    description: 'Every row; the import rule for histology is used.',
    withoutDoubtful: false,
    withHistologyRule: true,
  },
  {
    id: 'strict',
    label: 'Strict analysis',
    description: 'Without the rows whose disease is non-vertebral, doubtful or only suspected.',
    withoutDoubtful: true,
    withHistologyRule: true,
  },
  {
    id: 'histology_open',
    label: 'Without the import rule for histology',
    description: 'Whether tissue established the tumour stays unknown unless the row states it.',
    withoutDoubtful: false,
    withHistologyRule: false,
  },
];
