import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { printable } from '../case-file/case-row.ts';
import { readRecord, recordControl } from '../record/record-control.ts';
import { RECORD_FILE } from '../record/record-manifest.ts';
import { readResults } from '../run/read-results.ts';
import { UsageError } from '../run/usage-error.ts';
import { signStatement } from '../sign-off/envelope.ts';
import { keyIdOf, readKey, readSigners, SIGNERS_FILE, type Signers } from '../sign-off/signers.ts';
import { type Statement, statementOf, statementSchema, subjectsOf } from '../sign-off/statement.ts';
import { ENVELOPE_ENDING } from '../sign-off/verify-sign-off.ts';
import { partsNotDone } from './parts-not-done.ts';
import { EXIT, type Terminal } from './terminal.ts';

/** What is signed, by whom, and where the signature goes. */
export type SignRequest = Statement['predicate'] & {
  readonly harness: string;
  readonly report: string;
  readonly signOff: string;
  /** The caller's case files, when the report is about them. */
  readonly cases: readonly string[];
  /** The private key of the person, in PEM. */
  readonly key: string;
};

/** Signs the record of a report with the key of a person who may sign in this role. */
export async function signCommand(terminal: Terminal, request: SignRequest): Promise<number> {
  const { report, signOff, name, role, date, statement } = request;
  const declared = await readSigners(signOff);
  const record = await readRecord(report);
  if (declared === undefined) throw new UsageError(`${join(signOff, SIGNERS_FILE)} is not there: it says who may sign`);
  if (record === undefined) throw new UsageError(`${join(report, RECORD_FILE)} is not there: make the report with run`);
  const key = await readKey(request.key);
  const findings = [...(await notReady(request)), ...mayNotSign(declared.signers, key, request)];
  if (findings.length > 0) {
    terminal.error(`Nothing was signed:\n${findings.map(printable).join('\n')}\n`);
    return EXIT.failed;
  }
  const text = await readFile(join(report, RECORD_FILE), 'utf8');
  const predicate = { name, role, date, statement };
  const signed = statementSchema.safeParse(statementOf(subjectsOf(record, text, declared.text), predicate));
  if (!signed.success)
    throw new UsageError(
      `The statement is incomplete: ${signed.error.issues.map(({ path }) => path.at(-1)).join(', ')}`,
    );
  const envelope = signStatement(signed.data, keyIdOf(key), key);
  const path = join(signOff, `${role.toLowerCase().replace(/[^a-z0-9]+/g, '-')}${ENVELOPE_ENDING}`);
  await mkdir(signOff, { recursive: true });
  await writeFile(`${path}.part`, `${JSON.stringify(envelope, null, 2)}\n`);
  await rename(`${path}.part`, path);
  terminal.out(`${path}: ${name}, ${role}, about ${signed.data.subject.length} contents\n`);
  return EXIT.passed;
}

/** What stands against any signature: the record is not that of what is here, or parts of it are open. */
async function notReady({ harness, report, cases }: SignRequest): Promise<readonly string[]> {
  const { mode } = await readResults(join(report, 'results.json'));
  const control = await recordControl(report, { harness, mode, cases });
  const open = await partsNotDone(report);
  const built = existsSync(join(harness, 'dist'));
  return [
    ...control.findings,
    ...(open === undefined ? ['there is no report.html'] : []),
    ...(open === undefined || open === 0 ? [] : [`${open} parts of the report are "not done"`]),
    ...(built ? [] : ['the program was not built: its bytes cannot be signed']),
  ];
}

function mayNotSign({ signers }: Signers, key: string, { name, role }: SignRequest): readonly string[] {
  const person = signers.find(({ publicKey }) => keyIdOf(publicKey) === keyIdOf(key));
  if (person === undefined) return [`${SIGNERS_FILE} does not name this key`];
  return [
    ...(person.name === name ? [] : [`the key is of ${person.name}, not of ${name}`]),
    ...(person.roles.includes(role) ? [] : [`${person.name} may not sign as ${role}`]),
  ];
}
