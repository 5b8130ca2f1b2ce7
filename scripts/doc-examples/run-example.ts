import { existsSync } from 'node:fs';
import { join, posix } from 'node:path';
import { expect } from 'vitest';
import { compileExample } from './compile-example.ts';
import type { Example } from './example.ts';

/** Runs an example against the sources; an error names the file and the line of the statement that failed. */
export async function runExample(root: string, example: Example): Promise<void> {
  const { body, specifiers, assertions } = compileExample(example);
  if (assertions === 0) throw new Error(`${example.file}:${example.line} the example asserts nothing`);
  let line = example.line;
  try {
    const modules = await loadModules(root, example, specifiers);
    const scope = example.scope === 'package' ? await packageScope(root, example.file) : {};
    await call(body, {
      ...scope,
      exports: {},
      require: (specifier: string) => modules.get(specifier),
      __at: (at: number) => {
        line = at;
      },
      __equal: (actual: unknown, expected: unknown) => expect(actual).toEqual(expected),
      __match: (actual: unknown, expected: object) => expect(actual).toMatchObject(expected),
    });
  } catch (error) {
    throw located(error, `${example.file}:${line}`);
  }
}

/** The examples are our own text, reviewed like code, so running them as a function is safe. */
async function call(body: string, scope: Readonly<Record<string, unknown>>): Promise<void> {
  const AsyncFunction = (async () => {}).constructor;
  const run = AsyncFunction(...Object.keys(scope), body);
  await run(...Object.values(scope));
}

async function loadModules(
  root: string,
  { file }: Example,
  specifiers: readonly string[],
): Promise<ReadonlyMap<string, unknown>> {
  const loaded = specifiers.map(async (specifier) => {
    const path = specifier.startsWith('.') ? join(root, posix.dirname(file), specifier) : specifier;
    return [specifier, await import(/* @vite-ignore */ path)] as const;
  });
  return new Map(await Promise.all(loaded));
}

/** What the file exports itself comes before what the package exports under the same name. */
async function packageScope(root: string, file: string): Promise<Readonly<Record<string, unknown>>> {
  const barrel = join(root, file.split('/').slice(0, 2).join('/'), 'src/index.ts');
  const shared = existsSync(barrel) ? await import(/* @vite-ignore */ barrel) : {};
  const own = await import(/* @vite-ignore */ join(root, file));
  const { default: _, ...names } = { ...shared, ...own };
  return names;
}

/** Keeps the error, so that vitest still prints the difference of the two values. */
function located(error: unknown, place: string): Error {
  const kept = error instanceof Error ? error : new Error(String(error));
  kept.message = `${place} ${kept.message}`;
  return kept;
}
