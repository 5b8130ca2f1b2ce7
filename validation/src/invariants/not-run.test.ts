import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { EXIT } from '../commands/terminal.ts';
import { main } from '../main.ts';
import { resultsSchema } from '../results.ts';
import { silentTerminal } from '../testing/silent-terminal.ts';
import { caseFile, newFolder, writeCaseFile } from '../testing/write-case-file.ts';
import { whyNotHeld } from './why-not-held.ts';

/** So few that the sample holds no case of some invariants, all of which are proved. */
const FEW = ['--runs', '10'];
const WORDS = 'none of 10 generated cases is one that it speaks of; more --runs draw more';

describe('a sample too small for some invariants', { timeout: 120_000 }, () => {
  let alone: { code: number; said: string };
  let withCases: { code: number; said: string };
  beforeAll(async () => {
    const terminal = silentTerminal();
    alone = { code: await main(['invariants', ...FEW], terminal), said: terminal.said() };
    const json = silentTerminal();
    const path = await writeCaseFile(caseFile([{ index_level: 'T7', label_surgery: 'yes' }]));
    const out = join(await newFolder(), 'out');
    withCases = { code: await main(['run', ...FEW, '--json', '--cases', path, '--out', out], json), said: json.said() };
  });

  test('is no failure and no pass, by itself and in a run', () => {
    expect([alone.code, withCases.code]).toEqual([EXIT.notEvaluable, EXIT.notEvaluable]);
  });

  test('says the same of the same invariants', () => {
    const { gates, invariants } = resultsSchema.parse(JSON.parse(withCases.said));
    const ids = [...alone.said.matchAll(/^not run (\S+)/gm)].map(([, id]) => id);
    expect(ids.length).toBeGreaterThan(0);
    expect(invariants.filter(({ status }) => status !== 'held').map(({ id }) => id)).toEqual(ids);
    expect(gates.find(({ id }) => id === 'invariants')).toMatchObject({
      status: 'not_evaluable',
      because: ids.map((id) => `${id} (not run: ${WORDS})`).join(', '),
    });
    expect(alone.said).toContain(`sampled: not run, 10 cases, 0 concerned`);
    expect(alone.said).toContain(`; ${WORDS}\n`);
  });
});

test.each([
  ['held', 'no check was made'],
  ['violated', 'violated'],
  ['not_run', 'not run'],
] as const)('%s without any check: %s', (status, words) => {
  expect(whyNotHeld({ id: 'INV-X', hazards: [], statement: 's', status, checks: [] })).toBe(words);
});
