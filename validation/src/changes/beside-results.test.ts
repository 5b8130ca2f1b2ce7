import { generateKeyPairSync } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { rulesetHash } from '@oncospine/pathway';
import { dorsalMetastasis } from '@oncospine/pathway/rulesets/dorsal-metastasis';
import { expect, test } from 'vitest';
import { RULESET_FILE, rulesetText } from '../output/ruleset-file.ts';
import { signStatement } from '../sign-off/envelope.ts';
import { statementOf } from '../sign-off/statement.ts';
import { newFolder } from '../testing/write-case-file.ts';
import { besideResults } from './beside-results.ts';

const LIST = 'set,case_id,rater,line,stratum\n';
const PERSON = { name: 'A test key', role: 'test', date: '2026-01-02', statement: 'for tests only' };

test('the tables, the decisions and the signatures of a release are read from its folder', async () => {
  const folder = await newFolder();
  const now = join(await newFolder(), 'decisions.csv');
  const key = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  await mkdir(join(folder, 'sign-off'));
  await writeFile(join(folder, RULESET_FILE), rulesetText(dorsalMetastasis));
  await writeFile(join(folder, 'decisions.csv'), LIST);
  await writeFile(now, LIST);
  const envelope = signStatement(statementOf([], PERSON), 'test', key);
  await writeFile(join(folder, 'sign-off', 'test.dsse.json'), JSON.stringify(envelope));
  const { rulesetThen, decisions, signatures } = await besideResults(folder, now);
  expect(rulesetThen === undefined ? '' : rulesetHash(rulesetThen)).toBe(rulesetHash(dorsalMetastasis));
  expect(decisions).toEqual({ before: LIST, after: LIST });
  expect(signatures).toEqual([{ ...PERSON, valid: true, finding: '' }]);
});

test('what a release does not have is absent, never taken for the same', async () => {
  expect(await besideResults(await newFolder(), undefined)).toEqual({ signatures: [] });
});
