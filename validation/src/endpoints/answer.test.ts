import { type AssessedCase, assess } from '@oncospine/pathway';
import { dorsalMetastasis } from '@oncospine/pathway/rulesets/dorsal-metastasis';
import { describe, expect, test } from 'vitest';
import { LABEL_VOCABULARY } from '../case-file/case-columns.ts';
import { answerOf, labelOf } from './answer.ts';
import { CONSIDER, ENDPOINTS, type Endpoint, UNDECIDED } from './endpoints.ts';
import { SINGLE_ACTIONS } from './panel-treatments.ts';

const endpoint = (id: string): Endpoint => {
  const found = ENDPOINTS.find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(id);
  return found;
};

const assessed = (facts: Readonly<Record<string, unknown>>): AssessedCase => {
  const assessment = assess(dorsalMetastasis, facts);
  if (assessment.status !== 'assessed') throw new Error(JSON.stringify(assessment));
  return assessment;
};

const labelled = (labels: Readonly<Record<string, string>>) => ({ labels: new Map(Object.entries(labels)) });

describe('the mapping is complete', () => {
  test.each(ENDPOINTS.map((entry) => [entry.id, entry] as const))(
    '%s: every disposition has an entry, and no other',
    (_, entry) => {
      const table = [...dorsalMetastasis.actions, dorsalMetastasis.strategy].find(
        ({ id }) => id === entry.comparedWith,
      );
      const mapped = Object.keys(entry.answers);
      const known = table?.dispositions.map(({ id }) => id) ?? [];
      expect(known.filter((id) => !mapped.includes(id))).toEqual([]);
      const words = [...entry.categories, CONSIDER, UNDECIDED];
      expect(Object.values(entry.answers).filter((word) => !words.includes(word))).toEqual([]);
      if (entry.comparedWith !== 'strategy') expect(mapped.sort()).toEqual([...known].sort());
    },
  );

  test.each(ENDPOINTS.map((entry) => [entry.id, entry] as const))(
    '%s: every label has a category or is left out',
    (_, entry) => {
      for (const value of LABEL_VOCABULARY[entry.labelColumn]) {
        const read = labelOf(
          entry,
          labelled({ [entry.labelColumn]: value, label_surgery: entry.labelColumn === 'label_surgery' ? value : 'no' }),
        );
        expect(['label', 'left_out']).toContain(read.status);
        if (read.status === 'label') expect(entry.categories).toContain(read.category);
      }
    },
  );

  test.each(Object.entries(SINGLE_ACTIONS))(
    'the rated treatment %s has a word for every disposition',
    (_, { action, answers }) => {
      const table = dorsalMetastasis.actions.find(({ id }) => id === action);
      expect(Object.keys(answers).sort()).toEqual(table?.dispositions.map(({ id }) => id).sort());
    },
  );
});

describe('labels', () => {
  test('surgery without a word on radiotherapy is surgery, and is left out where radiotherapy matters', () => {
    const row = labelled({ label_strategy: 'surgery_alone' });
    expect(labelOf(endpoint('strategy'), row)).toEqual({ status: 'label', category: 'surgery' });
    expect(labelOf(endpoint('strategy_with_radiotherapy'), row).status).toBe('left_out');
  });

  test('an explicit "none" says that no radiotherapy was given', () => {
    const row = labelled({ label_strategy: 'surgery_alone', label_radiotherapy: 'none' });
    expect(labelOf(endpoint('strategy_with_radiotherapy'), row)).toEqual({
      status: 'label',
      category: 'surgery_alone',
    });
    expect(labelOf(endpoint('radiotherapy'), row)).toEqual({ status: 'label', category: 'no' });
  });

  test('cement during open surgery is no percutaneous augmentation', () => {
    const entry = endpoint('augmentation_offered');
    expect(labelOf(entry, labelled({ label_augmentation: 'yes', label_surgery: 'yes' })).status).toBe('left_out');
    expect(labelOf(entry, labelled({ label_augmentation: 'yes' })).status).toBe('left_out');
    expect(labelOf(entry, labelled({ label_augmentation: 'yes', label_surgery: 'no' })).status).toBe('label');
  });

  test('an empty label is not "no"', () => {
    expect(labelOf(endpoint('steroids'), labelled({})).status).toBe('not_stated');
  });
});

describe('answers', () => {
  test('completions that count as the same class are decided', () => {
    const answer = answerOf(endpoint('observation'), assessed({ index_level: 'T7', symptomatic: 'yes' }));
    expect(answer).toEqual({ said: 'no', dispositions: ['not_suitable'], open: ['no'] });
  });

  test('completions that differ are undecided, and leave open what they count as', () => {
    const answer = answerOf(endpoint('surgery'), assessed({ index_level: 'T7' }));
    expect(answer.said).toBe(UNDECIDED);
    expect(answer.open).toEqual(['no', 'yes']);
  });

  test('a team decision is "consider", never agreement, and names what it calls acceptable', () => {
    const facts = {
      index_level: 'T7',
      cord_compression: 'yes',
      compression_cause: 'epidural_tumour',
      posterior_wall: 'intact',
      neurological_status: 'intact',
      frankel: 'E',
      deficit_progressive: 'no',
      paraplegia_over_48h: 'no',
      primary_tumor: 'breast',
      histology_confirmed: 'yes',
      sins_reported: 5,
      spine_stabilised: 'no',
      medically_operable: 'yes',
      ecog: 1,
      ps_before_lesion: 1,
      life_expectancy_months: 12,
      surgically_addressable: 'yes',
      radiotherapy_possible: 'yes',
      progression_after_radiotherapy: 'no',
    };
    expect(answerOf(endpoint('surgery'), assessed(facts)).said).toBe(CONSIDER);
    const strategy = answerOf(endpoint('strategy'), assessed(facts));
    expect(strategy.said).toBe(CONSIDER);
    expect(strategy.open).toEqual(['surgery', 'radiotherapy_alone']);
  });

  test('a disposition without an entry is a fault of the table, not a guess', () => {
    const broken = { ...endpoint('surgery'), answers: {} };
    expect(() => answerOf(broken, assessed({ index_level: 'T7' }))).toThrow('no entry for the disposition');
  });
});
