import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { comparePages } from './generated-docs/compare-pages.ts';
import { loadPages } from './generated-docs/load-pages.ts';
import { writePages } from './generated-docs/write-pages.ts';

/**
 * The pages of docs/ that are printed from tables of the code.
 * `--write` writes them; `--check` fails when a committed page is not what its generator prints now.
 */
async function main(mode: string | undefined): Promise<number> {
  const root = fileURLToPath(new URL('..', import.meta.url));
  if (mode !== '--write' && mode !== '--check') {
    console.error('usage: generate-docs --write | --check');
    return 2;
  }
  const pages = await loadPages(root);
  if (mode === '--write') writePages(root, pages);
  const problems = comparePages(root, pages);
  for (const problem of problems) console.error(problem);
  if (problems.length > 0 && mode === '--check') console.error('\nRun `npm run docs` and read the difference.');
  console.log(`${pages.length} generated pages, ${problems.length} problems`);
  return problems.length > 0 ? 1 : 0;
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  process.exitCode = await main(process.argv[2]);
}
