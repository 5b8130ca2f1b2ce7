import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import {
  CARRIED_NUMBERS,
  CARRIED_VOCABULARY,
  LABEL_KINDS,
  LABEL_VOCABULARY,
  TEXT_COLUMNS,
} from './case-file/case-columns.ts';
import { manifestSchema } from './case-sets/manifest.ts';
import { EXIT } from './commands/terminal.ts';
import { createProgram } from './create-program.ts';
import { main } from './main.ts';
import { REPORT_FILES } from './output/write-folder.ts';
import { DECISION_COLUMNS } from './replay/decision-lines.ts';
import { PACKAGE_FOLDER } from './run/folders.ts';
import { exampleLines } from './testing/example-lines.ts';
import { silentTerminal } from './testing/silent-terminal.ts';
import { newFolder } from './testing/write-case-file.ts';

const page = readFileSync(join(PACKAGE_FOLDER, 'README.md'), 'utf8');
const block = (language: string): string => new RegExp(`\`\`\`${language}\\n(.*?)\`\`\``, 's').exec(page)?.[1] ?? '';
const section = (title: string): string => page.split(/^## /m).find((text) => text.startsWith(title)) ?? '';
const codeIn = (text: string): readonly string[] => [...text.matchAll(/`([^`\n]+)`/g)].map(([, code]) => code ?? '');
const commands = () => createProgram(silentTerminal(), () => undefined, PACKAGE_FOLDER).commands;

describe('the first steps', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await newFolder();
    await writeFile(join(folder, 'own.csv'), block('csv'));
  });

  test('there are some', () => {
    expect(block('sh').trim().split('\n').length).toBeGreaterThan(5);
  });

  test.each(block('sh').trim().split('\n'))('%s', { timeout: 120_000 }, async (line) => {
    const [words = []] = exampleLines(line);
    const terminal = silentTerminal({ INIT_CWD: folder });
    const code = await main(words, terminal);
    const expected = Number(/# exit (\d)/.exec(line)?.[1] ?? EXIT.passed);
    expect(code, terminal.said() + terminal.complained()).toBe(expected);
  });
});

describe('the page names', () => {
  test('every command', () => {
    expect(codeIn(section('Commands'))).toEqual(expect.arrayContaining(commands().map((command) => command.name())));
  });

  test('every column that is no fact', () => {
    const names = [CARRIED_NUMBERS, CARRIED_VOCABULARY, LABEL_VOCABULARY].flatMap((columns) => Object.keys(columns));
    const text = codeIn(section('Case files'));
    expect(text).toEqual(expect.arrayContaining(['case_id', 'label_kind', ...names, ...TEXT_COLUMNS, ...LABEL_KINDS]));
  });

  test('exactly the fields of a manifest', () => {
    const [, table = ''] = section('Manifests').split('|---|---|');
    const fields = table.split('\n').flatMap((line) => codeIn(line.split('|')[1] ?? ''));
    expect([...fields].sort()).toEqual(Object.keys(z.toJSONSchema(manifestSchema).properties ?? {}).sort());
  });

  test('the columns of the list of decisions', () => {
    expect(codeIn(section('Decisions'))).toEqual(expect.arrayContaining(DECISION_COLUMNS.slice(0, 12)));
  });

  test('every file of a report folder', () => {
    expect(codeIn(section('The report folder'))).toEqual(expect.arrayContaining([...REPORT_FILES]));
  });
});
