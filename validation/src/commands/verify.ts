import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { printable } from '../case-file/case-row.ts';
import { hashControl } from '../gates/current-hashes.ts';
import { standingFile } from '../output/write-folder.ts';
import { readRecord, recordControl } from '../record/record-control.ts';
import { RECORD_FILE } from '../record/record-manifest.ts';
import type { ControlResult } from '../results.ts';
import { readControlFiles } from '../run/control-files.ts';
import { readResults } from '../run/read-results.ts';
import { UsageError } from '../run/usage-error.ts';
import { readSigners, SIGNERS_FILE } from '../sign-off/signers.ts';
import { statementOf, subjectsOf } from '../sign-off/statement.ts';
import { envelopeNames, signOffControl } from '../sign-off/verify-sign-off.ts';
import { partsNotDone } from './parts-not-done.ts';
import { exitCodeOf } from './run.ts';
import { EXIT, type Terminal } from './terminal.ts';

/** What is verified. */
export type VerifyRequest = {
  readonly harness: string;
  readonly report: string;
  readonly signOff: string;
  /** The caller's case files, to be hashed again. */
  readonly cases: readonly string[];
  readonly printStatement: boolean;
  readonly json: boolean;
};

/** Verifies every hash of the record, that nothing is open, and the signatures; or prints what a person would sign. */
export async function verifyCommand(terminal: Terminal, request: VerifyRequest): Promise<number> {
  const { harness, signOff, cases } = request;
  const path = await standingFile(join(request.report, 'results.json'));
  const report = dirname(path);
  if (request.printStatement) return printStatement(terminal, report, signOff);
  const results = await readResults(path);
  const controls = [
    await recordControl(report, { harness, mode: results.mode, cases }),
    await hashControl(harness, results, await readControlFiles(harness)),
    ...(await completeControl(report, signOff)),
    await signOffControl({ report, signOff }),
  ];
  if (request.json) terminal.out(`${JSON.stringify({ controls }, null, 1)}\n`);
  else
    for (const { id, status, findings, label } of controls)
      terminal.out(`${printable(`${status.replaceAll('_', ' ')} ${id}: ${findings.join('; ') || label}`)}\n`);
  return exitCodeOf({ gates: [], controls });
}

/** A signature over a report with open parts says more than was done. */
async function completeControl(report: string, signOff: string): Promise<readonly ControlResult[]> {
  if ((await envelopeNames(signOff)).length === 0) return [];
  const open = await partsNotDone(report);
  const findings =
    open === undefined ? ['there is no report.html'] : open === 0 ? [] : [`${open} parts of the report are "not done"`];
  const label = 'No part of the signed report is "not done"';
  return [{ id: 'complete', label, status: findings.length === 0 ? 'passed' : 'failed', findings }];
}

async function printStatement(terminal: Terminal, report: string, signOff: string): Promise<number> {
  const [record, declared] = [await readRecord(report), await readSigners(signOff)];
  if (record === undefined) throw new UsageError(`${join(report, RECORD_FILE)} is not there: make the report with run`);
  if (declared === undefined) throw new UsageError(`${join(signOff, SIGNERS_FILE)} is not there: it says who may sign`);
  const text = await readFile(join(report, RECORD_FILE), 'utf8');
  const subjects = subjectsOf(record, text, declared.text);
  const predicate = { name: '', role: '', date: '', statement: '' };
  terminal.out(`${JSON.stringify(statementOf(subjects, predicate), null, 2)}\n`);
  return EXIT.passed;
}
