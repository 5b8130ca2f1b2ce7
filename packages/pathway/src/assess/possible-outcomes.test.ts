import { describe, expect, test } from 'vitest';
import { dorsalMetastasis } from '../rulesets/dorsal-metastasis/index.ts';
import { assessed, outcomesOf } from '../testing/assessed.ts';
import { stillNeeded } from './still-needed.ts';

const of = (input: object) => assessed(dorsalMetastasis, input);
const actionOf = (input: object, action: string) => of(input).actions.find((found) => found.action === action);

describe('exact, not merely three-valued', () => {
  test('"deficit or no deficit" is settled though neither half is known', () => {
    // With bony compression surgery is recommended with and without a deficit; only the clock differs.
    const input = {
      index_level: 'T7',
      cord_compression: 'yes',
      compression_cause: 'retropulsed_bone',
      paraplegia_over_48h: 'no',
      life_expectancy_months: 12,
      medically_operable: 'yes',
      ecog: 1,
      surgically_addressable: 'yes',
    };
    expect(actionOf(input, 'surgery')).toMatchObject({
      status: 'decided',
      disposition: 'recommended',
      urgency: 'day',
      possible: [
        { disposition: 'recommended', urgency: 'day' },
        { disposition: 'recommended', urgency: 'week' },
      ],
    });
    const open = stillNeeded(of(input)).find(({ action }) => action === 'surgery');
    expect(open).toMatchObject({ open: 'urgency', clock: 'day' });
  });

  test('facts that the constraints connect are not free: Frankel C settles walking, status and compression signs', () => {
    expect(
      actionOf({ frankel: 'C', paraplegia_over_48h: 'no', cord_compression: ['yes', 'suspected'] }, 'dexamethasone'),
    ).toMatchObject({ status: 'decided', disposition: 'give_now', urgency: 'now' });
    expect(actionOf({ frankel: 'C', cord_compression: ['yes', 'suspected'] }, 'dexamethasone')).toEqual(
      actionOf({ frankel: 'C', paraplegia_over_48h: 'no', cord_compression: ['yes', 'suspected'] }, 'dexamethasone'),
    );
  });
});

describe('red flags dominate', () => {
  test('an emergency that holds in every completion is given whatever else is missing', () => {
    const input = { deficit_progressive: 'yes', cord_compression: ['yes', 'suspected'] };
    expect(actionOf(input, 'dexamethasone')).toMatchObject({
      status: 'decided',
      disposition: 'give_now',
      urgency: 'now',
    });
    expect(actionOf(input, 'surgical_opinion')).toMatchObject({
      status: 'decided',
      disposition: 'request',
      urgency: 'now',
    });
    expect(actionOf(input, 'mdt')).toMatchObject({ status: 'decided', disposition: 'ad_hoc', urgency: 'now' });
    expect(of(input).order[0]).toBe('dexamethasone');
  });
});

describe('the interim', () => {
  test('of a precaution is the most restrictive disposition still possible', () => {
    expect(actionOf({}, 'surgical_opinion')?.interim).toEqual({ act: 'request', clock: 'now' });
    expect(actionOf({}, 'mobilisation')?.interim).toEqual({ act: 'restricted_pending_plan', clock: 'now' });
    expect(actionOf({}, 'biopsy')?.interim).toEqual({ act: 'obtain', clock: 'day' });
  });

  test('of an act that can harm is held, and its clock keeps the most urgent value', () => {
    expect(actionOf({}, 'dexamethasone')?.interim).toEqual({ act: 'held', clock: 'now' });
    expect(actionOf({}, 'surgery')?.interim).toEqual({ act: 'held', clock: 'hours' });
    expect(actionOf({}, 'ablation')?.interim).toEqual({ act: 'held', clock: 'none' });
    expect(actionOf({}, 'observation')?.interim).toEqual({ act: 'held', clock: 'routine' });
  });

  test('of a decided action is its disposition', () => {
    expect(actionOf({ cord_compression: 'suspected' }, 'ablation')?.interim).toEqual({ act: 'blocked', clock: 'none' });
  });
});

describe('what is possible is listed once each, most urgent or restrictive first', () => {
  test.each(dorsalMetastasis.actions.map(({ id }) => id))('%s', (id) => {
    const table = dorsalMetastasis.actions.find((candidate) => candidate.id === id);
    const ids = table?.dispositions.map((disposition) => disposition.id) ?? [];
    const possible = actionOf({}, id)?.possible ?? [];
    const ranks = possible.map(({ disposition }) => ids.indexOf(disposition));
    expect(ranks).toEqual([...ranks].sort((left, right) => left - right));
    expect(new Set(outcomesOf(of({}), id)).size).toBe(possible.length);
  });
});

describe('what is still needed', () => {
  test('of a complete emergency is nothing', () => {
    const emergency = stillNeeded(of({ deficit_progressive: 'yes', cord_compression: 'yes' }));
    expect(emergency.map(({ action }) => action)).not.toContain('dexamethasone');
  });

  test('never asks for what cannot matter: bone agents ask for checks, not for neurology', () => {
    const bone = stillNeeded(of({})).find(({ action }) => action === 'bone_agent');
    expect([...(bone?.facts ?? [])].sort()).toEqual(
      expect.arrayContaining(['calcium_corrected', 'dental_clearance', 'egfr', 'primary_tumor', 'vitamin_d_addressed']),
    );
    expect(bone?.facts).not.toContain('neurological_status');
    expect(bone?.facts).not.toContain('posterior_wall');
  });

  test('asks of a copy nothing, it refuses', () => {
    expect(() => stillNeeded(JSON.parse(JSON.stringify(of({}))))).toThrow('assess its `entered` case again');
  });
});
