import assert from 'node:assert/strict';
import { assess } from '@oncospine/pathway';
import { decisionDiagrams } from '@oncospine/pathway/diagrams';
import { dorsalMetastasis } from '@oncospine/pathway/rulesets/dorsal-metastasis';

const assessment = assess(dorsalMetastasis, { index_level: 'T7', cord_compression: 'yes', deficit_progressive: 'yes' });
assert.equal(assessment.status, 'assessed');
const dexamethasone = assessment.actions.find(({ action }) => action === 'dexamethasone');
assert.equal(dexamethasone?.status, 'decided');
assert.deepEqual([dexamethasone.disposition, dexamethasone.urgency], ['give_now', 'now']);

const { tables, read } = decisionDiagrams(dorsalMetastasis);
assert.equal(tables.at(-1)?.id, dorsalMetastasis.strategy.id);
assert.equal(read({ escc: '9' }).status, 'invalid');
