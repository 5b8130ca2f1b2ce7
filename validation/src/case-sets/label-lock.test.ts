import { describe, expect, test } from 'vitest';
import { caseFile, readWhole } from '../testing/write-case-file.ts';
import { checkLock, lockOf, type SetToLock } from './label-lock.ts';
import { type LabelEntry, type LedgerEntry, ledgerSchema, type NewSetEntry } from './ledger.ts';

const ROWS = [
  { case_id: 'a', pain: 'none', label_surgery: 'yes' },
  { case_id: 'b', pain: 'none', label_surgery: 'no' },
];

async function setOf(rows: readonly Readonly<Record<string, string>>[]): Promise<SetToLock> {
  return { id: 'own', rows: (await readWhole(caseFile(rows))).rows, ratings: [] };
}

const entry: LabelEntry = {
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

  test('an entry that was locked in before does not stand in the way of the next one', async () => {
    const lock = lockOf([await setOf(ROWS)]);
    const entries = [{ ...entry, from: 'yes', to: 'no', blindedToTool: false }, entry];
    expect(checkLock(lock, entries, [await setOf(changed)])).toMatchObject({
      status: 'changed_with_ledger',
      findings: ['own/b: label changed with 1 ledger entries'],
    });
  });

  test('an entry that was locked in before explains no later change', async () => {
    const lock = lockOf([await setOf(changed)]);
    const later = [ROWS[0] ?? {}, { ...ROWS[1], label_surgery: '' }];
    expect(checkLock(lock, [entry], [await setOf(later)]).status).toBe('changed');
    expect(checkLock(lock, [entry], [await setOf(ROWS)]).status).toBe('changed');
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

  test('a ledger entry about a row that is not there is a mistake', async () => {
    const sets = [await setOf(ROWS)];
    expect(checkLock(lockOf(sets), [{ ...entry, caseId: 'z' }], sets).status).toBe('changed');
  });
});

describe('a set that is new', () => {
  const declared: NewSetEntry = {
    kind: 'new_set',
    set: 'own',
    rows: 2,
    why: 'a demonstration',
    who: 'a named person',
    when: '2026-01-31',
    blindedToTool: true,
  };
  const check = async (lockedRows: readonly Readonly<Record<string, string>>[], entries: readonly LedgerEntry[]) =>
    checkLock(lockOf([await setOf(lockedRows)]), entries, [await setOf(ROWS)]);

  test('blocks without an entry', async () => {
    expect(await check([], [])).toMatchObject({
      status: 'changed',
      findings: ['own/a: not in the lock', 'own/b: not in the lock'],
    });
  });

  test('is explained by an entry that names it with its number of rows', async () => {
    expect(await check([], [declared])).toMatchObject({
      status: 'changed_with_ledger',
      findings: ['own: new set of 2 rows with 1 ledger entries'],
    });
  });

  test('is explained with its panel ratings', async () => {
    const rating = { line: 2, caseId: 'a', treatment: 'surgery', rating: '8', panelSharePct: '', sourcePlace: 'x' };
    const sets = [{ ...(await setOf(ROWS)), ratings: [rating] }];
    expect(checkLock(lockOf([]), [declared], sets).status).toBe('changed_with_ledger');
  });

  test.each([
    ['of another set', { set: 'other' }],
    ['with another number of rows', { rows: 3 }],
  ])('is not explained by an entry %s', async (_, difference) => {
    expect((await check([], [{ ...declared, ...difference }])).status).toBe('changed');
  });

  test('is not new when a row of it is locked: rows that join a locked set block', async () => {
    expect(await check(ROWS.slice(0, 1), [declared])).toMatchObject({
      status: 'changed',
      findings: ['own/b: not in the lock'],
    });
  });

  test('once locked, its entry stays and explains no later change', async () => {
    expect(await check(ROWS, [declared])).toMatchObject({ status: 'matches', findings: [] });
    const lock = lockOf([await setOf(ROWS)]);
    const relabelled = await setOf([ROWS[0] ?? {}, { ...ROWS[1], label_surgery: 'yes' }]);
    expect(checkLock(lock, [declared], [relabelled]).status).toBe('changed');
  });

  test('that is named and not there is a mistake', () => {
    expect(checkLock(lockOf([]), [declared], [])).toMatchObject({
      status: 'changed',
      findings: ['own: the ledger names a set that is not there'],
    });
  });

  test('added by someone who had seen the tool is said so', async () => {
    expect((await check([], [{ ...declared, blindedToTool: false }])).findings).toEqual([
      'own: new set of 2 rows with 1 ledger entries, by someone who had seen what the tool says',
    ]);
  });
});

test.each(['why', 'who', 'when', 'column'])('a ledger entry without "%s" is refused', (key) => {
  expect(ledgerSchema.safeParse({ entries: [entry] }).success).toBe(true);
  expect(ledgerSchema.safeParse({ entries: [{ ...entry, [key]: ' ' }] }).success).toBe(false);
});

test('an entry without a kind is about a label, as in ledgers of before', () => {
  expect(ledgerSchema.parse({ entries: [entry] }).entries).toEqual([entry]);
  expect(ledgerSchema.safeParse({ entries: [{ ...entry, kind: 'label' }] }).success).toBe(true);
  expect(ledgerSchema.safeParse({ entries: [{ ...entry, kind: 'other' }] }).success).toBe(false);
});
