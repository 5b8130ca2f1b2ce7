import { createHash } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type GateFile, lockGates } from '../gates/gate-file.ts';
import { main } from '../main.ts';
import { copyOfHarness } from './repository-run.ts';
import { silentTerminal } from './silent-terminal.ts';
import { caseFile } from './write-case-file.ts';

/** The sets of the small harness: both are required. */
export const SMALL_SETS = ['first', 'second'] as const;

const OPERATED = {
  ...{ index_level: 'T7', primary_tumor: 'renal', cord_compression: 'yes', label_surgery: 'yes', citation: 'A 2020' },
  ...{ compression_cause: 'retropulsed_bone', neurological_status: 'myelopathy' },
};

const WATCHED = { index_level: 'T4', pain: 'none', label_surgery: 'no', citation: 'B 2021' };

/** A copy of the harness with two small sets of its own, locked: the repository's mode without its many rows. */
export async function smallHarness(): Promise<string> {
  const harness = await copyOfHarness();
  const template = JSON.parse(await readFile(join(harness, 'cases', 'published-cases.manifest.json'), 'utf8'));
  for (const name of ['published-cases', 'panel-vignettes', 'demonstration-synthetic'])
    for (const ending of ['csv', 'manifest.json']) await rm(join(harness, 'cases', `${name}.${ending}`));
  await rm(join(harness, 'cases', 'panel-ratings.csv'));
  for (const id of SMALL_SETS) await writeSet(harness, id, template);
  const entries = SMALL_SETS.map((set) => ({
    ...{ kind: 'new_set', set, rows: 3, why: 'a test', who: 'nobody', when: '2026-01-31', blindedToTool: true },
  }));
  await writeFile(join(harness, 'cases', 'ledger.json'), JSON.stringify({ entries }));
  await writeFile(join(harness, 'cases', 'labels.lock.json'), '{"rows":[],"ratings":[]}');
  await decideGates(harness, (file) => ({
    ...file,
    requiredSets: [...SMALL_SETS],
    gates: file.gates.filter(({ id }) => id === 'invariants'),
  }));
  const terminal = silentTerminal();
  if ((await main(['lock'], terminal, harness)) !== 0) throw new Error(terminal.complained());
  return harness;
}

async function writeSet(harness: string, id: string, template: object): Promise<void> {
  const text = caseFile([OPERATED, OPERATED, WATCHED].map((row, index) => ({ ...row, case_id: `${id}-${index}` })));
  await writeFile(join(harness, 'cases', `${id}.csv`), text);
  const sha256 = createHash('sha256').update(text).digest('hex');
  const none = { doubtful: [], diagnosisByTreatment: [], importNotes: [] };
  const manifest = { ...template, id, file: `${id}.csv`, rows: 3, sha256, ...none };
  await writeFile(join(harness, 'cases', `${id}.manifest.json`), JSON.stringify(manifest));
}

/** Edits the gate file as a decision would: locked again, so that what closes is not the lock. */
export async function decideGates(harness: string, change: (file: GateFile) => GateFile): Promise<void> {
  const path = join(harness, 'gates.json');
  const file = change(JSON.parse(await readFile(path, 'utf8')));
  await writeFile(path, JSON.stringify(file));
  await writeFile(join(harness, 'gates.lock.json'), JSON.stringify(lockGates(file)));
}
