import { assess } from '@oncospine/pathway';
import { dorsalMetastasis } from '@oncospine/pathway/rulesets/dorsal-metastasis';

const assessment = assess(dorsalMetastasis, { index_level: 'T7', cord_compression: 'yes', deficit_progressive: 'yes' });
if (assessment.status !== 'assessed') throw new Error(assessment.status);
const dexamethasone = assessment.actions.find(({ action }) => action === 'dexamethasone');
if (dexamethasone?.status !== 'decided') throw new Error(dexamethasone?.status);
const decision: readonly string[] = [dexamethasone.disposition, dexamethasone.urgency];
if (String(decision) !== 'give_now,now') throw new Error(String(decision));
