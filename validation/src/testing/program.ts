import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { buildSync } from 'esbuild';
import type { main } from '../main.ts';
import { PACKAGE_FOLDER } from '../run/folders.ts';

/** The program, built from the sources that stand here: what `npm run build` left may be older. */
export type Program = {
  /** Where it lies. */
  readonly folder: string;
  /** Runs it as a process of its own. */
  readonly start: (argv: readonly string[], options?: StartOptions) => Promise<Ended>;
  /** Loads it into this process. */
  readonly load: () => Promise<{ readonly main: typeof main }>;
  readonly remove: () => void;
};

/** How a process is started. */
export type StartOptions = {
  readonly environment?: Readonly<Record<string, string>>;
  /** A module that is loaded first. */
  readonly preload?: string;
  /** Kills the process after so many milliseconds. */
  readonly killAfter?: number;
};

/** How a process ended: by itself with a code, or killed. */
export type Ended = { readonly code: number | 'killed'; readonly said: string };

/**
 * Bundles the program, without the script of the page, into a folder with a copy of the files that the package ships:
 * the reviewed files may change while a test runs.
 */
export function bundleProgram(): Program {
  const cache = join(PACKAGE_FOLDER, 'node_modules', '.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'program-'));
  for (const name of shippedFiles()) cpSync(join(PACKAGE_FOLDER, name), join(folder, name), { recursive: true });
  buildSync({
    absWorkingDir: fileURLToPath(new URL('../../..', import.meta.url)),
    entryPoints: ['validation/src/cli.ts', 'validation/src/main.ts'],
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
    target: 'node20',
    logLevel: 'silent',
  });
  return {
    folder,
    start: (argv, options = {}) => start([join(folder, 'cli.mjs'), ...argv], options),
    load: () => import(pathToFileURL(join(folder, 'main.mjs')).href),
    remove: () => rmSync(folder, { recursive: true }),
  };
}

function shippedFiles(): readonly string[] {
  const { files }: { files: string[] } = JSON.parse(readFileSync(join(PACKAGE_FOLDER, 'package.json'), 'utf8'));
  return ['package.json', ...files.filter((name) => name !== 'dist' && name !== 'bin')];
}

function start(argv: readonly string[], { environment = {}, preload, killAfter }: StartOptions): Promise<Ended> {
  const first = preload === undefined ? [] : ['--import', preload];
  const child = spawn(process.execPath, [...first, ...argv], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => said.push(String(chunk)));
  const timer = killAfter === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfter);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve({ code: code ?? 'killed', said: said.join('') });
    });
  });
}
