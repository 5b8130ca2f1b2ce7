import { type Assessment, assess, prove, semanticDifference } from '@oncospine/pathway';
import { dorsalMetastasis } from '@oncospine/pathway/rulesets/dorsal-metastasis';
import { describe, expect, test } from 'vitest';
import { withCopies } from './copies.ts';
import { differencesOf } from './differences.ts';
import { withEveryOutcome } from './every-outcome.ts';
import { killByProofs } from './kill-by-proofs.ts';
import { applyMutant } from './mutant.ts';
import { mutantsOf } from './mutants.ts';
import { SELECTOR, selectorOf, tellApart, UNCHANGED } from './tell-apart.ts';
import { TINY } from './testing/tiny-ruleset.ts';

const silent = (): void => undefined;

/** One change of each kind of place: each is compiled alone here, which is slow. */
const SAMPLE = [
  'surgery.unfit/delete_row',
  'strategy.await-biopsy/tier_lower',
  'severe_deficit/drop_alternative.0',
  'A5/drop_conjunct.1',
  'K18/drop_conjunct',
].map((id) => {
  const mutant = mutantsOf(dorsalMetastasis).find((candidate) => candidate.id === id);
  if (mutant === undefined) throw new Error(`There is no mutant ${id}`);
  return mutant;
});
const SLOW = { timeout: 120_000 };

describe('many mutants in one ruleset', () => {
  test('the proofs of the copies are those of each mutant alone', SLOW, () => {
    const together = killByProofs(dorsalMetastasis, SAMPLE, silent);
    for (const mutant of SAMPLE) {
      const violated = prove(applyMutant(dorsalMetastasis, mutant)).filter(({ status }) => status === 'violated');
      expect([mutant.id, together.get(mutant.id)]).toEqual([mutant.id, violated.map(({ id }) => id).sort()]);
    }
  });

  test('the differences of the copies are those of each mutant alone', SLOW, () => {
    const together = differencesOf(dorsalMetastasis, SAMPLE, silent);
    for (const mutant of SAMPLE) {
      const { equivalent, actions } = semanticDifference(dorsalMetastasis, applyMutant(dorsalMetastasis, mutant));
      const found = together.get(mutant.id) ?? [];
      expect([mutant.id, found.length === 0]).toEqual([mutant.id, equivalent]);
      const tables = new Set(found.map(({ where }) => where).filter((where) => where !== 'possible patients'));
      expect([...tables].sort()).toEqual(actions.map(({ action }) => action).sort());
    }
  });

  test('a change of all patients has no copies', () => {
    const constraint = mutantsOf(TINY).filter(({ place }) => place.kind === 'constraint');
    expect(() => withCopies(TINY, constraint, 'mutated')).toThrow('of which there are no copies');
  });
});

describe('mutants told apart by a fact', () => {
  const mutants = mutantsOf(TINY).filter(({ place }) => place.kind !== 'ordering');
  const cases = ['none', 'by_day', 'at_night', undefined].flatMap((pain) =>
    [20, 70, undefined].flatMap((age_years) =>
      ['yes', undefined].map((fever) => ({
        ...(pain === undefined ? {} : { pain }),
        ...(age_years === undefined ? {} : { age_years }),
        ...(fever === undefined ? {} : { fever }),
      })),
    ),
  );
  const told = (said: Assessment) =>
    said.status === 'assessed'
      ? { actions: said.actions, alerts: said.alerts, order: said.order, strategy: said.strategy }
      : said.status;

  test.each(Array.from({ length: Math.ceil(mutants.length / 20) }, (_, part) => part))(
    'each answers every case as it does alone (part %i)',
    (part) => {
      const group = mutants.slice(part * 20, part * 20 + 20);
      const together = withEveryOutcome(tellApart(TINY, group));
      const base = withEveryOutcome(TINY);
      const alone = group.map((mutant) => withEveryOutcome(applyMutant(TINY, mutant)));
      for (const given of cases) {
        const ask = (answer: string) => told(assess(together, { ...given, [SELECTOR]: answer }));
        expect(ask(UNCHANGED)).toEqual(told(assess(base, given)));
        for (const [index, ruleset] of alone.entries())
          expect(ask(selectorOf(index)), group[index]?.id).toEqual(told(assess(ruleset, given)));
      }
    },
  );
});
