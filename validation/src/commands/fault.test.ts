import { readFile, writeFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { UsageError } from '../run/usage-error.ts';
import { newFolder } from '../testing/write-case-file.ts';
import { faultText } from './fault.ts';

const faultOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'no fault',
    (error: unknown) => error,
  );

describe('why a command could not go on', () => {
  test('what the caller can correct is said as it is', () => {
    expect(faultText(new UsageError('own.csv is not there'), {})).toBe('own.csv is not there\n');
  });

  test('a file that is not there, a folder in its place and a full disk are said in words, with the file', async () => {
    const folder = await newFolder();
    expect(faultText(await faultOf(readFile(`${folder}/x`)), {})).toBe(`${folder}/x: it is not there (ENOENT)\n`);
    expect(faultText(await faultOf(readFile(folder)), {})).toContain('it is a folder, a file is expected (EISDIR)');
    const full = Object.assign(new Error('ENOSPC: no space left'), { code: 'ENOSPC', syscall: 'write' });
    expect(faultText(full, {})).toBe('The call write: the disk is full (ENOSPC)\n');
  });

  test('a part of the path that is a file is said too', async () => {
    const path = `${await newFolder()}/file`;
    await writeFile(path, '');
    expect(faultText(await faultOf(readFile(`${path}/x`)), {})).toContain('a part of the path is no folder (ENOTDIR)');
  });

  test('a fault of the program is one line, and says how to see where', () => {
    expect(faultText(new TypeError('x is\nnot a function'), {})).toBe(
      'Unexpected fault, nothing was evaluated: TypeError: x is\\u000anot a function (ONCOSPINE_DEBUG=1 shows where)\n',
    );
  });

  test('the stack follows only when it is asked for', () => {
    const fault = new TypeError('x is not a function');
    expect(faultText(fault, { ONCOSPINE_DEBUG: '' })).not.toContain('fault.test.ts');
    expect(faultText(fault, { ONCOSPINE_DEBUG: '1' })).toContain('fault.test.ts');
  });

  test('what is thrown and is no error is told as well', () => {
    expect(faultText('gone', {})).toContain('Unexpected fault, nothing was evaluated: gone');
  });
});
