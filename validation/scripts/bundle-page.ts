import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

const source = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Packages come from their sources, so that the page and the tests run the same code. */
const ALIAS = {
  '@oncospine/pathway': source('../../packages/pathway/src/index.ts'),
  '@oncospine/scoring': source('../../packages/scoring/src/index.ts'),
};

/**
 * Bundles the script of the report: filters and the plan explorer, with the engine inside.
 * A build step: it needs esbuild and the sources. Same sources, same bytes.
 * @returns One script that runs by itself in a browser and loads nothing.
 */
export function bundlePage(): string {
  const { outputFiles } = buildSync({
    absWorkingDir: source('../..'),
    entryPoints: ['validation/src/page/client/main.ts'],
    alias: ALIAS,
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    minify: true,
    charset: 'ascii',
    legalComments: 'none',
    banner: { js: `/* Contains zod.\n${licenceOfZod()}*/` },
    logLevel: 'silent',
  });
  const [file] = outputFiles;
  if (file === undefined) throw new Error('esbuild made no script of the page');
  return file.text;
}

function licenceOfZod(): string {
  return readFileSync(
    createRequire(import.meta.url)
      .resolve('zod/package.json')
      .replace(/package\.json$/, 'LICENSE'),
    'utf8',
  );
}

/** Bundles the script into a folder, where `readPageScript` finds it beside the built program. */
export function writePage(folder: string): void {
  writeFileSync(`${folder}/page.js`, bundlePage());
}
