import { cpSync, existsSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { runProgram } from './run-program.mjs';

/** @typedef {{ readonly name: string, readonly version: string, readonly dependencies?: Readonly<Record<string, string>>, readonly peerDependencies?: Readonly<Record<string, string>> }} Manifest */

/**
 * Packs the harness together with everything that it runs with: the one file works where there is no registry.
 * The packages are taken as they are installed here, ours as they would be published.
 * @param {string} root
 * @param {string} stage an empty folder to put it together in
 * @param {string} destination
 * @returns {string} the tarball
 */
export function bundleHarness(root, stage, destination) {
  const harness = join(root, 'validation');
  copyPacked(root, harness, stage);
  const { devDependencies: _, scripts: __, ...manifest } = manifestOf(harness);
  for (const name of neededBy(manifest)) copyInstalled(root, name, harness, join(stage, 'node_modules'));
  // What npm finds in a tarball it looks up nowhere else.
  const bundled = { ...manifest, bundleDependencies: neededBy(manifest) };
  writeFileSync(join(stage, 'package.json'), `${JSON.stringify(bundled, null, 2)}\n`);
  const flags = ['--json', '--ignore-scripts', '--pack-destination', destination];
  const [packed] = JSON.parse(runProgram('npm', ['pack', stage, ...flags], root));
  return join(destination, packed.filename);
}

/**
 * @param {string} root
 * @param {string} name
 * @param {string} asker the folder of the package that needs it
 * @param {string} modules
 */
function copyInstalled(root, name, asker, modules) {
  const source = installedFolder(name, asker);
  const target = join(modules, name);
  const manifest = manifestOf(source);
  if (existsSync(target)) {
    const { version } = manifestOf(target);
    if (version !== manifest.version) throw new Error(`${name} is needed as ${version} and as ${manifest.version}`);
    return;
  }
  mkdirSync(target, { recursive: true });
  if (source.split(sep).includes('node_modules'))
    cpSync(source, target, { recursive: true, filter: isOwnFile(source) });
  else copyPacked(root, source, target);
  for (const needed of neededBy(manifest)) copyInstalled(root, needed, source, modules);
}

/**
 * The files of a workspace that npm would publish.
 * @param {string} root
 * @param {string} source
 * @param {string} target
 */
function copyPacked(root, source, target) {
  const [packed] = JSON.parse(runProgram('npm', ['pack', source, '--dry-run', '--json', '--ignore-scripts'], root));
  for (const { path } of packed.files) cpSync(join(source, path), join(target, path), { recursive: true });
}

/** @param {string} source */
function isOwnFile(source) {
  return (/** @type {string} */ path) => !path.slice(source.length).split(sep).includes('node_modules');
}

/**
 * @param {Pick<Manifest, 'dependencies' | 'peerDependencies'>} manifest
 * @returns {readonly string[]}
 */
function neededBy({ dependencies = {}, peerDependencies = {} }) {
  return Object.keys({ ...dependencies, ...peerDependencies });
}

/**
 * As Node resolves it: in the nearest node_modules, from the folder upwards.
 * @param {string} name
 * @param {string} start
 */
function installedFolder(name, start) {
  for (let folder = start; ; folder = dirname(folder)) {
    const installed = join(folder, 'node_modules', name);
    if (existsSync(installed)) return realpathSync(installed);
    if (dirname(folder) === folder) throw new Error(`${name} is not installed`);
  }
}

/**
 * @param {string} folder
 * @returns {Manifest & Record<string, unknown>}
 */
function manifestOf(folder) {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
}
