import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { newFolder } from '../testing/write-case-file.ts';
import { readResultsSchema } from './results-schema.ts';
import { keepRejects, publishDraft, recover, replaceFolder, standingFile, withDraft } from './write-folder.ts';

let folder: string;
const read = (name: string, of = folder) => readFileSync(join(of, name), 'utf8');
const replaceBy = (text: string) => replaceFolder(folder, new Map([['results.json', text]]));
/** What lies beside the folder. */
const beside = () => readdirSync(dirname(folder)).filter((name) => name !== basename(folder));
/** What a kill between the two renames leaves. */
const killBetweenRenames = () => rename(folder, `${folder}.oncospine-old`);

beforeEach(async () => {
  folder = join(await newFolder(), 'report');
});

describe('a report folder', () => {
  test('is replaced as a whole, and its results never stand without their schema', async () => {
    await replaceFolder(
      folder,
      new Map([
        ['results.json', 'one'],
        ['summary.md', 'one'],
      ]),
    );
    await replaceBy('two');
    expect(readdirSync(folder)).toEqual(['results.json', 'results.schema.json']);
    expect(read('results.json')).toBe('two');
    expect(read('results.schema.json')).toBe(readResultsSchema());
    expect(beside()).toEqual([]);
  });

  test('with files of somebody else in it is refused before any work is done', async () => {
    await mkdir(folder);
    await writeFile(join(folder, 'notes.txt'), 'mine');
    await expect(withDraft(folder, async () => expect.unreachable())).rejects.toThrow('notes.txt');
    expect(beside()).toEqual([]);
  });

  test('is untouched by work that fails, and nothing is left beside it', async () => {
    await replaceBy('old');
    const failing = withDraft(folder, async (draft) => {
      await writeFile(join(draft, 'rejects.csv'), 'half');
      throw new Error('no space left');
    });
    await expect(failing).rejects.toThrow('no space left');
    expect(read('results.json')).toBe('old');
    expect(readdirSync(folder)).not.toContain('rejects.csv');
    expect(beside()).toEqual([]);
  });

  test('takes along what was written into its draft', async () => {
    await withDraft(folder, async (draft) => {
      await writeFile(join(draft, 'decisions.csv'), 'rows');
      await publishDraft(folder, new Map([['results.json', 'new']]));
    });
    expect(readdirSync(folder)).toEqual(['decisions.csv', 'results.json', 'results.schema.json']);
  });

  test('never takes a copy with it that somebody keeps beside it', async () => {
    await replaceBy('old');
    for (const name of ['report.old', 'report.new']) {
      await mkdir(join(dirname(folder), name));
      await writeFile(join(dirname(folder), name, 'results.json'), 'kept');
    }
    await replaceBy('new');
    expect(beside()).toEqual(['report.new', 'report.old']);
  });
});

describe('a kill', () => {
  test('while the new report was written leaves the old one, and the next start is clean', async () => {
    await replaceBy('old');
    await mkdir(`${folder}.oncospine-new`);
    await writeFile(join(`${folder}.oncospine-new`, 'rejects.csv'), 'half');
    expect(await standingFile(join(folder, 'results.json'))).toBe(join(folder, 'results.json'));
    await replaceBy('new');
    expect(readdirSync(folder)).toEqual(['results.json', 'results.schema.json']);
    expect(beside()).toEqual([]);
  });

  test('between the two renames: a reader finds the old report beside its place', async () => {
    await replaceBy('old');
    await killBetweenRenames();
    expect(readFileSync(await standingFile(join(folder, 'results.json')), 'utf8')).toBe('old');
  });

  test('between the two renames: the old report is put back before anything else', async () => {
    await replaceBy('old');
    await killBetweenRenames();
    await writeFile(join(`${folder}.oncospine-old`, 'notes.txt'), 'mine');
    await expect(replaceBy('new')).rejects.toThrow('notes.txt');
    expect(read('results.json')).toBe('old');
  });

  test('between the two renames: an empty folder that somebody made since is no report', async () => {
    await replaceBy('old');
    await killBetweenRenames();
    await mkdir(folder);
    expect(readFileSync(await standingFile(join(folder, 'results.json')), 'utf8')).toBe('old');
    await recover(folder);
    expect(read('results.json')).toBe('old');
    expect(beside()).toEqual([]);
  });

  test('after the second rename leaves the new report', async () => {
    await replaceBy('old');
    await killBetweenRenames();
    await mkdir(folder);
    await writeFile(join(folder, 'results.json'), 'new');
    await rm(join(`${folder}.oncospine-old`, 'results.schema.json'));
    await recover(folder);
    expect(read('results.json')).toBe('new');
    expect(beside()).toEqual([]);
  });
});

describe('the rejects of a run that was refused', () => {
  const refuse = () =>
    withDraft(folder, async (draft) => {
      await writeFile(join(draft, 'rejects.csv'), 'bad rows');
      await writeFile(join(draft, 'decisions.csv'), 'of the good rows');
      return keepRejects(folder);
    });

  test('lie in the folder where no report stands, again and again', async () => {
    await refuse();
    expect(await refuse()).toBe(join(folder, 'rejects.csv'));
    expect(readdirSync(folder)).toEqual(['rejects.csv']);
    expect(beside()).toEqual([]);
  });

  test('lie beside a report, which they say nothing about, until a run succeeds', async () => {
    await replaceBy('old');
    const path = await refuse();
    expect(readFileSync(path, 'utf8')).toBe('bad rows');
    expect(readdirSync(folder)).toEqual(['results.json', 'results.schema.json']);
    expect(beside()).toEqual([basename(path)]);
    await replaceBy('new');
    expect(beside()).toEqual([]);
  });
});
