import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Example } from './example.ts';
import { jsdocExamples } from './jsdoc-examples.ts';
import { markdownExamples } from './markdown-examples.ts';

/** Every example of the repository: pages for readers, and comments of exported declarations. */
export function findExamples(root: string): readonly Example[] {
  const packages = namesIn(root, 'packages').map((name) => `packages/${name}`);
  const pages = [
    'README.md',
    'CONTRIBUTING.md',
    'validation/README.md',
    ...packages.map((folder) => `${folder}/README.md`),
    ...filesBelow(root, 'docs').filter((file) => file.endsWith('.md')),
  ].filter((file) => existsSync(join(root, file)));
  const sources = packages
    .flatMap((folder) => filesBelow(root, `${folder}/src`))
    .filter((file) => /\.ts$/.test(file) && !/\.(test|test-d|test-prop)\.ts$/.test(file));
  const read = (file: string) => readFileSync(join(root, file), 'utf8');
  return [
    ...pages.flatMap((file) => markdownExamples(file, read(file))),
    ...sources.flatMap((file) => jsdocExamples(file, read(file))),
  ];
}

function namesIn(root: string, folder: string): readonly string[] {
  return existsSync(join(root, folder)) ? readdirSync(join(root, folder)).sort() : [];
}

function filesBelow(root: string, folder: string): readonly string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => `${folder}/${file.split(sep).join('/')}`)
    .sort();
}
