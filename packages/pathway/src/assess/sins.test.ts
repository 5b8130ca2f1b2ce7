import { describe, expect, test } from 'vitest';
import { dorsalMetastasis } from '../rulesets/dorsal-metastasis/index.ts';
import { assessed, issuesOf, outcomesOf } from '../testing/assessed.ts';

const sins = (input: object) => {
  const [score] = assessed(dorsalMetastasis, input).scores;
  if (score === undefined) throw new Error('No score');
  return score;
};

const outcomes = (input: object, action: string) => outcomesOf(assessed(dorsalMetastasis, input), action);

/** The five items but pain, 9 points: 12 with mechanical pain, 10 with other pain, 9 without. */
const NINE = {
  index_level: 'T7',
  bone_lesion: 'lytic',
  alignment: 'deformity',
  collapse: 'over_50',
  posterolateral: 'unilateral',
} as const;
const AT_THE_LIMIT = { ...NINE, posterolateral: 'none', alignment: 'subluxation' } as const;

describe('SINS of a case', () => {
  test('adds up its items and shows each with its source', () => {
    const score = sins({ ...AT_THE_LIMIT, pain: 'mechanical' });
    expect(score).toMatchObject({ status: 'complete', lowest: 13, highest: 13, possibleBands: ['unstable'] });
    expect(score.items.map(({ item, possible }) => [item, possible.map(({ points }) => points)])).toEqual([
      ['location', [1]],
      ['pain', [3]],
      ['bone_lesion', [2]],
      ['alignment', [4]],
      ['collapse', [3]],
      ['posterolateral', [0]],
    ]);
    for (const { source } of score.items) expect(source).toContain('Spine 2010;35(22):E1221-E1229');
  });

  test('leaves totals out that no combination of open items reaches', () => {
    const { possibleTotals } = sins({ ...AT_THE_LIMIT });
    expect(possibleTotals).toEqual([10, 11, 13]);
  });

  test('with a missing item gives bounds, and a band once every total falls in it', () => {
    expect(sins({ ...NINE, posterolateral: 'none' })).toMatchObject({
      status: 'partial',
      lowest: 8,
      highest: 11,
      possibleBands: ['potentially_unstable'],
    });
  });

  test('lists of an item the options of possible patients: no symptoms, no pain', () => {
    const { items } = sins({ index_level: 'T7', symptomatic: 'no' });
    expect(items.find(({ item }) => item === 'pain')?.possible.map(({ points }) => points)).toEqual([0]);
    expect(items.find(({ item }) => item === 'alignment')?.possible).toHaveLength(3);
  });

  test('lists of an item the options with which a reported total can be reached', () => {
    const highest = sins({ index_level: 'T7', sins_reported: 16 });
    expect(highest.items.map(({ possible }) => possible.map(({ points }) => points))).toEqual([
      [1],
      [3],
      [2],
      [4],
      [3],
      [3],
    ]);
    expect(highest.status).toBe('complete');
  });

  test('a missing item is never worth 0: nothing known is 1 to 18 in the thoracic spine', () => {
    expect(sins({})).toMatchObject({ status: 'partial', lowest: 1, highest: 18 });
    expect(sins({}).possibleBands).toEqual(['stable', 'potentially_unstable', 'unstable']);
  });
});

describe('both sides of the limits of the bands', () => {
  test.each([
    [6, 'stable'],
    [7, 'potentially_unstable'],
    [12, 'potentially_unstable'],
    [13, 'unstable'],
    [18, 'unstable'],
  ])('a reported total of %d is %s', (sins_reported, band) => {
    expect(sins({ sins_reported })).toMatchObject({ status: 'complete', possibleBands: [band] });
  });

  test('a reported interval across a limit leaves both bands', () => {
    expect(sins({ sins_reported: { from: 12, to: 13 } }).possibleBands).toEqual(['potentially_unstable', 'unstable']);
    expect(sins({ sins_reported: { from: 12, fromExcluded: true } }).possibleBands).toEqual(['unstable']);
  });
});

