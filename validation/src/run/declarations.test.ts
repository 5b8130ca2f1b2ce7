import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { newFolder } from '../testing/write-case-file.ts';
import { ControlFileError } from './control-files.ts';
import { readDeclarations } from './declarations.ts';
import { PACKAGE_FOLDER } from './folders.ts';

describe('declarations', () => {
  const written = async (text: string) => {
    const path = join(await newFolder(), 'declarations.json');
    await writeFile(path, text);
    return readDeclarations(path);
  };

  test('of the repository are none: no person has stated anything', async () => {
    expect(await readDeclarations(join(PACKAGE_FOLDER, 'declarations.json'))).toEqual([]);
  });

  test('that are not there are none', async () => {
    expect(await readDeclarations(join(await newFolder(), 'declarations.json'))).toEqual([]);
  });

  test.each([
    ['no JSON', '{'],
    ['an empty text', '{"parts":[{"part":"funding","text":" ","by":"A","date":"2030-01-31"}]}'],
    ['a day that is none', '{"parts":[{"part":"funding","text":"x","by":"A","date":"today"}]}'],
  ])('with %s are refused', async (_, text) => {
    await expect(written(text)).rejects.toThrow(ControlFileError);
  });
});
