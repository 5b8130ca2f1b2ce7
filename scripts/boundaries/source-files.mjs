import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { LAYERS } from './layers.mjs';

/**
 * @typedef {object} Package
 * @property {string} name
 * @property {string} folder relative to the root, with forward slashes
 * @property {boolean} pure
 * @property {readonly string[]} mayImport
 * @property {readonly string[]} entries what others may import: '@oncospine/scoring', ...
 * @property {readonly string[]} declared names in dependencies and peerDependencies
 * @property {readonly string[]} files relative to the root, with forward slashes
 */

const SOURCE = /\.[cm]?[jt]sx?$/;
const SKIPPED = new Set(['node_modules', 'dist', 'coverage', '.turbo']);

/** What the harness writes, as against the code of the report. */
const WRITTEN = 'validation/report';

/** Tests and what only tests use may read files, print and look at the clock. */
const TEST = /\.(test|test-d|test-prop|bench)\.[cm]?tsx?$|\/(fixtures|testing|__tests__)\//;

/** @param {string} file */
export const isTest = (file) => TEST.test(file);

/** The code that is published or run, as against tests, build configuration and generators. @param {string} file */
export const isSource = (file) => /^(packages\/[^/]+|validation)\/src\//.test(file) && !isTest(file);

/**
 * @param {string} root
 * @returns {readonly Package[]}
 */
export function readPackages(root) {
  return Object.entries(LAYERS)
    .filter(([, layer]) => existsSync(join(root, layer.folder, 'package.json')))
    .map(([name, layer]) => {
      const manifest = JSON.parse(readFileSync(join(root, layer.folder, 'package.json'), 'utf8'));
      return {
        name,
        ...layer,
        entries: Object.keys(manifest.exports ?? {}).map((entry) => name + entry.slice(1)),
        declared: Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies }),
        files: filesBelow(root, layer.folder),
      };
    });
}

/**
 * Packages that nobody has placed in the table of layers: a new one must be given its place before it is checked.
 * @param {string} root
 */
export function unplacedPackages(root) {
  const placed = Object.values(LAYERS).map((layer) => layer.folder);
  const folders = existsSync(join(root, 'packages')) ? readdirSync(join(root, 'packages')) : [];
  return folders
    .map((folder) => `packages/${folder}`)
    .filter((folder) => existsSync(join(root, folder, 'package.json')) && !placed.includes(folder));
}

/**
 * @param {string} root
 * @param {string} folder
 * @returns {string[]}
 */
export function filesBelow(root, folder) {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .flatMap((entry) => {
      const path = join(root, folder, entry.name);
      const name = relative(root, path).split(sep).join('/');
      if (entry.isDirectory()) return SKIPPED.has(entry.name) || name === WRITTEN ? [] : filesBelow(root, name);
      return SOURCE.test(entry.name) ? [name] : [];
    })
    .sort();
}
