import { existsSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of this package: case sets, gates and locks stand there. */
export const PACKAGE_FOLDER = packageFolder();

function packageFolder(): string {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'gates.json')) && existsSync(join(folder, 'package.json'))) return folder;
    if (dirname(folder) === folder) throw new Error('The folder of the harness was not found');
  }
}

/** The folder of the caller: npm runs a script in the folder of the package and names the caller's in INIT_CWD. */
export function callerFolder(environment: Readonly<Record<string, string | undefined>>): string {
  return environment['INIT_CWD'] ?? process.cwd();
}

/** A path that the caller wrote. */
export function fromCaller(path: string, environment: Readonly<Record<string, string | undefined>>): string {
  return resolve(callerFolder(environment), path);
}

/** Where a report goes when nobody says where: beside the harness in its repository, else beside the caller. */
export function defaultOut(environment: Readonly<Record<string, string | undefined>>): string {
  const installed = PACKAGE_FOLDER.split(sep).includes('node_modules');
  return installed ? join(callerFolder(environment), 'oncospine-report') : join(PACKAGE_FOLDER, 'report');
}
