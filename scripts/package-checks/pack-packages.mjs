import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runProgram } from './run-program.mjs';

/**
 * @typedef {object} Packed
 * @property {string} name
 * @property {string} tarball an absolute path
 * @property {readonly string[]} files inside the tarball
 */

/**
 * The folders of packages/ that are published, as npm is given them.
 * @param {string} root
 */
export function publishedFolders(root) {
  return readdirSync(join(root, 'packages'))
    .map((name) => `packages/${name}`)
    .filter((folder) => !JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')).private);
}

/**
 * Packs exactly as a release does, and zod beside them so that all can be installed without a registry.
 * @param {string} root
 * @param {readonly string[]} folders
 * @param {string} destination
 * @returns {readonly Packed[]} our packages, and zod as the last
 */
export function packPackages(root, folders, destination) {
  const specs = [...folders, 'node_modules/zod'].map((folder) => `./${folder}`);
  const output = runProgram(
    'npm',
    ['pack', ...specs, '--json', '--ignore-scripts', '--pack-destination', destination],
    root,
  );
  return JSON.parse(output).map(
    (/** @type {{ name: string, filename: string, files: readonly { path: string }[] }} */ packed) => ({
      name: packed.name,
      tarball: join(destination, packed.filename),
      files: packed.files.map(({ path }) => path),
    }),
  );
}
