import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dorsalMetastasis } from '@oncospine/pathway/rulesets/dorsal-metastasis';
import { beforeAll, describe, expect, test } from 'vitest';
import { main } from '../main.ts';
import { RULESET_FILE, rulesetText } from '../output/ruleset-file.ts';
import { silentTerminal } from '../testing/silent-terminal.ts';
import { caseFile, newFolder, writeCaseFile } from '../testing/write-case-file.ts';
import { compareRulesets } from './base-ruleset.ts';

const changed = (text: string): string =>
  text.replace('"disposition":"senior_decision"', '"disposition":"not_indicated"');

describe('the base of a difference', () => {
  /** A report as `run` writes it. */
  let report: string;
  let cases: string;
  beforeAll(async () => {
    report = join(await newFolder(), 'report');
    cases = await writeCaseFile(caseFile([{ index_level: 'T7', label_surgery: 'yes' }]));
    await main(['run', '--cases', cases, '--out', report, '--runs', '1', '--quiet'], silentTerminal());
  });

  const copyOf = async (): Promise<string> => {
    const copy = join(await newFolder(), 'report');
    await cp(report, copy, { recursive: true });
    return copy;
  };

  test('may be a saved ruleset', async () => {
    const path = join(await newFolder(), 'before.json');
    await writeFile(path, changed(rulesetText(dorsalMetastasis)));
    const { difference } = await compareRulesets(path);
    expect(difference.equivalent).toBe(false);
  });

  test('may be a report, which carries its ruleset', async () => {
    expect((await compareRulesets(report)).difference.equivalent).toBe(true);
    const said = silentTerminal();
    expect(await main(['diff', report, '--cases', cases, '--expect-empty', '--json'], said)).toBe(0);
    expect(JSON.parse(said.said())).toMatchObject({ difference: { equivalent: true }, moved: [] });
  });

  test('is refused when the ruleset in a report is not the one of its results', async () => {
    const copy = await copyOf();
    const path = join(copy, RULESET_FILE);
    await writeFile(path, changed(await readFile(path, 'utf8')));
    await expect(compareRulesets(copy)).rejects.toThrow('one of them was changed');
  });

  test.each([
    ['a folder without one', '', 'holds no ruleset.json'],
    ['another document', '{"facts":1}', 'is no ruleset'],
    ['other facts', '{"id":"x","facts":[],"actions":[]}', 'cannot be compared: Rulesets x and dorsal-metastasis'],
    ['half a ruleset', '{"facts":7,"actions":[]}', 'cannot be compared'],
  ])('is refused when it is %s', async (_, content, message) => {
    const folder = await newFolder();
    if (content !== '') await writeFile(join(folder, RULESET_FILE), content);
    await expect(compareRulesets(folder)).rejects.toThrow(message);
  });
});
