import { describe, expect, test } from 'vitest';
import { EXIT } from './commands/terminal.ts';
import { createProgram } from './create-program.ts';
import { main } from './main.ts';
import { PACKAGE_FOLDER } from './run/folders.ts';
import { exampleLines } from './testing/example-lines.ts';
import { silentTerminal } from './testing/silent-terminal.ts';

/** The commands, none of which does anything. */
function idleProgram() {
  const ran: string[] = [];
  const program = createProgram(silentTerminal(), () => undefined, PACKAGE_FOLDER);
  for (const command of program.commands) command.action(() => void ran.push(command.name()));
  return { program, ran };
}

const NAMES = idleProgram().program.commands.map((command) => command.name());

async function helpOf(...argv: readonly string[]): Promise<string> {
  const terminal = silentTerminal();
  expect(await main([...argv, '--help'], terminal)).toBe(EXIT.passed);
  return terminal.said();
}

test('every command of the harness is there', () => {
  expect(NAMES).toEqual(
    expect.arrayContaining([
      'run',
      'replay',
      'merge',
      'report',
      'gate',
      'diff',
      'verify',
      'assess',
      'invariants',
      'lock',
    ]),
  );
});

test('the help of the program names every command and every exit code', async () => {
  const help = await helpOf();
  for (const name of NAMES) expect(help).toContain(`\n  ${name}`);
  expect(help.replaceAll(/\s+/g, ' ')).toContain(
    'Exit codes: 0 passed; 1 a gate, control or invariant failed; 2 it could not be evaluated, or rows were refused.',
  );
});

describe.each(NAMES)('the help of %s', (name) => {
  test('says what it does, and each option has a description', async () => {
    const { program } = idleProgram();
    const command = program.commands.find((candidate) => candidate.name() === name);
    expect(command?.description()).not.toBe('');
    for (const { flags, description } of command?.options ?? []) expect([flags, description]).not.toContain('');
    expect(await helpOf(name)).toContain(`Usage: oncospine-validate ${name}`);
  });

  test('has examples, and each of them is a command line of this command', async () => {
    const help = await helpOf(name);
    expect(help).toMatch(/^Examples?:$/m);
    const examples = exampleLines(help.slice(help.search(/^Examples?:$/m)));
    expect(examples).not.toEqual([]);
    for (const words of examples) {
      const { program, ran } = idleProgram();
      await program.parseAsync([...words], { from: 'user' });
      expect(ran, words.join(' ')).toEqual([name]);
    }
  });
});

describe('what a program reads', () => {
  test.each(NAMES.filter((name) => !['sign', 'generate'].includes(name)))('%s has --json', async (name) => {
    expect(await helpOf(name)).toContain('--json');
  });
});
