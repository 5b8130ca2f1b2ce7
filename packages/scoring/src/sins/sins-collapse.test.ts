import { describe, expect, test } from 'vitest';
import { sins } from './sins.ts';
import { sinsCollapse } from './sins-collapse.ts';

const classes = (collapsePercent?: number, bodyInvolvedPercent?: number) =>
  sinsCollapse({ collapsePercent, bodyInvolvedPercent });

describe('collapse measured in percent', () => {
  test('exactly 50 % of height lost counts as over 50 %', () => expect(classes(50)).toEqual(['over_50']));
  test('49.9 % of height lost is under 50 %', () => expect(classes(49.9)).toEqual(['under_50']));
  test('any height lost is collapse', () => expect(classes(0.1)).toEqual(['under_50']));
  test('no height lost and exactly 50 % involved counts as over 50 % involved', () => {
    expect(classes(0, 50)).toEqual(['none_over_50_involved']);
  });
  test('no height lost and 49.9 % involved is none', () => expect(classes(0, 49.9)).toEqual(['none']));
  test('no height lost leaves the two classes that the involved part would settle', () => {
    expect(classes(0)).toEqual(['none_over_50_involved', 'none']);
  });
  test('the involved part alone leaves three classes', () => {
    expect(classes(undefined, 80)).toEqual(['over_50', 'under_50', 'none_over_50_involved']);
    expect(classes(undefined, 20)).toEqual(['over_50', 'under_50', 'none']);
  });
  test('the involved part does not matter once height is lost', () => {
    expect(classes(60, 10)).toEqual(['over_50']);
    expect(classes(30, 90)).toEqual(['under_50']);
  });
  test('nothing measured leaves all four classes', () => expect(classes()).toHaveLength(4));
});

describe('SINS with a measured collapse', () => {
  test('scores 50 % as 3 points', () => {
    expect(sins({ level: 'S3', collapse_percent: 50 })).toMatchObject({ lowest: 3 });
  });
  test('accepts a class beside percentages that agree with it', () => {
    expect(sins({ collapse: 'over_50', collapse_percent: 50 }).status).toBe('partial');
  });
  test('refuses a class beside percentages that contradict it', () => {
    expect(sins({ collapse: 'under_50', collapse_percent: 50 })).toMatchObject({
      issues: [{ code: 'contradiction', path: ['collapse'] }],
    });
  });
  test('refuses percentages outside 0 to 100 and values that are no number', () => {
    for (const collapse_percent of [-0.1, 100.1]) {
      expect(sins({ collapse_percent })).toMatchObject({ issues: [{ code: 'implausible' }] });
      expect(sins({ body_involved_percent: collapse_percent })).toMatchObject({ issues: [{ code: 'implausible' }] });
    }
    for (const collapse_percent of [Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(sins({ collapse_percent }).status).toBe('invalid');
    }
  });
  test('accepts 0 and 100', () => {
    expect(sins({ collapse_percent: 0 }).status).toBe('partial');
    expect(sins({ collapse_percent: 100 }).status).toBe('partial');
  });
});
