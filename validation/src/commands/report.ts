import { dirname } from 'node:path';
import { reportFiles } from '../output/report-files.ts';
import { replaceFolder } from '../output/write-folder.ts';
import { readResults } from '../run/read-results.ts';
import { EXIT, type Terminal } from './terminal.ts';

/** Writes the report of a results document again. */
export async function reportCommand(terminal: Terminal, resultsPath: string, out: string | undefined): Promise<number> {
  const folder = out ?? dirname(resultsPath);
  await replaceFolder(folder, reportFiles(await readResults(resultsPath)));
  terminal.out(`Report: ${folder}\n`);
  return EXIT.passed;
}
