import { describe, expect, test } from 'vitest';
import { dorsalMetastasis } from '../rulesets/dorsal-metastasis/index.ts';
import { assessed } from '../testing/assessed.ts';
import { explain } from './explain.ts';

const explained = (input: object, action: string) => explain(assessed(dorsalMetastasis, input), action);

const rowOf = (input: object, action: string, id: string) =>
  explained(input, action).rows.find(({ row }) => row.id === id);

/** Six points without the level: 7 or 9 at T1 to T12, but 6 at S2. */
const SIX_POINTS = {
  pain: 'mechanical',
  bone_lesion: 'lytic',
  alignment: 'normal',
  collapse: 'none_over_50_involved',
  posterolateral: 'none',
  spine_stabilised: 'no',
};

describe('the explanation of an action', () => {
  test('speaks of the same patients as the assessment: an unknown level is a level inside the scope', () => {
    const intact = { neurological_status: 'intact', cord_compression: 'no', posterior_wall: 'intact' };
    const trace = rowOf({ ...SIX_POINTS, ...intact }, 'mobilisation', 'mobilisation.individual');
    expect(trace).toMatchObject({ decides: 'yes', truth: 'true' });
  });

  test('a row that decides in every completion holds in every completion', () => {
    for (const { action } of assessed(dorsalMetastasis, SIX_POINTS).actions)
      for (const { decides, truth } of explained(SIX_POINTS, action).rows)
        if (decides === 'yes') expect(truth).toBe('true');
  });

  test('an override names only the rows that decide where the overridden row holds', () => {
    const withoutDeficit = {
      cord_compression: 'yes',
      steroid_safety: 'clear',
      histology_confirmed: 'no',
      neurological_status: 'intact',
      pain: 'mechanical',
    };
    // The emergency row is still possible while Frankel is open in general, but never beside "symptoms, no deficit".
    const { neurological_status: _, ...openNeurology } = withoutDeficit;
    const override = explained(openNeurology, 'dexamethasone').overrides.find(
      ({ row }) => row === 'dexamethasone.symptoms-no-deficit',
    );
    expect(override).toMatchObject({ by: ['dexamethasone.tissue-first'] });
  });

  test('an overridden row of a higher statement is listed with the statements that yield', () => {
    const { overrides } = explained(
      {
        cord_compression: 'yes',
        neurological_status: 'myelopathy',
        frankel: 'A',
        paraplegia_over_48h: 'no',
        steroid_safety: 'contraindicated',
      },
      'dexamethasone',
    );
    expect(overrides).toContainEqual({
      row: 'dexamethasone.contraindicated',
      disposition: 'senior_decision',
      by: ['dexamethasone.emergency'],
      statements: ['B-06'],
    });
  });

  test('facts are used or missing, never both', () => {
    const { factsUsed, factsMissing } = explained(SIX_POINTS, 'surgery');
    expect(factsUsed).toContain('pain');
    expect(factsMissing).toContain('cord_compression');
    expect(factsUsed.filter((fact) => factsMissing.includes(fact))).toEqual([]);
  });

  test('the strategy can be explained too', () => {
    expect(explained({}, 'strategy').rows.map(({ row }) => row.id)).toContain('strategy.surgery-with-rt');
  });

  test('an action that the ruleset does not have is named', () => {
    expect(() => explained({}, 'massage')).toThrow('dorsal-metastasis has no action massage');
  });

  test('a copy of an assessment is refused, since what it was made from is not in it', () => {
    const copy = structuredClone(assessed(dorsalMetastasis, {}));
    expect(() => explain(copy, 'surgery')).toThrow('This assessment is a copy');
  });
});
