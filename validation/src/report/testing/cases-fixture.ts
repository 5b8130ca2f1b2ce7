import type { Disagreement, Results } from '../../results.ts';

const HASH = 'a'.repeat(64);

/** A set with everything that a set can show. */
export const CASE_SETS: Results['caseSets'] = [
  {
    id: 'published-cases',
    file: 'published-cases.csv',
    title: 'Published cases',
    purpose: 'agreement',
    source: 'Case reports and small series',
    extractedBy: 'one extractor',
    method: 'by PROTOCOL.md: only what the source states',
    licence: 'facts only',
    sha256: HASH,
    manifest: 'matches',
    rowsDeclared: 134,
    flow: { rowsRead: 134, rowsEvaluated: 133, rowsRejected: 1, established: 106, notEstablished: 15, outOfScope: 12 },
    labelKinds: [{ group: 'treating_team', rows: 133 }],
    tiers: [{ group: 'none', rows: 133 }],
    sources: [{ group: 'lee2018', rows: 3 }],
    labels: [{ group: 'label_surgery', rows: 106 }],
    otherColumns: ['colour'],
    doubtful: [{ caseId: 'go2017-1', because: 'disease outside the vertebra' }],
    importNotes: [
      { caseId: 'lee2018-3', fact: 'histology_confirmed', readAs: 'no', because: 'the operation made the diagnosis' },
    ],
    rejects: [
      {
        file: 'published-cases.csv',
        line: 12,
        caseId: 'x-1',
        column: 'pain',
        value: 'sometimes',
        expected: 'mechanical | non_mechanical | none',
      },
    ],
    problems: 1,
  },
];

/** How many there are: of one kind more than are listed. */
export const DISAGREEMENT_COUNTS: Results['disagreementCounts'] = [
  { set: 'published-cases', endpoint: 'augmentation', reading: 'eligible', direction: 'other', rows: 1, listed: 1 },
  { set: 'published-cases', endpoint: 'surgery', reading: 'eligible', direction: 'under', rows: 1, listed: 1 },
  { set: 'published-cases', endpoint: 'surgery', reading: 'frail', direction: 'over', rows: 1, listed: 1 },
];

/** A case that decides surgery under one reading; changing its level or its survival changes the plan. */
export const DISAGREEMENTS: readonly Disagreement[] = [
  disagreement({
    id: 'a',
    endpoint: 'surgery',
    reading: 'eligible',
    direction: 'under',
    label: 'yes',
    tool: 'no',
    missingFacts: [],
  }),
  disagreement({
    id: 'b',
    endpoint: 'surgery',
    reading: 'frail',
    direction: 'over',
    label: 'no',
    tool: 'yes',
    missingFacts: ['escc'],
  }),
  disagreement({
    id: 'c',
    endpoint: 'augmentation',
    reading: 'eligible',
    direction: 'other',
    label: 'yes',
    tool: 'no',
    missingFacts: ['escc', 'pain'],
  }),
];

function disagreement(
  own: Pick<Disagreement, 'id' | 'endpoint' | 'reading' | 'direction' | 'label' | 'tool' | 'missingFacts'>,
): Disagreement {
  return {
    stratum: 'published',
    set: 'published-cases',
    caseId: `lee2018-${own.id}`,
    rater: '',
    sourceId: 'lee2018',
    citation: 'Lee et al., Spine J 2018;1:1-2',
    sourceUrl: 'https://example.org/lee2018?a=1&b=2',
    sourcePlace: 'Case presentation',
    note: 'Corpectomy of T7',
    line: 42,
    acceptable: own.id === 'b',
    dispositions: ['not_first_line'],
    strategy: ['radiotherapy_alone'],
    facts: [
      { fact: 'index_level', stated: 'T7' },
      { fact: 'primary_tumor', stated: 'breast' },
      { fact: 'cord_compression', stated: 'yes' },
    ],
    assumed: [
      { fact: 'life_expectancy_months', value: '>=6' },
      { fact: 'medically_operable', value: 'yes' },
    ],
    rows: ['surgery.short-survival'],
    trace: ['surgery.short-survival decides: not_recommended, day', '  true: life expectancy under 3 months'],
    ...own,
  };
}
