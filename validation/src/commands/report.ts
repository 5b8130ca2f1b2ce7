import { dirname } from 'node:path';
import { selfTestGates } from '../gates/self-test.ts';
import { reportFiles } from '../output/report-files.ts';
import { replaceFolder } from '../output/write-folder.ts';
import { readControlFiles } from '../run/control-files.ts';
import { PACKAGE_FOLDER } from '../run/folders.ts';
import { readMutationResults } from '../run/mutation-results.ts';
import { readResults } from '../run/read-results.ts';
import { EXIT, type Terminal } from './terminal.ts';

/** Writes the report of a results document again. */
export async function reportCommand(terminal: Terminal, resultsPath: string, out: string | undefined): Promise<number> {
  const folder = out ?? dirname(resultsPath);
  const results = await readResults(resultsPath);
  const context = { ...(await readControlFiles(PACKAGE_FOLDER)), release: false };
  await replaceFolder(folder, reportFiles(results, selfTestGates(results, context), await readMutationResults()));
  terminal.out(`Report: ${folder}\n`);
  return EXIT.passed;
}
