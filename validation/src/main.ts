import { CommanderError } from 'commander';
import { faultText } from './commands/fault.ts';
import { EXIT, type Terminal } from './commands/terminal.ts';
import { createProgram } from './create-program.ts';
import { PACKAGE_FOLDER } from './run/folders.ts';

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
    await program.parseAsync([...argv], { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.passed : EXIT.notEvaluable;
    terminal.error(faultText(error, terminal.environment));
    return EXIT.notEvaluable;
  }
}
