import { copyFileSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runProgram } from './run-program.mjs';

/**
 * Installs the tarballs, and nothing else, into an empty folder as a stranger would. `--offline` proves that they
 * need nothing but each other.
 * @param {string} folder
 * @param {readonly string[]} tarballs
 */
export function installTarballs(folder, tarballs) {
  mkdirSync(folder);
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'smoke', private: true, type: 'module' }));
  const flags = ['--offline', '--ignore-scripts', '--no-audit', '--no-fund'];
  runProgram('npm', ['install', ...flags, ...tarballs], folder);
}

/**
 * Every way to import a package, each one really run: `x.mjs` and `x.cjs` by Node as they are, and `x.ts` compiled as
 * an ES module and as CommonJS under `nodenext`, and as a source for a bundler.
 * @param {string} root
 * @param {string} folder where the tarballs are installed
 * @param {readonly string[]} names `scoring` and so on
 * @returns {readonly string[]} what went wrong
 */
export function runSmoke(root, folder, names) {
  const sources = join(root, 'scripts/package-smoke');
  const missing = names
    .flatMap((name) => [`${name}.mjs`, `${name}.cjs`, `${name}.ts`])
    .filter((file) => !existsSync(join(sources, file)));
  if (missing.length > 0) return missing.map((file) => `scripts/package-smoke/${file} is missing`);
  for (const file of readdirSync(sources)) copyFileSync(join(sources, file), join(folder, file));
  for (const name of names) {
    copyFileSync(join(sources, `${name}.ts`), join(folder, `${name}-types.mts`));
    copyFileSync(join(sources, `${name}.ts`), join(folder, `${name}-types.cts`));
  }
  const compiler = join(root, 'node_modules/typescript/bin/tsc');
  const steps = [
    ...['nodenext', 'bundler'].map((kind) => [compiler, '-p', `tsconfig.${kind}.json`]),
    ...names.flatMap((name) => [
      [`${name}.mjs`],
      [`${name}.cjs`],
      [`out/nodenext/${name}-types.mjs`],
      [`out/nodenext/${name}-types.cjs`],
      [`out/bundler/${name}.js`],
    ]),
  ];
  return steps.flatMap((args) => attempt(args, folder));
}

/**
 * @param {readonly string[]} args
 * @param {string} folder
 */
function attempt(args, folder) {
  try {
    runProgram(process.execPath, args, folder);
    return [];
  } catch (error) {
    return [String(error instanceof Error ? error.message : error)];
  }
}
