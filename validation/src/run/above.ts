import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The nearest file or folder of that name, from a folder upwards. */
export function above(start: string, name: string): string | undefined {
  for (let folder = start; ; folder = dirname(folder)) {
    if (existsSync(join(folder, name))) return join(folder, name);
    if (dirname(folder) === folder) return undefined;
  }
}
