import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from './page.ts';

type Generator = { readonly module: string; readonly name: string };

const GENERATORS: readonly Generator[] = [
  { module: 'packages/scoring/scripts/score-pages.ts', name: 'scorePages' },
  { module: 'packages/pathway/scripts/clinical-pages.ts', name: 'clinicalPages' },
  { module: 'validation/scripts/validation-pages.ts', name: 'validationPages' },
  { module: 'validation/scripts/assembled-modules.ts', name: 'assembledModules' },
];

/** The pages of every generator that exists. Two generators that write one page are an error of ours. */
export async function loadPages(root: string, generators = GENERATORS): Promise<readonly Page[]> {
  const existing = generators.filter(({ module }) => existsSync(join(root, module)));
  const pages = (await Promise.all(existing.map((generator) => runGenerator(root, generator)))).flat();
  const paths = pages.map(({ path }) => path);
  const twice = paths.find((path, index) => paths.indexOf(path) !== index);
  if (twice) throw new Error(`${twice} is generated twice`);
  return pages;
}

async function runGenerator(root: string, { module, name }: Generator): Promise<readonly Page[]> {
  const loaded: Record<string, unknown> = await import(pathToFileURL(join(root, module)).href);
  const generator = loaded[name];
  if (typeof generator !== 'function') throw new Error(`${module} does not export the function ${name}`);
  return generator();
}
