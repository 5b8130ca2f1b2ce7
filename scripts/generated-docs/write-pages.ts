import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from './page.ts';

/** Writes the pages. A page that is no longer generated is left for a person to remove: it may be linked to. */
export function writePages(root: string, pages: readonly Page[]): void {
  for (const { path, content } of pages) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
}
