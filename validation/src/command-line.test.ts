import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { EXIT } from './commands/terminal.ts';
import { main } from './main.ts';
import { silentTerminal } from './testing/silent-terminal.ts';
import { caseFile, newFolder, writeCaseFile } from './testing/write-case-file.ts';

const GOOD = [
  { case_id: 'a', index_level: 'T7', pain: 'mechanical', label_surgery: 'yes', label_strategy: 'surgery_alone' },
  { case_id: 'b', index_level: 'L2', label_surgery: 'no' },
  { case_id: 'c', cord_compression: 'yes', label_surgery: 'yes', ward: '9' },
];

describe('the command line', () => {
  test.each([
    [['--help']],
    [['run', '--help']],
    [['replay', '--help']],
    [['gate', '--help']],
    [['assess', '--help']],
    [['merge', '--help']],
    [['diff', '--help']],
  ])('%j explains itself', async (argv) => {
    const terminal = silentTerminal();
    expect(await main(argv, terminal)).toBe(EXIT.passed);
    expect(terminal.said()).toContain('Usage: oncospine-validate');
  });

  test.each([
    [['nonsense']],
    [['replay', '--shard', '3/2']],
    [['run', '--on-invalid', 'maybe']],
    [['run', '--seed', 'x']],
    [['replay', '--cases', 'not-there.csv']],
  ])('%j is refused with 2', async (argv) => {
    const terminal = silentTerminal();
    expect(await main(argv, terminal)).toBe(EXIT.notEvaluable);
    expect(terminal.complained()).not.toBe('');
  });

  test('a folder that holds other files is never replaced', async () => {
    const out = join(await newFolder(), 'thesis');
    await mkdir(out);
    await writeFile(join(out, 'chapter-1.txt'), 'years of work');
    const terminal = silentTerminal();
    const code = await main(['replay', '--cases', await writeCaseFile(caseFile(GOOD)), '--out', out], terminal);
    expect(code).toBe(EXIT.notEvaluable);
    expect(terminal.complained()).toContain('chapter-1.txt');
    expect(readFileSync(join(out, 'chapter-1.txt'), 'utf8')).toBe('years of work');
  });

  test('assess shows a plan from JSON and from a row, with its trace when asked', async () => {
    const folder = await newFolder();
    await writeFile(
      join(folder, 'case.json'),
      '{"index_level":"T7","cord_compression":"yes","deficit_progressive":"yes"}',
    );
    const plain = silentTerminal();
    expect(await main(['assess', join(folder, 'case.json')], plain)).toBe(EXIT.passed);
    expect(plain.said()).toMatch(/Dexamethasone.*give now; now/);
    expect(plain.said()).toContain('not approved for clinical use');
    const traced = silentTerminal();
    await main(['assess', await writeCaseFile(caseFile(GOOD)), '--case', 'c', '--trace'], traced);
    expect(traced.said()).toContain('may decide');
  });

  test('assess never shows a reassuring member of an undecided set', async () => {
    const path = join(await newFolder(), 'case.json');
    await writeFile(path, '{}');
    const terminal = silentTerminal();
    await main(['assess', path], terminal);
    expect(terminal.said()).not.toContain('no surgical opinion needed');
    expect(terminal.said()).not.toContain('no restriction on what is known');
  });

  test('assess says what is wrong with a case', async () => {
    const path = join(await newFolder(), 'case.json');
    await writeFile(path, '{"escc":"4","constructor":1}');
    const terminal = silentTerminal();
    expect(await main(['assess', path], terminal)).toBe(EXIT.notEvaluable);
    expect(terminal.said()).toContain('0 | 1a | 1b | 1c | 2 | 3');
  });

  test('diff of a ruleset with itself is empty', async () => {
    const saved = join(await newFolder(), 'ruleset.json');
    expect(await main(['diff', '--save', saved], silentTerminal())).toBe(EXIT.passed);
    const terminal = silentTerminal();
    expect(await main(['diff', saved, '--expect-empty'], terminal)).toBe(EXIT.passed);
    expect(terminal.said()).toContain('No clinical change');
  });

  test('diff names the cases and the states that a changed row moves', async () => {
    const saved = join(await newFolder(), 'ruleset.json');
    await main(['diff', '--save', saved], silentTerminal());
    const changed = readFileSync(saved, 'utf8').replace(
      '"disposition":"senior_decision"',
      '"disposition":"not_indicated"',
    );
    await writeFile(saved, changed);
    const terminal = silentTerminal();
    expect(await main(['diff', saved, '--expect-empty'], terminal)).toBe(EXIT.failed);
    expect(terminal.said()).toMatch(/dexamethasone: \d+ states change/);
  });
});
