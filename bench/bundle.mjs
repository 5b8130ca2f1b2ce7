import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const bundled = join(root, 'bench/node_modules/.cache/ours.mjs');

/** Bundles the sources of the packages, internal parts included, as they stand now. */
export async function bundleOurs() {
  const { build } = createRequire(join(root, 'package.json'))('esbuild');
  await build({
    entryPoints: [join(root, 'bench/ours.ts')],
    outfile: bundled,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'es2022',
    tsconfig: join(root, 'tsconfig.base.json'),
    nodePaths: [join(root, 'node_modules')],
    logLevel: 'error',
  });
  return loadOurs();
}

/** The bundle that was made last. */
export function loadOurs() {
  return import(pathToFileURL(bundled).href);
}
