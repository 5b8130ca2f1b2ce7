import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The version of a package where this program stands, or nothing when it is not there. */
export function installedVersion(name: string): string | undefined {
  const found = packageFile(name);
  const { version }: { version?: unknown } = found === undefined ? {} : JSON.parse(readFileSync(found, 'utf8'));
  return typeof version === 'string' ? version : undefined;
}

/** The nearest package file of that name, from this file upwards. */
function packageFile(name: string): string | undefined {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    const installed = join(folder, 'node_modules', name, 'package.json');
    if (existsSync(installed)) return installed;
    const own = join(folder, 'package.json');
    if (existsSync(own) && JSON.parse(readFileSync(own, 'utf8')).name === name) return own;
    if (dirname(folder) === folder) return undefined;
  }
}
