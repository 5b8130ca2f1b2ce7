import { type AssessedCase, type Assessment, assess } from '@oncospine/pathway';
import { dorsalMetastasis } from '@oncospine/pathway/rulesets/dorsal-metastasis';
import { expect, test } from 'vitest';
import { withCopies } from './copies.ts';
import { withEveryOutcome } from './every-outcome.ts';
import { applyMutant } from './mutant.ts';
import { mutantsOf } from './mutants.ts';
import { planOfMutant } from './plan-of-copies.ts';
import { toldOf } from './same-assessment.ts';

const IDS = [
  'surgery.unfit/delete_row',
  'dexamethasone.emergency/urgency_later',
  'radiotherapy.not-possible/disposition_previous',
  'strategy.team/disposition_next',
  'severe_deficit/drop_alternative.0',
  'A5/drop_conjunct.1',
];
const MUTANTS = mutantsOf(dorsalMetastasis).filter(({ id }) => IDS.includes(id));

const CASES: readonly Readonly<Record<string, string | number>>[] = [
  {},
  { cord_compression: 'yes', deficit_progressive: 'yes' },
  { cord_compression: 'yes', compression_cause: 'epidural_tumour', frankel: 'B', medically_operable: 'no' },
  { index_level: 'T7', bone_lesion: 'lytic', alignment: 'subluxation', pain: 'mechanical', spine_stabilised: 'no' },
  { index_level: 'T7', radiotherapy_possible: 'no', life_expectancy_months: 12, cord_compression: 'no' },
];

function assessed(said: Assessment): AssessedCase {
  if (said.status !== 'assessed') throw new Error(said.status);
  return said;
}

const told = ({ actions, alerts, strategy }: AssessedCase) => ({
  actions: actions.map((action) => `${action.action} ${toldOf(action)}`),
  alerts,
  words: strategy.status === 'decided' ? [strategy.strategy] : strategy.possible,
});

test('the plan put together from copies is the plan of the mutant alone', { timeout: 120_000 }, () => {
  const base = withEveryOutcome(dorsalMetastasis);
  const copies = withEveryOutcome(withCopies(dorsalMetastasis, MUTANTS, 'mutated'));
  expect(MUTANTS).toHaveLength(IDS.length);
  let different = 0;
  for (const [index, mutant] of MUTANTS.entries()) {
    const alone = withEveryOutcome(applyMutant(dorsalMetastasis, mutant));
    const plan = planOfMutant(dorsalMetastasis, mutant, index);
    for (const given of CASES) {
      const before = assessed(assess(base, given));
      const after = plan(before, assessed(assess(copies, given)));
      different += after === undefined ? 0 : 1;
      expect(told(after ?? before), mutant.id).toEqual(told(assessed(assess(alone, given))));
    }
  }
  expect(different).toBeGreaterThan(MUTANTS.length);
});
