import { dorsalMetastasis } from '@oncospine/pathway/rulesets/dorsal-metastasis';
import type { CaseRow } from '../case-file/case-row.ts';

/** A way of grouping rows that was declared before any replay. */
export type Subgroup = { readonly dimension: string; readonly groupOf: (row: CaseRow) => string };

const NOT_STATED = 'not_stated';

const HAEMATOLOGICAL = ['myeloma', 'plasmacytoma', 'lymphoma'];
const COMMON_SOLID = ['breast', 'prostate', 'lung_nsclc', 'lung_sclc', 'lung_unspecified', 'renal', 'thyroid'];
const JUNCTIONAL = ['T1', 'T2', 'T11', 'T12'];

/** The declared groups: tumour, region of the spine, neurology. The source is in the strata and in every row. */
export const SUBGROUPS: readonly Subgroup[] = [
  { dimension: 'tumour', groupOf: ({ stated }) => tumourGroup(stated.get('primary_tumor')) },
  { dimension: 'region', groupOf: ({ stated }) => regionOf(stated.get('index_level')) },
  { dimension: 'neurology', groupOf: ({ stated }) => stated.get('neurological_status') ?? NOT_STATED },
];

function tumourGroup(tumour: string | undefined): string {
  if (tumour === undefined) return NOT_STATED;
  if (HAEMATOLOGICAL.includes(tumour)) return 'haematological';
  return COMMON_SOLID.includes(tumour) ? 'common_solid' : 'other_solid';
}

function regionOf(level: string | undefined): string {
  if (level === undefined) return NOT_STATED;
  if (!dorsalMetastasis.scope.inScope.includes(level)) return 'not_thoracic';
  return JUNCTIONAL.includes(level) ? 'thoracic_junctional' : 'thoracic_rigid';
}
