import { type Command, CommanderError } from 'commander';
import { shorten } from './case-file/case-row.ts';
import { faultText } from './commands/fault.ts';
import { EXIT, type Terminal } from './commands/terminal.ts';
import { createProgram } from './create-program.ts';
import { PACKAGE_FOLDER } from './run/folders.ts';
import { UsageError } from './run/usage-error.ts';

/**
 * Runs one command line; gives the exit code.
 * @param harness - The folder of the reviewed files: gates, locks, case sets.
 */
export async function main(argv: readonly string[], terminal: Terminal, harness = PACKAGE_FOLDER): Promise<number> {
  let exitCode: number = EXIT.passed;
  const finish = (code: number): void => {
    exitCode = code;
  };
  const program = createProgram(terminal, finish, harness);
  try {
    refuseStranger(program, argv);
    await program.parseAsync([...argv], { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.passed : EXIT.notEvaluable;
    terminal.error(faultText(error, terminal.environment));
    return EXIT.notEvaluable;
  }
}

/** A first word that is no command would be taken for an argument of the command without a name. */
function refuseStranger(program: Command, [word = '']: readonly string[]): void {
  const names = program.commands.map((command) => command.name());
  if (word === '' || word.startsWith('-') || word === 'help' || names.includes(word)) return;
  throw new UsageError(`There is no command "${shorten(word)}". Commands: ${names.join(', ')} (--help explains them)`);
}
