import { rulesetHash } from '@oncospine/pathway';
import { dorsalMetastasis } from '@oncospine/pathway/rulesets/dorsal-metastasis';
import { RESULTS_SCHEMA_VERSION, type Results, resultsSchema } from '../../results.ts';
import { agreementCells, ordinalCells, subgroupResults } from './agreement-fixture.ts';
import { CASE_SETS, DISAGREEMENT_COUNTS, DISAGREEMENTS } from './cases-fixture.ts';
import { SAFETY } from './safety-fixture.ts';

const HASH = 'b'.repeat(64);

/** A results document with every section filled, valid by its schema. */
export function resultsFixture(): Results {
  return resultsSchema.parse({
    schemaVersion: RESULTS_SCHEMA_VERSION,
    mode: 'repository',
    identity: identityFixture(),
    caseSets: CASE_SETS,
    labelLock: { status: 'matches', rowsLocked: 133, findings: [] },
    readings: READINGS,
    analyses: [{ id: 'main', label: 'All rows', description: 'Every evaluated row.' }],
    endpoints: ['surgery', 'augmentation'].map(endpoint),
    strata: [
      {
        id: 'published',
        label: 'Published cases, level in scope',
        set: 'published-cases',
        tier: 'none',
        labelKind: 'treating_team',
        rater: '',
        scope: 'established',
        rows: 106,
      },
      {
        id: 'panel',
        label: 'Panel vignettes, tier A',
        set: 'panel-vignettes',
        tier: 'A',
        labelKind: 'expert_panel',
        rater: '',
        scope: 'established',
        rows: 8,
      },
    ],
    agreement: agreementCells(),
    emptyCells: [{ endpoint: 'augmentation', stratum: 'panel', because: 'no row states the label' }],
    ordinal: ordinalCells(),
    ordinalItems: [
      {
        reading: 'eligible',
        stratum: 'panel',
        caseId: 'lo2015-2',
        kind: 'single_action',
        option: 'radiotherapy',
        panel: 'usually_appropriate',
        panelRatings: ['8'],
        tool: 'usually_appropriate',
        toolPossible: ['usually_appropriate'],
      },
    ],
    subgroups: subgroupResults(),
    expertCeiling: { status: 'not_applicable', because: 'each case has one label' },
    disagreementCounts: DISAGREEMENT_COUNTS,
    disagreements: DISAGREEMENTS,
    ...SAFETY,
    reproduction: {
      commands: ['npm ci', 'npm run validate'],
      seed: 42,
      bootstrapResamples: 2000,
      propertyRuns: 2000,
      confidence: 0.95,
      software: [
        { name: 'zod', version: '4.6.7', stage: 'runs', purpose: 'checks input' },
        { name: 'esbuild', version: '0.28.2', stage: 'builds', purpose: 'bundles the program' },
      ],
      environment: { node: '>=20', packageLock: HASH },
    },
  });
}

const assumption = (fact: string, value: string) => ({
  fact,
  value,
  because: 'declared',
  rowsUsed: 90,
  rowsStated: 12,
  rowsDropped: 4,
});

const READINGS = [
  { id: 'as_stated', label: 'As stated', description: 'Only what the row states.', assumptions: [] },
  {
    id: 'eligible',
    label: 'Eligible',
    description: 'A patient for whom every treatment is open.',
    assumptions: [assumption('life_expectancy_months', '>=6')],
  },
  {
    id: 'frail',
    label: 'Frail',
    description: 'A patient near the end of life.',
    assumptions: [assumption('life_expectancy_months', '1-2.99')],
  },
];

function endpoint(id: string) {
  return {
    id,
    label: id === 'surgery' ? 'Surgery, yes or no' : 'Augmentation, yes or no',
    labelColumn: `label_${id}`,
    comparedWith: id,
    categories: ['no', 'yes'],
    ordered: id === 'surgery',
    restriction: '',
    mapping: [{ disposition: 'recommended', countsAs: 'yes' }],
  };
}

function identityFixture() {
  const { id, version, governance } = dorsalMetastasis;
  return {
    ruleset: {
      id,
      version,
      hash: rulesetHash(dorsalMetastasis),
      reviewStatus: governance.reviewStatus,
      sourceLastUpdated: governance.sourceLastUpdated,
      danglingCitations: governance.danglingCitations,
      rows: 87,
      rowsApproved: 0,
    },
    packages: [{ name: '@oncospine/pathway', version: '0.0.0' }],
    hashes: {
      caseFiles: [{ file: 'published-cases.csv', sha256: HASH }],
      labels: HASH,
      ledger: HASH,
      gates: HASH,
      comparison: HASH,
    },
  };
}
