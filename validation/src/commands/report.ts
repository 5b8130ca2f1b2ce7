import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { selfTestGates } from '../gates/self-test.ts';
import { reportFiles } from '../output/report-files.ts';
import { type FileContent, recover, replaceFolder } from '../output/write-folder.ts';
import { readControlFiles } from '../run/control-files.ts';
import { PACKAGE_FOLDER } from '../run/folders.ts';
import { readMutationResults } from '../run/mutation-results.ts';
import { readResults } from '../run/read-results.ts';
import { EXIT, type Terminal } from './terminal.ts';

/** Writes the report of a results document again; the document and the lists of rows beside it stay as they are. */
export async function reportCommand(terminal: Terminal, resultsPath: string, out: string | undefined): Promise<number> {
  const beside = dirname(resultsPath);
  const folder = out ?? beside;
  await recover(beside);
  const results = await readResults(resultsPath);
  const context = { ...(await readControlFiles(PACKAGE_FOLDER)), release: false };
  const made = reportFiles(results, selfTestGates(results, context), await readMutationResults());
  const kept: readonly (readonly [string, FileContent])[] = [
    // Byte for byte: the document may be signed.
    ['results.json', { copyOf: resultsPath }],
    ...(folder === beside ? rowFiles(folder) : []),
  ];
  await replaceFolder(folder, new Map([...made, ...kept]));
  terminal.out(`Report: ${folder}\n`);
  return EXIT.passed;
}

/** The lists of rows that a results document cannot give again. */
function rowFiles(folder: string): readonly (readonly [string, FileContent])[] {
  return ['decisions.csv', 'rejects.csv']
    .map((name) => ({ name, path: join(folder, name) }))
    .filter(({ path }) => existsSync(path))
    .map(({ name, path }) => [name, { copyOf: path }]);
}
