import { describe, expect, test } from 'vitest';
import { dorsalMetastasis } from '../rulesets/dorsal-metastasis/index.ts';
import { issuesOf } from '../testing/assessed.ts';

/** The smallest contradiction of each constraint: the constraint, and what is stated. */
const CONTRADICTIONS: readonly (readonly [string, Readonly<Record<string, string | number>>])[] = [
  ['K01a', { symptomatic: 'no', pain: 'mechanical' }],
  ['K01b', { symptomatic: 'yes', pain: 'none', neurological_status: 'intact' }],
  ['K02', { pain: 'none', neurological_status: 'intact', pain_nrs: 1 }],
  ['K02', { pain: 'none', neurological_status: 'intact', pain_progressive: 'yes' }],
  ['K03', { deficit_progressive: 'yes', neurological_status: 'intact' }],
  ['K04a', { frankel: 'A', neurological_status: 'radiculopathy' }],
  ['K04a', { frankel: 'C', neurological_status: 'intact' }],
  ['K04b', { frankel: 'D', neurological_status: 'intact' }],
  ['K05', { frankel: 'C', ambulatory: 'yes' }],
  ['K06', { paraplegia_over_48h: 'yes', frankel: 'C' }],
  ['K06', { paraplegia_over_48h: 'yes', ambulatory: 'yes' }],
  ['K07', { escc: '2', cord_compression: 'no' }],
  ['K07', { escc: '3', cord_compression: 'no' }],
  ['K08', { compression_cause: 'epidural_tumour', escc: '1b' }],
  ['K09', { cord_compression: 'yes', compression_cause: 'none' }],
  ['K09', { cord_compression: 'suspected', compression_cause: 'both' }],
  ['K10a', { compression_cause: 'retropulsed_bone', posterior_wall: 'breached' }],
  ['K10b', { compression_cause: 'epidural_tumour', posterior_wall: 'retropulsed' }],
  ['K11', { neurological_status: 'myelopathy', cord_compression: 'not_imaged' }],
  ['K12', { whole_spine_mri: 'adequate', cord_compression: 'suspected' }],
  ['K12', { whole_spine_mri: 'adequate', cord_compression: 'not_imaged' }],
  ['K13', { histology_confirmed: 'no', histology_class: 'discordant' }],
  ['K13', { histology_confirmed: 'yes', histology_class: 'unknown' }],
  ['K14a', { primary_tumor: 'myeloma', histology_class: 'discordant' }],
  ['K14b', { primary_tumor: 'renal', histology_class: 'radiosensitive' }],
  ['K14c', { primary_tumor: 'breast', histology_class: 'radioresistant' }],
  ['K14d', { primary_tumor: 'lung_unspecified', histology_class: 'radioresistant' }],
  ['K14e', { primary_tumor: 'other', histology_confirmed: 'yes', histology_class: 'unknown' }],
  ['K16', { prior_radiotherapy: 'no', progression_after_radiotherapy: 'yes' }],
  ['K17', { oligometastatic: 'yes', visceral_metastases: 'widespread' }],
  ['K18', { height_loss_over_80: 'yes', collapse: 'under_50' }],
  ['K19', { sins_reported: 4, pain: 'mechanical', bone_lesion: 'lytic' }],
  ['K20a', { kps: 60, ecog: 3 }],
  ['K20b', { kps: 49, ecog: 2 }],
  ['K22', { over_3_contiguous: 'yes', multiple_levels: 'no' }],
];

const found = (input: object) => {
  const [issue, ...others] = issuesOf(dorsalMetastasis, input);
  expect(others).toEqual([]);
  return issue;
};

describe('a stated contradiction is refused with the facts and the constraint it breaks', () => {
  // K14e speaks of a tumour that says nothing; what it forbids, K13 forbids too, and K13 needs fewer facts.
  test.each(CONTRADICTIONS.filter(([id]) => id !== 'K14e'))('%s: %j', (id, input) => {
    const issue = found(input);
    expect(issue).toMatchObject({ code: 'contradiction' });
    expect([...issue.path].sort()).toEqual(Object.keys(input).sort());
    expect(issue.expected).toContain(`(${id})`);
    for (const [fact, value] of Object.entries(input)) expect(issue.received).toContain(`${fact} = ${value}`);
  });

  test('every constraint of the ruleset has a contradiction above', () => {
    const tried = new Set(CONTRADICTIONS.map(([id]) => id));
    expect(dorsalMetastasis.constraints.map(({ id }) => id).filter((id) => !tried.has(id))).toEqual([]);
  });

  test('only the constraints that the named facts break are named', () => {
    for (const [id, input] of CONTRADICTIONS) {
      const named = [...found(input).expected.matchAll(/\((K\d+[a-e]?)\)/g)].map(([, name]) => name);
      if (id !== 'K14e') expect(named, JSON.stringify(input)).toEqual([id]);
    }
  });
});

