import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { reportFiles } from '../output/report-files.ts';
import { RULESET_FILE } from '../output/ruleset-file.ts';
import { type FileContent, publishDraft, recover, withDraft } from '../output/write-folder.ts';
import { hashOfFile } from '../record/hashed-files.ts';
import { readRecord, sealRecord } from '../record/record-control.ts';
import { RECORD_FILE, type RecordManifest } from '../record/record-manifest.ts';
import { readResults } from '../run/read-results.ts';
import { reportExtras } from '../run/report-extras.ts';
import { UsageError } from '../run/usage-error.ts';
import { EXIT, type Terminal } from './terminal.ts';

/** What is written again, and where. */
export type ReportRequest = {
  readonly harness: string;
  readonly results: string;
  /** Beside the results without it. */
  readonly out?: string;
  readonly declarations?: string;
  /** The caller's case files, for the manifest. */
  readonly cases: readonly string[];
  readonly json: boolean;
};

/** Writes the report of a results document again; the document and the lists of rows beside it stay as they are. */
export async function reportCommand(terminal: Terminal, request: ReportRequest): Promise<number> {
  const { harness, results: path, cases } = request;
  const beside = dirname(path);
  const folder = request.out ?? beside;
  await recover(beside);
  const results = await readResults(path);
  const record = await readRecord(beside);
  await refuseEdited(path, record);
  const made = reportFiles(results, await reportExtras(request));
  const kept: readonly (readonly [string, FileContent])[] = [
    // Byte for byte: the document may be signed.
    ['results.json', { copyOf: path }],
    ...(folder === beside ? rowFiles(folder) : []),
  ];
  const places = { harness, mode: results.mode, cases };
  // Results without a record get none here: nobody would know where they come from.
  const seal = record === undefined ? undefined : (draft: string) => sealRecord(draft, places);
  await withDraft(folder, () => publishDraft(folder, new Map([...made, ...kept]), seal));
  const files = (await readdir(folder)).sort();
  terminal.out(request.json ? `${JSON.stringify({ report: folder, files }, null, 1)}\n` : `Report: ${folder}\n`);
  return EXIT.passed;
}

/** A report is never made of results that are not those of their record. */
async function refuseEdited(path: string, record: RecordManifest | undefined): Promise<void> {
  const named = record?.entries.find(({ name }) => name === 'report/results.json');
  if (record !== undefined && named?.sha256 !== (await hashOfFile(path)))
    throw new UsageError(`${path} is not the document that ${RECORD_FILE} names: it was changed after it was written`);
}

/** What a results document cannot give again: the lists of rows, and the ruleset when another one stands here now. */
function rowFiles(folder: string): readonly (readonly [string, FileContent])[] {
  return ['decisions.csv', 'rejects.csv', RULESET_FILE]
    .map((name) => ({ name, path: join(folder, name) }))
    .filter(({ path }) => existsSync(path))
    .map(({ name, path }) => [name, { copyOf: path }]);
}
