import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { newFolder } from '../testing/write-case-file.ts';
import { createProblemList, PROBLEMS_HELD } from './problem-list.ts';

const problem = (line: number) => ({ file: 'own.csv', line, caseId: '=a', column: 'pain', value: 'x', expected: 'y' });

test('every problem stands in the file, and few are held', async () => {
  const path = join(await newFolder(), 'rejects.csv');
  const list = createProblemList(path);
  for (let line = 2; line < 5002; line += 1) list.add(problem(line));
  expect(existsSync(path)).toBe(false);
  list.close();
  const lines = readFileSync(path, 'utf8').trimEnd().split('\n');
  expect(lines).toHaveLength(5001);
  expect(lines[1]).toBe("own.csv,2,'=a,pain,x,y");
  expect(list.total()).toBe(5000);
  expect(list.first()).toHaveLength(PROBLEMS_HELD);
});

test('without a problem there is no file', async () => {
  const path = join(await newFolder(), 'rejects.csv');
  createProblemList(path).close();
  expect(existsSync(path)).toBe(false);
});
