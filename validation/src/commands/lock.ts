import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { printable } from '../case-file/case-row.ts';
import { checkLock, lockOf } from '../case-sets/label-lock.ts';
import { changedGates } from '../gates/changed-gates.ts';
import { lockGates } from '../gates/gate-file.ts';
import { emptyPartial } from '../replay/partial.ts';
import { readControlFiles } from '../run/control-files.ts';
import { findSources, readSet } from '../run/read-sets.ts';
import { EXIT, type Terminal } from './terminal.ts';

/** Locks labels and the gate file as they stand, unless something changed without a ledger entry or a decision. */
export async function lockCommand(
  terminal: Terminal,
  folder: string,
  { json = false }: { json?: boolean } = {},
): Promise<number> {
  const files = await readControlFiles(folder);
  const sets = [];
  for (const source of await findSources([join(folder, 'cases')]))
    sets.push(
      await readSet(source, emptyPartial(), {
        keepRows: Number.POSITIVE_INFINITY,
        onProblem: () => undefined,
        isMine: () => false,
      }),
    );
  const bad = sets
    .filter(({ summary }) => summary.problems > 0)
    .map(({ source }) => `${source.file} has problems: run "replay" to see them`);
  const toLock = sets.map(({ set, rows, ratings }) => ({ id: set.id, rows, ratings }));
  const labels = checkLock(files.lock, files.ledger.entries, toLock);
  const findings = [...bad, ...(labels.status === 'changed' ? labels.findings : []), ...changedGates(files)];
  if (findings.length > 0) {
    if (json) terminal.out(`${JSON.stringify({ status: 'refused', findings }, null, 1)}\n`);
    else terminal.error(`Nothing was locked:\n${findings.map(printable).join('\n')}\n`);
    return EXIT.failed;
  }
  await writeJson(join(folder, 'cases', 'labels.lock.json'), lockOf(toLock));
  await writeJson(join(folder, 'gates.lock.json'), lockGates(files.gates));
  const locked = {
    status: 'locked',
    rows: toLock.reduce((sum, { rows }) => sum + rows.length, 0),
    thresholds: files.gates.gates.length,
  };
  if (json) terminal.out(`${JSON.stringify(locked, null, 1)}\n`);
  else terminal.out(`Locked ${locked.rows} rows and ${locked.thresholds} thresholds.\n`);
  return EXIT.passed;
}

async function writeJson(path: string, content: unknown): Promise<void> {
  await writeFile(`${path}.part`, `${JSON.stringify(content, null, 2)}\n`);
  await rename(`${path}.part`, path);
}
