import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sha256Hex } from '../case-sets/row-hash.ts';
import { manifestOf, recordFindings } from '../record/record-manifest.ts';
import { emptyPartial } from '../replay/partial.ts';
import type { ControlResult } from '../results.ts';
import type { Evidence } from '../run/build-results.ts';
import { listsOf, mergeShards, shardName, shardText } from '../run/shard-file.ts';
import { UsageError } from '../run/usage-error.ts';
import { evaluateControls } from './controls.ts';
import { evaluateGates } from './evaluate-gates.ts';
import { goodContext, goodResults } from './good-record.ts';
import { SABOTAGES, type Sabotage } from './sabotages.ts';

/** A condition, whether the gates must block on it, and whether they did. */
export type SelfTest = { readonly condition: string; readonly mustBlock: boolean; readonly blocked: boolean };

/** The condition of the positive control: gates that block on everything would show nothing. */
export const GOOD_RECORD = 'nothing is wrong: every gate and control passes';

/** Spoils a built-in good record in every way that must close a gate, and tells whether each gate was seen to. */
export async function selfTestGates(): Promise<readonly SelfTest[]> {
  return [
    { condition: GOOD_RECORD, mustBlock: false, blocked: notPassed({}).length > 0 },
    ...SABOTAGES.map(({ condition, spoil, closes }) => ({
      condition,
      mustBlock: true,
      blocked: notPassed(spoil).includes(closes),
    })),
    { condition: 'a content whose hash is not the one of the record', mustBlock: true, blocked: blocksOnHash() },
    ...(await shardTests()),
  ];
}

/** Whether a condition came out as it must: the good record passes, everything else blocks. */
export function asExpected({ mustBlock, blocked }: SelfTest): boolean {
  return blocked === mustBlock;
}

/** The self-test as a control of the record: a gate that was not seen to block closes. */
export function selfTestControl(tests: readonly SelfTest[]): ControlResult {
  const findings = tests
    .filter((test) => !asExpected(test))
    .map(({ condition, blocked }) => `${condition}: ${blocked ? 'blocked' : 'did not block'}`);
  const label = 'Self-test: every closing condition was provoked and seen to block, and good records pass';
  const enough = tests.length > SABOTAGES.length;
  const all = enough ? findings : [...findings, 'the self-test was not run'];
  return { id: 'self-test', label, status: all.length === 0 ? 'passed' : 'failed', findings: all };
}

/** The gates and controls that do not pass when the good record is spoilt. */
function notPassed({ results = (good) => good, context = (good) => good }: Sabotage['spoil']): readonly string[] {
  const [draft, beside] = [results(goodResults()), context(goodContext())];
  const controls = evaluateControls(draft, beside);
  const gates = evaluateGates(beside.gates, { ...draft, controls: [...controls] });
  return [...controls, ...gates].filter(({ status }) => status !== 'passed').map(({ id }) => id);
}

function blocksOnHash(): boolean {
  const [entry] = [{ name: 'report/results.json', sha256: sha256Hex('good') }];
  const record = manifestOf({ entries: [entry], absent: [] });
  const other = { entries: [{ ...entry, sha256: sha256Hex('spoilt') }], absent: [] };
  const same = recordFindings(record, { entries: [entry], absent: [] }).length === 0;
  return (
    same &&
    recordFindings(record, other).length > 0 &&
    recordFindings(record, manifestOf({ entries: [], absent: [] })).length > 0
  );
}

/** Two shards of a replay of nothing, written and merged: together, and one of them missing. */
async function shardTests(): Promise<readonly SelfTest[]> {
  const folder = await mkdtemp(join(tmpdir(), 'oncospine-self-test-'));
  try {
    const paths = await Promise.all([1, 2].map((index) => writeShard(folder, index)));
    return [
      { condition: 'both shards are there: they merge', mustBlock: false, blocked: await isRefused(paths) },
      { condition: 'a missing shard', mustBlock: true, blocked: await isRefused(paths.slice(0, 1)) },
      { condition: 'a doubled shard', mustBlock: true, blocked: await isRefused([...paths, ...paths.slice(0, 1)]) },
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function writeShard(folder: string, index: number): Promise<string> {
  const shard = { index, of: 2 };
  const name = join(folder, shardName(shard));
  const { mode, labelLock, identity } = goodResults();
  const evidence: Evidence = {
    ...{ mode, labelLock, hashes: identity.hashes, partial: emptyPartial() },
    ...{ sets: [], commands: [], sampling: { seed: 1, runs: 1, resamples: 1 }, vignetteChecks: [], walked: 'not_run' },
  };
  await writeFile(`${name}.json`, await shardText(shard, evidence, listsOf(name)));
  return `${name}.json`;
}

async function isRefused(paths: readonly string[]): Promise<boolean> {
  try {
    await mergeShards(paths);
    return false;
  } catch (error) {
    if (error instanceof UsageError) return true;
    throw error;
  }
}