describe('a contradiction among many facts', () => {
  test('is narrowed to the facts that cannot be true together', () => {
    const issue = found({ index_level: 'T7', pain: 'mechanical', kps: 80, ecog: 1, escc: '3', cord_compression: 'no' });
    expect([...issue.path].sort()).toEqual(['cord_compression', 'escc']);
  });

  test('that no single constraint breaks names the facts, and no constraint that they keep', () => {
    // Paraplegia is Frankel A or B, Frankel A or B is myelopathy, and myelopathy is no root sign.
    const issue = found({ paraplegia_over_48h: 'yes', neurological_status: 'radiculopathy' });
    expect([...issue.path].sort()).toEqual(['neurological_status', 'paraplegia_over_48h']);
    expect(issue.expected).toBe('facts that can be true of one patient');
  });

  test('is found when the values are several, each impossible', () => {
    expect(found({ escc: ['2', '3'], cord_compression: 'no' }).path).toHaveLength(2);
  });

  test('is not seen where one of several values is possible', () => {
    expect(() => issuesOf(dorsalMetastasis, { escc: ['1c', '2'], cord_compression: 'no' })).toThrow('got assessed');
  });

  test('says which fact was derived from a list', () => {
    const issue = found({ levels: ['T4', 'T5', 'T6', 'T7'], multiple_levels: 'no' });
    expect(issue.path).toEqual(['levels', 'multiple_levels']);
  });

  test('names each contradiction, with only the constraint of its facts', () => {
    const issues = issuesOf(dorsalMetastasis, { escc: '3', cord_compression: 'no', kps: 90, ecog: 4 });
    const byFacts = new Map(issues.map(({ path, expected }) => [[...path].sort().join(), expected]));
    expect(byFacts.get('ecog,kps')).toMatch(/^[^()]*\(K20a\)$/);
    expect(byFacts.get('cord_compression,escc')).toMatch(/\(K07\)$/);
    expect(byFacts.size).toBe(2);
  });
});

describe('what the constraints allow', () => {
  test.each([
    ['a patient who cannot walk because of pain', { ambulatory: 'no', frankel: 'E' }],
    ['radicular pain without spine pain', { pain: 'none', neurological_status: 'radiculopathy', pain_nrs: 6 }],
    [
      'a fragment that presses with ESCC 0',
      { escc: '0', cord_compression: 'yes', compression_cause: 'retropulsed_bone' },
    ],
    ['a bone fragment without compression', { posterior_wall: 'retropulsed', cord_compression: 'no' }],
    ['ESCC 2 with compression only suspected', { escc: '2', cord_compression: 'suspected' }],
    ['KPS 50 with ECOG 2 and with ECOG 3', { kps: 50, ecog: [2, 3] }],
    ['a named tumour that no tissue has confirmed', { primary_tumor: 'myeloma', histology_confirmed: 'no' }],
    ['a painless lesion beside one that causes a deficit', { symptomatic: 'no', neurological_status: 'myelopathy' }],
    ['a complete lesion that still rises', { paraplegia_over_48h: 'yes', frankel: 'A', deficit_progressive: 'yes' }],
    ['sphincter loss that progresses, charted Frankel E', { frankel: 'E', deficit_progressive: 'yes' }],
    [
      'a cord limit that cannot be met without earlier radiotherapy',
      { prior_radiotherapy: 'no', cord_dose_achievable: 'no' },
    ],
    ['Frankel D that walks', { frankel: 'D', ambulatory: 'yes' }],
  ])('%s', (_, input) => {
    expect(() => issuesOf(dorsalMetastasis, input)).toThrow('got assessed');
  });
});
