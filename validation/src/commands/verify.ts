import { dirname, join } from 'node:path';
import { printable } from '../case-file/case-row.ts';
import { hashControl } from '../gates/current-hashes.ts';
import { standingFile } from '../output/write-folder.ts';
import { readControlFiles } from '../run/control-files.ts';
import { readResults } from '../run/read-results.ts';
import { PREDICATE_TYPE, STATEMENT_TYPE } from '../sign-off/statement.ts';
import { currentSubjects, verifySignOff } from '../sign-off/verify-sign-off.ts';
import { exitCodeOf } from './run.ts';
import { EXIT, type Terminal } from './terminal.ts';

/** What is verified. */
export type VerifyRequest = { readonly folder: string; readonly report: string; readonly printStatement: boolean };

/** Verifies content hashes and the sign-off; or prints the statement that a person would sign. */
export async function verifyCommand(
  terminal: Terminal,
  { folder, report, printStatement }: VerifyRequest,
): Promise<number> {
  const path = await standingFile(join(report, 'results.json'));
  const results = await readResults(path);
  const subjects = await currentSubjects(dirname(path), results);
  if (printStatement) {
    const predicate = { name: '', role: '', date: '', statement: '' };
    const statement = { _type: STATEMENT_TYPE, subject: subjects, predicateType: PREDICATE_TYPE, predicate };
    terminal.out(`${JSON.stringify(statement, null, 2)}\n`);
    return EXIT.passed;
  }
  const controls = [
    await hashControl(folder, results, await readControlFiles(folder)),
    await verifySignOff(join(folder, 'sign-off'), subjects),
  ];
  for (const { id, status, findings, label } of controls)
    terminal.out(`${printable(`${status.replaceAll('_', ' ')} ${id}: ${findings.join('; ') || label}`)}\n`);
  return exitCodeOf({ gates: [], controls });
}
