import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { proportionOf } from '../replay/proportion.ts';
import { newFolder } from '../testing/write-case-file.ts';
import { xmlText } from './junit.ts';
import { coefficientText, proportionText, twoDecimals } from './number-text.ts';
import { replaceFolder } from './write-folder.ts';

describe('a report folder', () => {
  test('is replaced as a whole', async () => {
    const folder = join(await newFolder(), 'report');
    await replaceFolder(
      folder,
      new Map([
        ['results.json', 'one'],
        ['summary.md', 'one'],
      ]),
    );
    await replaceFolder(folder, new Map([['results.json', 'two']]));
    expect(readdirSync(folder)).toEqual(['results.json', 'results.schema.json']);
    expect(readFileSync(join(folder, 'results.json'), 'utf8')).toBe('two');
    expect(existsSync(`${folder}.old`)).toBe(false);
    expect(existsSync(`${folder}.new`)).toBe(false);
  });

  test('killed while the new one was written, the old one is untouched and the next run is clean', async () => {
    const folder = join(await newFolder(), 'report');
    await replaceFolder(folder, new Map([['results.json', 'old']]));
    await mkdir(`${folder}.new`);
    await writeFile(join(`${folder}.new`, 'results.json'), 'half');
    expect(readFileSync(join(folder, 'results.json'), 'utf8')).toBe('old');
    await replaceFolder(folder, new Map([['results.json', 'new']]));
    expect(readFileSync(join(folder, 'results.json'), 'utf8')).toBe('new');
  });

  test('killed between the two renames, the old one is put back before anything else', async () => {
    const folder = join(await newFolder(), 'report');
    await replaceFolder(folder, new Map([['results.json', 'old']]));
    await rename(folder, `${folder}.old`);
    await writeFile(join(`${folder}.old`, 'notes.txt'), 'mine');
    await expect(replaceFolder(folder, new Map([['results.json', 'new']]))).rejects.toThrow('notes.txt');
    expect(readFileSync(join(folder, 'results.json'), 'utf8')).toBe('old');
  });
});

describe('text', () => {
  test('XML holds no markup and no character that XML cannot hold', () => {
    expect(xmlText('<a href="x">&\u0000\ud800</a>')).toBe('&#60;a href=&#34;x&#34;&#62;&#38;\ufffd\ufffd&#60;/a&#62;');
  });

  test('a number that is none is never printed', () => {
    expect(() => twoDecimals(Number.NaN)).toThrow();
  });

  test('an absent statistic says why', () => {
    expect(proportionText(proportionOf(0, 0))).toBe('0/0 (no cases)');
    expect(coefficientText({ status: 'not_computable', reason: 'one_category' })).toBe('one category');
  });

  test('a share stands with its count, denominator and interval', () => {
    expect(proportionText(proportionOf(16, 17))).toBe('16/17 = 0.94 [0.73, 0.99]');
  });
});
