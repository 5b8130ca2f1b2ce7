import { describe, expect, test } from 'vitest';
import { caseFile, readWhole } from '../testing/write-case-file.ts';
import { readRow, statedInput } from './read-case.ts';
import { ANALYSES, type Analysis, READINGS, type Reading } from './readings.ts';

const NOTHING = { diagnosisByTreatment: [], importNotes: [] };

const reading = (id: Reading['id']): Reading => READINGS.find((candidate) => candidate.id === id) ?? fail(id);
const analysis = (id: Analysis['id']): Analysis => ANALYSES.find((candidate) => candidate.id === id) ?? fail(id);
const fail = (id: string): never => {
  throw new Error(id);
};

async function rowOf(cells: Readonly<Record<string, string>>) {
  const [row] = (await readWhole(caseFile([{ case_id: 'a', index_level: 'T7', ...cells }]))).rows;
  return row ?? fail('no row');
}

const used = ({ used: assumptions }: ReturnType<typeof readRow>) =>
  assumptions.map(({ fact, value }) => `${fact}=${value}`);

describe('readings', () => {
  test('as stated adds nothing but the import rule', async () => {
    const read = readRow(await rowOf({ primary_tumor: 'renal' }), reading('as_stated'), analysis('main'), NOTHING);
    expect(used(read)).toEqual(['histology_confirmed=yes']);
  });

  test('a stated fact always wins', async () => {
    const row = await rowOf({ life_expectancy_months: '>12', medically_operable: 'no' });
    const read = readRow(row, reading('eligible'), analysis('main'), NOTHING);
    expect(read.stated.map(({ fact }) => fact)).toEqual(['life_expectancy_months', 'medically_operable']);
    expect(read.assessment.entered).toMatchObject({
      medically_operable: 'no',
      life_expectancy_months: { from: 12, fromExcluded: true },
    });
  });

  test('an assumption that contradicts another stated fact is dropped for that row', async () => {
    const read = readRow(await rowOf({ kps: '80' }), reading('frail'), analysis('main'), NOTHING);
    expect(read.dropped.map(({ fact }) => fact)).toEqual(['ecog']);
    expect(used(read)).toEqual(['life_expectancy_months=1-2.99', 'ps_before_lesion=>=3']);
  });

  test('what is dropped in one row is used in the next', async () => {
    const read = readRow(await rowOf({ kps: '40' }), reading('frail'), analysis('main'), NOTHING);
    expect(read.dropped).toEqual([]);
  });
});

describe('the import rule for histology', () => {
  test.each(['unknown_primary', 'other', 'renal;other'])('says nothing of %s', async (tumour) => {
    const read = readRow(await rowOf({ primary_tumor: tumour }), reading('as_stated'), analysis('main'), NOTHING);
    expect(used(read)).toEqual([]);
  });

  test('is off in the sensitivity run', async () => {
    const read = readRow(
      await rowOf({ primary_tumor: 'renal' }),
      reading('as_stated'),
      analysis('histology_open'),
      NOTHING,
    );
    expect(used(read)).toEqual([]);
  });

  test('gives "no" where the labelled treatment made the diagnosis', async () => {
    const declared = { ...NOTHING, diagnosisByTreatment: [{ caseId: 'a', because: 'found by the operation' }] };
    const read = readRow(await rowOf({ primary_tumor: 'lymphoma' }), reading('as_stated'), analysis('main'), declared);
    expect(used(read)).toEqual(['histology_confirmed=no']);
  });

  test('yields to a column that states it', async () => {
    const row = await rowOf({ primary_tumor: 'renal', histology_confirmed: 'no' });
    const read = readRow(row, reading('as_stated'), analysis('main'), NOTHING);
    expect(read.assessment.entered).toMatchObject({ histology_confirmed: 'no' });
  });
});

test('an import note changes how a cell is read and leaves the file alone', async () => {
  const row = await rowOf({ pain: 'none' });
  const note = (readAs: string) => ({
    ...NOTHING,
    importNotes: [{ caseId: 'a', fact: 'pain', readAs, because: 'misread' }],
  });
  expect(statedInput(row, note('mechanical'))).toEqual({ index_level: 'T7', pain: 'mechanical' });
  expect(statedInput(row, note(''))).toEqual({ index_level: 'T7' });
  expect(row.stated.get('pain')).toBe('none');
});

test('every declared assumption is a value of the dictionary', async () => {
  for (const declared of READINGS) {
    const read = readRow(await rowOf({}), declared, analysis('main'), NOTHING);
    expect(used(read)).toEqual(declared.assumptions.map(({ fact, value }) => `${fact}=${value}`));
  }
});
