import { describe, expect, test } from 'vitest';
import { checkLock, lockOf } from './label-lock.ts';
import { ledgerSchema, type RatingEntry } from './ledger.ts';
import type { PanelRating } from './panel-ratings.ts';

const PLACE = 'Variant 1 table';

const RATINGS: readonly PanelRating[] = [
  { line: 2, caseId: 'a', treatment: 'surgery', rating: '8', panelSharePct: '', sourcePlace: PLACE },
  { line: 3, caseId: 'a', treatment: 'cebrt', rating: '5', panelSharePct: '40', sourcePlace: PLACE },
  { line: 4, caseId: 'a', treatment: 'cebrt', rating: '6', panelSharePct: '', sourcePlace: 'another place' },
  { line: 5, caseId: 'b', treatment: 'surgery', rating: '2', panelSharePct: '', sourcePlace: PLACE },
];

const CEBRT = { treatment: 'cebrt', sourcePlace: PLACE };

const entry: RatingEntry = {
  kind: 'rating',
  set: 'own',
  caseId: 'a',
  treatment: 'cebrt',
  sourcePlace: PLACE,
  column: 'rating',
  from: '5',
  to: '7',
  why: 'the table says 7',
  who: 'a named person',
  when: '2026-01-31',
  blindedToTool: true,
};

const setOf = (ratings: readonly PanelRating[]) => ({ id: 'own', rows: [], ratings });
const LOCK = lockOf([setOf(RATINGS)]);

/** The ratings with one row changed. */
function changed(change: Partial<PanelRating>, { treatment, sourcePlace } = CEBRT): readonly PanelRating[] {
  return RATINGS.map((rating) =>
    rating.caseId === 'a' && rating.treatment === treatment && rating.sourcePlace === sourcePlace
      ? { ...rating, ...change }
      : rating,
  );
}

const check = (ratings: readonly PanelRating[], entries: readonly RatingEntry[] = []) =>
  checkLock(LOCK, entries, [setOf(ratings)]);

