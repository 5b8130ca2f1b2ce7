import { describe, expect, test } from 'vitest';
import { combinations, type PointsByItem } from '../testing/brute-force.ts';
import { LEVELS } from './levels.ts';
import { sins } from './sins.ts';
import { SINS_LOCATIONS } from './sins-location.ts';
import { SINS } from './sins-table.ts';

/** Each test is a fault found in published copies or in other software. */
const [, PAIN, , , COLLAPSE] = SINS.items;
const REST = {
  level: 'T7',
  bone_lesion: 'blastic',
  alignment: 'normal',
  collapse: 'none',
  posterolateral: 'none',
} as const;

/** What untyped callers send: JSON from a form. */
const fromJson = (text: string) => sins(JSON.parse(text));

describe('faults of other SINS tables and calculators', () => {
  test('pain has exactly the points 3, 1 and 0, never 3, 2 and 1', () => {
    expect(PAIN.options.map((option) => option.points)).toEqual([3, 1, 0]);
  });

  test('pain 3, 2, 1 would change the band in 143 of 1,296 combinations', () => {
    const wrong = { mechanical: 0, non_mechanical: 1, none: 1 };
    const band = (sum: number) => (sum <= 6 ? 0 : sum <= 12 ? 1 : 2);
    const points = Object.fromEntries(
      SINS.items.map((item) => [item.id, Object.fromEntries(item.options.map(({ value, points }) => [value, points]))]),
    ) satisfies PointsByItem;
    const changed = combinations(points).filter(({ answers, sum }) => {
      const added = wrong[PAIN.options.find(({ value }) => value === answers['pain'])?.value ?? 'none'];
      return band(sum) !== band(sum + added);
    });
    expect(changed).toHaveLength(143);
  });

  test('a pain given as the points 2 is refused', () => {
    expect(fromJson('{"pain": 2}')).toMatchObject({
      status: 'invalid',
      issues: [
        { code: 'unknown_value', path: ['pain'], expected: "'mechanical' | 'non_mechanical' | 'none'", received: '2' },
      ],
    });
  });

  test('the stable band starts at 0, not at 1', () => expect(SINS.bands[0].from).toBe(0));

  test('L2 to L4 are mobile', () => expect(SINS_LOCATIONS.mobile).toEqual(expect.arrayContaining(['L2', 'L3', 'L4'])));

  test('T2 is junctional, not semi-rigid', () => expect(SINS_LOCATIONS.junctional).toContain('T2'));

  test('T10 is semi-rigid and T11 junctional', () => {
    expect(SINS_LOCATIONS.semi_rigid).toContain('T10');
    expect(SINS_LOCATIONS.junctional).toContain('T11');
  });

  test('L5 and S1 are junctional', () => {
    expect(SINS_LOCATIONS.junctional).toEqual(expect.arrayContaining(['L5', 'S1']));
  });

  test('S2 to S5 can be asked and are rigid', () => {
    expect(SINS_LOCATIONS.rigid).toEqual(['S2', 'S3', 'S4', 'S5']);
    expect(LEVELS).toEqual(expect.arrayContaining(['S2', 'S3', 'S4', 'S5']));
  });

  test('a missing item is not 0: without pain the total is a range', () => {
    expect(sins(REST)).toMatchObject({ status: 'partial', lowest: 1, highest: 4, missing: ['pain'] });
  });

  test('a blank form is not stable', () => expect(sins({})).not.toHaveProperty('band'));

  test('an unknown bone lesion is not 1 point', () => {
    const { bone_lesion: _, ...unknown } = { ...REST, pain: 'none' } as const;
    expect(sins(unknown)).toMatchObject({ attainable: [1, 2, 3] });
  });

  test('"no collapse, over 50 % involved" is reachable and gives 1 point', () => {
    expect(COLLAPSE.options.find(({ value }) => value === 'none_over_50_involved')?.points).toBe(1);
    expect(sins({ ...REST, pain: 'none', collapse: 'none_over_50_involved' })).toMatchObject({ total: 2 });
  });

  test('an undecided band is never worded like a clinical category', () => {
    expect(JSON.stringify(sins({}))).not.toMatch(/indeterminate|impending/i);
  });

  test('an answer outside the table is refused, never ignored', () => {
    expect(fromJson('{"alignment": "3"}').status).toBe('invalid');
    expect(fromJson('{"bone_lesion": "unknown"}').status).toBe('invalid');
    expect(fromJson('{"pain": ""}').status).toBe('invalid');
    expect(fromJson('{"pain": null}').status).toBe('invalid');
  });

  test('a level that the publication does not name is refused with the levels that exist', () => {
    for (const level of ['L6', 'coccyx', 'T13', 't7', 'C0']) {
      expect(fromJson(JSON.stringify({ level }))).toMatchObject({
        issues: [{ code: 'unknown_value', path: ['level'] }],
      });
    }
  });

  test('a misspelt item is refused, not read as missing', () => {
    expect(fromJson('{"posterolatral": "none"}')).toMatchObject({
      issues: [{ code: 'unknown_item', path: ['posterolatral'] }],
    });
  });

  test('names that every object inherits are no answers', () => {
    expect(fromJson('{"pain": "constructor"}').status).toBe('invalid');
    expect(fromJson('{"constructor": "none"}').status).toBe('invalid');
    expect(fromJson('{"__proto__": {"pain": "none"}}').status).toBe('invalid');
    expect(sins(Object.create({ pain: 'none' }))).toEqual(sins({}));
  });

  test('a field that is undefined is absent, whatever its name', () => {
    const undefinedFields: object = { pain: undefined, unheard_of: undefined };
    expect(sins(undefinedFields)).toEqual(sins({}));
  });

  test('something that is no object is refused as a value', () => {
    for (const text of ['null', '[]', '"T7"', '7', 'true']) {
      expect(fromJson(text)).toMatchObject({ status: 'invalid', issues: [{ code: 'not_an_object', path: [] }] });
    }
  });

  test('an empty set of possible values is refused', () => {
    expect(sins({ pain: [] })).toMatchObject({ issues: [{ code: 'empty_set', path: ['pain'] }] });
    expect(sins({ levels: [] })).toMatchObject({ issues: [{ code: 'empty_set', path: ['levels'] }] });
  });

  test('one wrong value in a set is pointed at by its position', () => {
    expect(fromJson('{"pain": ["none", "severe"]}')).toMatchObject({ issues: [{ path: ['pain', 1] }] });
  });
});
