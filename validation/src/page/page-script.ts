import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * The script of the report as the build left it beside the program, or undefined where there is none:
 * the report is then a plain document.
 * @param beside - The address of the built file that asks, `import.meta.url`.
 */
export function readPageScript(beside: string): string | undefined {
  const path = fileURLToPath(new URL('./page.js', beside));
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}