describe('the lock of panel ratings', () => {
  test('ratings as they were locked match, in whatever order', () => {
    expect(check(RATINGS.toReversed())).toMatchObject({ status: 'matches', findings: [] });
  });

  test('a changed rating without a ledger entry is found', () => {
    expect(check(changed({ rating: '7' }))).toMatchObject({
      status: 'changed',
      findings: ['own/a: panel ratings changed without a ledger entry that explains it'],
    });
  });

  test('a ledger entry that gives the locked ratings when undone explains the change', () => {
    expect(check(changed({ rating: '7' }), [entry])).toMatchObject({
      status: 'changed_with_ledger',
      findings: ['own/a: panel ratings changed with 1 ledger entries'],
    });
  });

  test('a changed share of respondents is explained in the same way, also where there was none', () => {
    const share: RatingEntry = { ...entry, column: 'panel_share_pct', from: '40', to: '45' };
    expect(check(changed({ panelSharePct: '45' }), [share]).status).toBe('changed_with_ledger');
    const first: RatingEntry = { ...share, treatment: 'surgery', from: '', to: '45' };
    const surgery = { treatment: 'surgery', sourcePlace: PLACE };
    expect(check(changed({ panelSharePct: '45' }, surgery), [first]).status).toBe('changed_with_ledger');
  });

  test.each<[string, Partial<RatingEntry>]>([
    ['from another value', { from: '4' }],
    ['to another value', { to: '6' }],
    ['of the other column', { column: 'panel_share_pct' }],
    ['of another treatment', { treatment: 'surgery' }],
    ['at another place of the source', { sourcePlace: 'another place' }],
    ['of another vignette', { caseId: 'b', treatment: 'surgery' }],
    ['of another set', { set: 'other' }],
  ])('a ledger entry %s explains nothing', (_, difference) => {
    expect(check(changed({ rating: '7' }), [{ ...entry, ...difference }])).toMatchObject({
      status: 'changed',
      findings: expect.arrayContaining(['own/a: panel ratings changed without a ledger entry that explains it']),
    });
  });

  test('an entry for one of two changes does not explain the other', () => {
    const both = changed({ rating: '7', panelSharePct: '45' });
    expect(check(both, [entry]).status).toBe('changed');
    const share: RatingEntry = { ...entry, column: 'panel_share_pct', from: '40', to: '45' };
    expect(check(both, [entry, share]).findings).toEqual(['own/a: panel ratings changed with 2 ledger entries']);
  });

  test('two entries in a row are undone in turn, never in another order', () => {
    const steps: RatingEntry[] = [
      { ...entry, to: '6' },
      { ...entry, from: '6', to: '7' },
    ];
    expect(check(changed({ rating: '7' }), steps).status).toBe('changed_with_ledger');
    expect(check(changed({ rating: '7' }), steps.toReversed()).status).toBe('changed');
  });

  test('an entry that was locked in before does not stand in the way of the next one, and explains no later change', () => {
    const before: RatingEntry = { ...entry, from: '3', to: '5' };
    expect(check(changed({ rating: '7' }), [before, entry]).status).toBe('changed_with_ledger');
    expect(check(changed({ rating: '7' }), [before]).status).toBe('changed');
    expect(check(changed({ rating: '3' }), [before]).status).toBe('changed');
  });

  test('a change by someone who had seen the tool is said so', () => {
    expect(check(changed({ rating: '7' }), [{ ...entry, blindedToTool: false }]).findings).toEqual([
      'own/a: panel ratings changed with 1 ledger entries, by someone who had seen what the tool says',
    ]);
  });

  test('a rating that was added or taken out is explained by no entry', () => {
    const more = { line: 6, caseId: 'a', treatment: 'sbrt', rating: '7', panelSharePct: '', sourcePlace: PLACE };
    const about: RatingEntry = { ...entry, treatment: 'sbrt', from: '', to: '7' };
    expect(check([...RATINGS, more], [about]).status).toBe('changed');
    expect(check(RATINGS.slice(1), [entry]).status).toBe('changed');
    expect(check(RATINGS.slice(0, 3))).toMatchObject({
      status: 'changed',
      findings: ['own/b: panel ratings locked, and gone from the file'],
    });
    expect(check([...RATINGS, { ...more, caseId: 'c' }]).findings).toEqual(['own/c: panel ratings not in the lock']);
  });

  test('where two rows could be meant, the entry explains nothing', () => {
    const twice = [...RATINGS, { line: 6, caseId: 'a', ...CEBRT, rating: '7', panelSharePct: '' }];
    const lock = lockOf([setOf(twice)]);
    const now = twice.map((rating) => (rating.line === 3 ? { ...rating, rating: '7' } : rating));
    expect(checkLock(lock, [entry], [setOf(now)]).status).toBe('changed');
  });

  test.each<[string, Partial<RatingEntry>]>([
    ['vignette', { caseId: 'z' }],
    ['treatment', { treatment: 'sbrt' }],
    ['place of the source', { sourcePlace: 'nowhere' }],
    ['set', { set: 'other' }],
  ])('an entry that names a %s that is not there blocks, though nothing changed', (_, difference) => {
    const { status, findings } = check(RATINGS, [{ ...entry, ...difference }]);
    expect(status).toBe('changed');
    expect(findings).toEqual([
      expect.stringMatching(/^(?:own|other)\/[az]: the ledger names a rating of .+ not there$/),
    ]);
  });
});

test.each(['why', 'who', 'when', 'treatment', 'column', 'caseId'])('an entry without "%s" is refused', (key) => {
  expect(ledgerSchema.safeParse({ entries: [entry] }).success).toBe(true);
  expect(ledgerSchema.safeParse({ entries: [{ ...entry, [key]: ' ' }] }).success).toBe(false);
});

test.each(['treatment', 'label_surgery', 'source_place'])('an entry of the column %s is refused', (column) => {
  expect(ledgerSchema.safeParse({ entries: [{ ...entry, column }] }).success).toBe(false);
});
