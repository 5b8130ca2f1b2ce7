import { describe, expect, test } from 'vitest';
import { caseFile, readWhole } from '../testing/write-case-file.ts';
import { checkLock, lockOf, type SetToLock } from './label-lock.ts';
import { type LedgerEntry, ledgerSchema } from './ledger.ts';

const ROWS = [
  { case_id: 'a', pain: 'none', label_surgery: 'yes' },
  { case_id: 'b', pain: 'none', label_surgery: 'no' },
];

async function setOf(rows: readonly Readonly<Record<string, string>>[]): Promise<SetToLock> {
  return { id: 'own', rows: (await readWhole(caseFile(rows))).rows, ratings: [] };
}

const entry: LedgerEntry = {
  set: 'own',
  caseId: 'b',
  rater: '',
  column: 'label_surgery',
  from: 'no',
  to: 'yes',
  why: 'the source says so on page 3',
  who: 'a named person',
  when: '2026-01-31',
  blindedToTool: true,
};

describe('the lock of labels', () => {
  test('labels as they were locked match, whatever the order of rows and columns', async () => {
    const lock = lockOf([await setOf(ROWS)]);
    const turned = ROWS.toReversed().map(({ case_id, label_surgery, pain }) => ({ label_surgery, pain, case_id }));
    expect(checkLock(lock, [], [await setOf(turned)])).toMatchObject({ status: 'matches', findings: [] });
  });

  const changed = [ROWS[0] ?? {}, { ...ROWS[1], label_surgery: 'yes' }];

  test('a changed label without a ledger entry is found', async () => {
    const lock = lockOf([await setOf(ROWS)]);
    expect(checkLock(lock, [], [await setOf(changed)])).toMatchObject({
      status: 'changed',
      findings: ['own/b: label changed without a ledger entry that explains it'],
    });
  });

  test('a ledger entry that gives the locked labels when undone explains the change', async () => {
    const lock = lockOf([await setOf(ROWS)]);
    expect(checkLock(lock, [entry], [await setOf(changed)]).status).toBe('changed_with_ledger');
  });

  test.each([
    ['from another value', { from: '' }],
    ['to another value', { to: 'no' }],
    ['of another column', { column: 'label_steroids' }],
    ['of another case', { caseId: 'a' }],
    ['of another set', { set: 'other' }],
  ])('a ledger entry %s explains nothing', async (_, difference) => {
    const lock = lockOf([await setOf(ROWS)]);
    expect(checkLock(lock, [{ ...entry, ...difference }], [await setOf(changed)]).status).toBe('changed');
  });

  test('two entries in a row are undone in turn', async () => {
    const lock = lockOf([await setOf(ROWS)]);
    const entries = [
      { ...entry, to: '' },
      { ...entry, from: '', to: 'yes' },
    ];
    expect(checkLock(lock, entries, [await setOf(changed)]).status).toBe('changed_with_ledger');
  });

  test('a change by someone who had seen the tool is said so', async () => {
    const lock = lockOf([await setOf(ROWS)]);
    const { findings } = checkLock(lock, [{ ...entry, blindedToTool: false }], [await setOf(changed)]);
    expect(findings).toEqual([
      'own/b: label changed with 1 ledger entries, by someone who had seen what the tool says',
    ]);
  });

  test('a row that is gone, a row that is new, and changed facts are found', async () => {
    const lock = lockOf([await setOf(ROWS)]);
    const now = await setOf([{ case_id: 'a', pain: 'mechanical', label_surgery: 'yes' }, { case_id: 'c' }]);
    expect(checkLock(lock, [], [now]).findings).toEqual([
      'own/a: facts changed',
      'own/b: locked, and gone from the file',
      'own/c: not in the lock',
    ]);
  });

  test('a changed panel rating is found', async () => {
    const rating = { line: 2, caseId: 'a', treatment: 'surgery', rating: '8', panelSharePct: '', sourcePlace: 'x' };
    const before = { ...(await setOf(ROWS)), ratings: [rating] };
    const after = { ...before, ratings: [{ ...rating, rating: '3' }] };
    expect(checkLock(lockOf([before]), [], [after])).toMatchObject({
      status: 'changed',
      findings: ['own/a: panel ratings changed, added or gone'],
    });
  });

  test('a ledger entry about a row that is not there is a mistake', async () => {
    const sets = [await setOf(ROWS)];
    expect(checkLock(lockOf(sets), [{ ...entry, caseId: 'z' }], sets).status).toBe('changed');
  });
});

test.each(['why', 'who', 'when', 'column'])('a ledger entry without "%s" is refused', (key) => {
  expect(ledgerSchema.safeParse({ entries: [entry] }).success).toBe(true);
  expect(ledgerSchema.safeParse({ entries: [{ ...entry, [key]: ' ' }] }).success).toBe(false);
});
