import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { main } from '../main.ts';
import { COLOURED, PLAIN } from '../output/summary-text.ts';
import { silentTerminal } from '../testing/silent-terminal.ts';
import { caseFile, newFolder, writeCaseFile } from '../testing/write-case-file.ts';
import { paintOf, type Terminal } from './terminal.ts';

const ESCAPE = '\u001b[';

describe('colour', () => {
  const before = (terminal: Partial<Terminal>) => ({ ...silentTerminal(), isTerminal: true, ...terminal });

  test('on a terminal', () => {
    expect(paintOf(before({}), true)).toBe(COLOURED);
  });

  test('not in a pipeline, not with NO_COLOR, not with --no-color', () => {
    expect(paintOf(before({ isTerminal: false }), true)).toBe(PLAIN);
    expect(paintOf(before({ environment: { NO_COLOR: '1' } }), true)).toBe(PLAIN);
    expect(paintOf(before({}), false)).toBe(PLAIN);
  });

  test('an empty NO_COLOR asks for nothing', () => {
    expect(paintOf(before({ environment: { NO_COLOR: '' } }), true)).toBe(COLOURED);
  });
});

describe('what a replay prints', () => {
  let cases: string;
  beforeAll(async () => {
    cases = await writeCaseFile(caseFile([{ index_level: 'T7', label_surgery: 'yes' }]));
  });

  async function printed(terminal: Partial<Terminal>, ...more: readonly string[]) {
    const silent = silentTerminal();
    const out = join(await newFolder(), 'report');
    await main(['replay', '--cases', cases, '--out', out, ...more], { ...silent, ...terminal });
    return { said: silent.said(), complained: silent.complained() };
  }

  test('colours before a person, and none where they are not wanted', async () => {
    expect((await printed({ isTerminal: true })).said).toContain(ESCAPE);
    expect((await printed({ isTerminal: true }, '--no-color')).said).not.toContain(ESCAPE);
    expect((await printed({ isTerminal: true, environment: { NO_COLOR: '1' } })).said).not.toContain(ESCAPE);
    expect((await printed({})).said).not.toContain(ESCAPE);
  });

  test('progress before a person; nothing beside the output in a pipeline', async () => {
    expect((await printed({ showsProgress: true })).complained).toContain('replay');
    expect((await printed({})).complained).toBe('');
  });

  test('nothing at all when quiet; only JSON when a program reads it', async () => {
    expect(await printed({ showsProgress: true, isTerminal: true }, '--quiet')).toEqual({ said: '', complained: '' });
    const { said, complained } = await printed({ showsProgress: true, isTerminal: true }, '--json');
    expect(JSON.parse(said)).toHaveProperty('schemaVersion');
    expect(complained).toBe('');
  });
});
