import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Terminal } from '../commands/terminal.ts';
import { silentTerminal } from './silent-terminal.ts';
import { newFolder } from './write-case-file.ts';

/** What a command made of a case file. */
export type Attempt = {
  readonly code: number;
  /** What was printed, on both channels; the code is that of the first command. */
  readonly said: string;
  /** The files that were written, as text. */
  readonly written: ReadonlyMap<string, string>;
};

/** Runs commands on one case file, each into a folder of its own. */
export type Attempts = {
  readonly folder: string;
  /** `replay`, and the report of its results; or `run`, which makes the report itself, after its proofs. */
  readonly make: (command: 'run' | 'replay', onInvalid: 'fail' | 'quarantine') => Promise<Attempt>;
  readonly remove: () => Promise<void>;
};

type Main = (argv: readonly string[], terminal: Terminal) => Promise<number>;

/** Writes a case file and gives what runs commands on it. */
export async function attemptsOn(program: Main, name: string, bytes: Uint8Array): Promise<Attempts> {
  const folder = await newFolder();
  const cases = join(folder, name);
  await writeFile(cases, bytes);
  return {
    folder,
    make: async (command, onInvalid) => {
      const out = join(await mkdtemp(join(folder, 'out-')), 'report');
      const terminal = silentTerminal();
      const sampling = command === 'run' ? ['--runs', '1'] : [];
      const argv = [command, '--cases', cases, '--out', out, '--on-invalid', onInvalid, ...sampling];
      const code = await program(argv, terminal);
      const results = join(out, 'results.json');
      if (command === 'replay' && existsSync(results)) await program(['report', results], terminal);
      const said = (terminal.said() + terminal.complained()).replaceAll(out, 'the report folder');
      const written = readdirSync(out).map((file) => [file, readFileSync(join(out, file), 'utf8')] as const);
      return { code, said, written: new Map(written) };
    },
    remove: () => rm(folder, { recursive: true }),
  };
}
