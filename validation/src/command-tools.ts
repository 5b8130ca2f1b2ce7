import type { Command } from 'commander';
import type { Terminal } from './commands/terminal.ts';

/** What a command of the program needs. */
export type CommandTools = {
  readonly terminal: Terminal;
  /** A path as the caller wrote it. */
  readonly own: (path: string) => string;
  readonly finish: (code: number) => void;
  /** The folder of the reviewed files. */
  readonly harness: string;
  /** Where a report is when nobody says where. */
  readonly out: string;
};

/** Adds an option that may be given several times. */
export function withCases(command: Command, description: string): Command {
  return command.option('--cases <path>', description, (path: string, before: string[] = []) => [...before, path]);
}

/** The paths that the caller gave, as absolute ones. */
export function given<Name extends string>(
  paths: Readonly<Record<Name, string | undefined>>,
  own: CommandTools['own'],
): { readonly [name in Name]?: string } {
  const present = Object.entries<string | undefined>(paths).flatMap(([name, path]) =>
    path === undefined ? [] : [[name, own(path)] as const],
  );
  // The names are those of the argument: fromEntries knows them as strings only.
  return Object.fromEntries(present) as { readonly [name in Name]?: string };
}
