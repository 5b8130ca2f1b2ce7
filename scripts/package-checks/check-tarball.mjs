import { join } from 'node:path';
import { runProgram } from './run-program.mjs';

/**
 * @typedef {import('./pack-packages.mjs').Packed} Packed
 * @typedef {{ readonly dependencies?: Readonly<Record<string, string>>, readonly peerDependencies?: Readonly<Record<string, string>> }} Manifest
 */

/** All that a package may carry: what was built, and what npm adds by itself. */
const ALLOWED_FILE =
  /^(dist\/.+\.(c?js|d\.c?ts|c?js\.map|d\.c?ts\.map)|package\.json|README\.md|LICENSE|CHANGELOG\.md)$/;

/**
 * Sources, tests and fixtures stay at home.
 * @param {Packed} packed
 * @returns {readonly string[]}
 */
export function strangeFiles({ name, files }) {
  return files
    .filter((file) => !ALLOWED_FILE.test(file) || /\.test(-d|-prop)?\./.test(file))
    .map((file) => `${name}: ${file} must not be published`);
}

/**
 * Who embeds a package takes nothing else with it: zod as a peer, so that there is one copy, and our own siblings.
 * @param {string} name
 * @param {Manifest} manifest as it was packed
 * @returns {readonly string[]}
 */
export function strangeDependencies(name, { dependencies = {}, peerDependencies = {} }) {
  const strange = [
    ...Object.keys(dependencies).filter((dependency) => !dependency.startsWith('@oncospine/')),
    ...Object.keys(peerDependencies).filter((dependency) => dependency !== 'zod'),
  ];
  return strange.map((dependency) => `${name}: ${dependency} must not be a dependency`);
}

/**
 * publint reads the manifest against the files; attw resolves the types as every kind of importer does,
 * the old `node10` included (pathway answers it with `typesVersions`).
 * @param {string} root
 * @param {Packed} packed
 * @returns {readonly string[]}
 */
export function lintTarball(root, { name, tarball }) {
  const linters = [
    ['node_modules/publint/src/cli.js', 'run', '--strict', tarball],
    ['node_modules/@arethetypeswrong/cli/dist/index.js', tarball, '--no-definitely-typed', '--no-color'],
  ];
  return linters.flatMap(([script = '', ...args]) => {
    try {
      runProgram(process.execPath, [join(root, script), ...args]);
      return [];
    } catch (error) {
      return [`${name}: ${error instanceof Error ? error.message : error}`];
    }
  });
}
