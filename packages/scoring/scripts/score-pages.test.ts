import { describe, expect, test } from 'vitest';
import * as scoring from '../src/index.ts';
import { scorePages } from './score-pages.ts';

const PAGES = scorePages();

describe('the pages of the scores', () => {
  test('are one a score, an index, and one for the scales', () => {
    const ids = Object.values(scoring).flatMap((value) =>
      typeof value === 'object' && 'items' in value && 'id' in value && 'source' in value ? [value.id] : [],
    );
    const paths = [
      'docs/scores/README.md',
      ...ids.toSorted().map((id) => `docs/scores/${id}.md`),
      'docs/scores/scales.md',
    ];
    expect(PAGES.map(({ path }) => path)).toEqual(paths);
  });

  test('are the same every time', () => expect(scorePages()).toEqual(PAGES));

  test('hold every answer, point and band of their table', () => {
    const page = PAGES.find(({ path }) => path.endsWith('sins.md'))?.content ?? '';
    for (const item of scoring.SINS.items) {
      for (const { value, points, label } of item.options)
        expect(page).toContain(`${label} | \`${value}\` | ${points} |`);
    }
    for (const { from, to, id } of scoring.SINS.bands) expect(page).toMatch(new RegExp(`${from}-${to} .*${id}`));
  });

  test('say how their table was checked and that it is not approved', () => {
    for (const { path, content } of PAGES.filter((page) => !/README|scales/.test(page.path))) {
      expect(content, path).toMatch(/\| Verification \| (V|V2|M): /);
      expect(content, path).toContain('under review, not approved');
    }
  });

  test('hold no undefined value', () => {
    for (const { path, content } of PAGES) expect(content, path).not.toMatch(/undefined|\[object|NaN/);
  });
});
