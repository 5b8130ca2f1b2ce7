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

/** How a command is asked to talk. */
export type TalkFlags = { readonly quiet?: boolean; readonly color?: boolean };

/** Adds the options that every command has which prints something. */
export function withTalk(command: Command): Command {
  return command.option('--quiet', 'print nothing but problems').option('--no-color', 'no colour (as NO_COLOR)');
}

/**
 * The terminal as a command may use it: with `--quiet` what is said for people stays away, and progress too.
 * @param isData - The output was asked for as data, such as with `--json`: it is printed anyway.
 */
export function heard(terminal: Terminal, { quiet = false }: TalkFlags, isData: boolean): Terminal {
  if (!quiet) return terminal;
  return { ...terminal, showsProgress: false, out: isData ? terminal.out : () => undefined };
}

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
