import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleHarness } from './package-checks/bundle-harness.mjs';
import { lintTarball, strangeDependencies, strangeFiles } from './package-checks/check-tarball.mjs';
import { packPackages, publishedFolders } from './package-checks/pack-packages.mjs';
import { runHarness } from './package-checks/run-harness.mjs';
import { installTarballs, runSmoke } from './package-checks/run-smoke.mjs';

/**
 * Tries the packages as they would be published: packs them, looks into the tarballs, installs these into an empty
 * folder outside the repository and imports them there in every way that an embedder can.
 * @param {string} root
 * @param {string} folder an empty one
 * @returns {readonly string[]} what is wrong
 */
function checkPackages(root, folder) {
  const folders = publishedFolders(root);
  mkdirSync(join(folder, 'tarballs'));
  const packed = packPackages(root, folders, join(folder, 'tarballs'));
  const ours = packed.slice(0, folders.length);
  const installed = join(folder, 'installed');
  installTarballs(
    installed,
    packed.map(({ tarball }) => tarball),
  );
  const manifest = (/** @type {string} */ name) =>
    JSON.parse(readFileSync(join(installed, 'node_modules', name, 'package.json'), 'utf8'));
  return [
    ...ours.flatMap(strangeFiles),
    ...ours.flatMap(({ name }) => strangeDependencies(name, manifest(name))),
    ...ours.flatMap((tarball) => lintTarball(root, tarball)),
    ...runSmoke(
      root,
      installed,
      folders.map((path) => path.replace('packages/', '')),
    ),
    ...checkHarness(root, join(folder, 'harness')),
  ];
}

/**
 * Tries the harness as one file: packs it with everything that it runs with, and runs it without a registry.
 * @param {string} root
 * @param {string} folder
 */
function checkHarness(root, folder) {
  const [stage, tarballs, elsewhere] = [join(folder, 'stage'), join(folder, 'tarballs'), join(folder, 'elsewhere')];
  for (const path of [stage, tarballs, elsewhere]) mkdirSync(path, { recursive: true });
  return runHarness(bundleHarness(root, stage, tarballs), elsewhere);
}

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'packages-'));
try {
  const problems = checkPackages(root, folder);
  for (const problem of problems) console.error(problem);
  console.log(`${publishedFolders(root).length} packages and the harness, ${problems.length} problems`);
  process.exitCode = problems.length > 0 ? 1 : 0;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
