import { Command, CommanderError } from 'commander';
import { EXIT, type Terminal } from './commands/terminal.ts';
import { addGenerator } from './generator-command.ts';
import { addInspectionCommands } from './inspection-commands.ts';
import { addRecordCommands } from './record-commands.ts';
import { defaultOut, fromCaller } from './run/folders.ts';
import { versionText } from './run/identity.ts';
import { addRunCommands } from './run-commands.ts';

/**
 * The command line with all commands.
 * @param finish - Takes the exit code of the command that ran.
 * @param harness - The folder of the reviewed files: gates, locks, case sets.
 */
export function createProgram(terminal: Terminal, finish: (code: number) => void, harness: string): Command {
  const program = new Command('oncospine-validate')
    .description('Proves the safety invariants of oncospine and replays labelled cases. Not approved for clinical use.')
    .configureOutput({ writeOut: terminal.out, writeErr: terminal.error })
    .exitOverride()
    .option('--version', 'the version of the program, and of the ruleset with its hash')
    .showHelpAfterError('(--help shows the options)')
    .addHelpText(
      'after',
      '\nExit codes: 0 passed; 1 a gate, control or invariant failed; 2 it could not be evaluated, or rows were refused.',
    );
  program.on('option:version', () => {
    terminal.out(versionText());
    throw new CommanderError(EXIT.passed, 'commander.version', 'the version was asked for');
  });
  const own = (path: string): string => fromCaller(path, terminal.environment);
  const tools = { terminal, own, finish, harness, out: defaultOut(terminal.environment) };
  addRunCommands(program, tools);
  addInspectionCommands(program, tools);
  addRecordCommands(program, tools);
  addGenerator(program, tools);
  for (const command of program.commands)
    command.exitOverride().configureOutput({ writeOut: terminal.out, writeErr: terminal.error });
  return program;
}