describe('a reported total beside items', () => {
  test('settles the one item that is open', () => {
    const { items } = sins({ ...AT_THE_LIMIT, sins_reported: 13 });
    expect(outcomes({ ...AT_THE_LIMIT, sins_reported: 13 }, 'mobilisation')).toEqual(
      outcomes({ ...AT_THE_LIMIT, pain: 'mechanical', sins_reported: 13 }, 'mobilisation'),
    );
    expect(items.find(({ item }) => item === 'posterolateral')?.possible).toHaveLength(1);
  });

  test('says through the sum that pain is mechanical, so that a painful fracture is known', () => {
    const canal = {
      cord_compression: 'no',
      escc: '0',
      percutaneous_safety: 'clear',
      posterior_wall: 'intact',
      neurological_status: 'intact',
      deficit_progressive: 'no',
      whole_spine_mri: 'adequate',
      frankel: 'E',
    };
    const base = { ...NINE, ...canal, posterolateral: 'none', height_loss_over_80: 'no', spine_stabilised: 'no' };
    expect(outcomes({ ...base, sins_reported: 11 }, 'augmentation')).toEqual(['consider none']);
    expect(outcomes({ ...base, sins_reported: 8 }, 'augmentation')).toEqual(['not_indicated none']);
    expect(outcomes(base, 'augmentation')).toEqual(['consider none', 'not_indicated none']);
  });

  test('that the items cannot reach is refused', () => {
    expect(issuesOf(dorsalMetastasis, { ...AT_THE_LIMIT, sins_reported: 12 })[0].expected).toContain('(K19)');
  });

  test('settles the class of an unknown level, which is never that of a neck or a loin', () => {
    const { index_level: _, ...items } = { ...NINE, pain: 'none' };
    expect(sins(items).possibleTotals).toEqual([9, 11]);
    expect(sins({ ...items, sins_reported: 11 }).possibleTotals).toEqual([11]);
    expect(issuesOf(dorsalMetastasis, { ...items, index_level: ['T2', 'T7'], sins_reported: 10 })).toHaveLength(1);
  });
});

describe('pain decides twice: in SINS and on its own', () => {
  const stable = {
    index_level: 'T7',
    bone_lesion: 'mixed',
    alignment: 'normal',
    collapse: 'none_over_50_involved',
    spine_stabilised: 'no',
    cord_compression: 'no',
    escc: '0',
    posterior_wall: 'intact',
    neurological_status: 'intact',
    prior_radiotherapy: 'no',
    medically_operable: 'yes',
    ecog: 1,
    surgically_addressable: 'yes',
    life_expectancy_months: 12,
    deficit_progressive: 'no',
    frankel: 'E',
  };

  test('without mechanical pain the band is stable and so there is no indication: both move together', () => {
    // 3 points without pain and posterolateral: 4 to 9. Only mechanical pain with posterolateral disease reaches 7.
    expect(outcomes(stable, 'surgery')).toEqual(['mdt_choice week', 'no_indication_found none']);
    expect(outcomes({ ...stable, pain: 'non_mechanical', posterolateral: 'bilateral' }, 'surgery')).toEqual([
      'no_indication_found none',
    ]);
    expect(outcomes({ ...stable, pain: 'mechanical', posterolateral: 'unilateral' }, 'surgery')).toEqual([
      'mdt_choice week',
    ]);
  });

  test('a band in the middle that pain alone explains is an indication without asking for pain', () => {
    expect(outcomes({ ...stable, sins_reported: 9 }, 'surgery')).toEqual(['mdt_choice week']);
  });
});

describe('a stabilised spine', () => {
  const unstable = { ...AT_THE_LIMIT, pain: 'mechanical' } as const;

  test('is no longer routed by its band: no restriction for instability, but an individual plan and an opinion', () => {
    const input = { ...unstable, spine_stabilised: 'yes' };
    expect(outcomes(input, 'mobilisation')).toEqual(['individual day', 'restricted_pending_plan now']);
    expect(sins(input).possibleBands).toEqual(['unstable']);
    expect(outcomes({ ...input, posterior_wall: 'intact' }, 'surgical_opinion')).not.toContain('not_required none');
  });

  test('not stabilised, the same total is restricted now', () => {
    expect(outcomes({ ...unstable, spine_stabilised: 'no' }, 'mobilisation')).toEqual(['restricted_pending_plan now']);
  });

  test('unknown, the restriction stands meanwhile', () => {
    const action = assessed(dorsalMetastasis, unstable).actions.find((found) => found.action === 'mobilisation');
    expect(action).toMatchObject({ status: 'undecided', interim: { act: 'restricted_pending_plan', clock: 'now' } });
  });
});

describe('a collapse of exactly 50 %', () => {
  test('is the higher class, and the dictionary says so', () => {
    const collapse = dorsalMetastasis.facts.find(({ id }) => id === 'collapse');
    expect(collapse?.note).toBe('Exactly 50 % counts as the higher class (B-26).');
    const labels = collapse?.domain.kind === 'category' ? collapse.domain.values.map(({ label }) => label) : [];
    expect(labels).toEqual([
      'collapse of 50 % or more',
      'collapse of less than 50 %',
      'no collapse, 50 % or more of the body involved',
      'none of these',
    ]);
  });

  test('given as both classes it keeps the higher band on the safe side', () => {
    const input = { ...AT_THE_LIMIT, pain: 'mechanical', spine_stabilised: 'no', collapse: ['over_50', 'under_50'] };
    const action = assessed(dorsalMetastasis, input).actions.find((found) => found.action === 'mobilisation');
    expect(action).toMatchObject({ status: 'undecided', interim: { act: 'restricted_pending_plan', clock: 'now' } });
  });

  test('an 80 % loss of height needs the higher class', () => {
    const [issue] = issuesOf(dorsalMetastasis, { height_loss_over_80: 'yes', collapse: 'under_50' });
    expect(issue.expected).toContain('(K18)');
  });
});
