import { dorsalMetastasis } from '@oncospine/pathway/rulesets/dorsal-metastasis';
import { answersIn } from '../case-file/decode-cell.ts';

/**
 * A declared way of grouping rows by one column. Tumour, region and neurology are as old as the first replay of the sets
 * of this repository; age and sex were added on 2026-11-27, after earlier replays, before they were first computed (decision 0005).
 */
export type Subgroup = {
  readonly dimension: string;
  readonly column: string;
  /** Every group, the one of rows whose cell is empty first. */
  readonly groups: readonly string[];
  /** The group of a cell as it stands in the file. */
  readonly groupOf: (cell: string) => string;
};

/** The group of rows whose cell is empty. */
export const NOT_STATED = 'not_stated';

/** The group of rows for which answers of several groups are still possible. */
const SEVERAL = 'several_possible';

const HAEMATOLOGICAL = ['myeloma', 'plasmacytoma', 'lymphoma'];
const COMMON_SOLID = ['breast', 'prostate', 'lung_nsclc', 'lung_sclc', 'lung_unspecified', 'renal', 'thyroid'];
const JUNCTIONAL = ['T1', 'T2', 'T11', 'T12'];

/** Decades of adult age would leave few rows each; four groups are enough to see a gap (decision 0005). */
const AGES = [
  { group: 'under_50', below: 50 },
  { group: 'from_50_to_64', below: 65 },
  { group: 'from_65_to_79', below: 80 },
  { group: 'from_80', below: Number.POSITIVE_INFINITY },
] as const;

/** The declared groups: tumour, region of the spine, neurology, age, sex. Set, tier and kind of label are strata. */
export const SUBGROUPS: readonly Subgroup[] = [
  subgroup('tumour', 'primary_tumor', ['haematological', 'common_solid', 'other_solid'], (tumour) => {
    if (HAEMATOLOGICAL.includes(tumour)) return 'haematological';
    return COMMON_SOLID.includes(tumour) ? 'common_solid' : 'other_solid';
  }),
  subgroup('region', 'index_level', ['not_thoracic', 'thoracic_junctional', 'thoracic_rigid'], (level) => {
    if (!dorsalMetastasis.scope.inScope.includes(level)) return 'not_thoracic';
    return JUNCTIONAL.includes(level) ? 'thoracic_junctional' : 'thoracic_rigid';
  }),
  subgroup('neurology', 'neurological_status', ['intact', 'radiculopathy', 'myelopathy'], (status) => status),
  subgroup(
    'age',
    'age',
    AGES.map(({ group }) => group),
    (age) => AGES.find(({ below }) => Number(age) < below)?.group ?? SEVERAL,
  ),
  subgroup('sex', 'sex', ['female', 'male'], (sex) => sex),
];

function subgroup(
  dimension: string,
  column: string,
  groups: readonly string[],
  groupOfOne: (answer: string) => string,
): Subgroup {
  const groupOf = (cell: string): string => {
    const [first = SEVERAL, ...others] = new Set(answersIn(cell).map(groupOfOne));
    return others.length === 0 ? first : SEVERAL;
  };
  return { dimension, column, groups: [NOT_STATED, ...groups, SEVERAL], groupOf };
}
