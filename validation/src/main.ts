import { basename } from 'node:path';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { LARGEST_SEED } from './case-sets/draws.ts';
import { GENERATED_PURPOSES, type GeneratedSet } from './case-sets/synthetic-manifest.ts';
import { assessCommand } from './commands/assess.ts';
import { diffCommand, saveCommand } from './commands/diff.ts';
import { faultText } from './commands/fault.ts';
import { generateCommand } from './commands/generate.ts';
import { invariantsCommand } from './commands/invariants.ts';
import { mergeCommand, replayCommand } from './commands/replay.ts';
import { runCommand } from './commands/run.ts';
import { EXIT, type Terminal } from './commands/terminal.ts';
import { addRecordCommands, given } from './record-commands.ts';
import { defaultOut, fromCaller, PACKAGE_FOLDER } from './run/folders.ts';
import { DEFAULT_RUNS, DEFAULT_SEED, type RunOptions, type Shard } from './run/run-options.ts';
import { UsageError } from './run/usage-error.ts';

type CommonFlags = {
  readonly cases?: readonly string[];
  readonly out?: string;
  readonly onInvalid: 'fail' | 'quarantine';
  readonly seed: number;
  readonly runs: number;
  readonly release?: boolean;
  readonly json?: boolean;
  readonly quiet?: boolean;
  readonly color: boolean;
  readonly shard?: Shard;
  readonly jobs: number;
};

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

function createProgram(terminal: Terminal, finish: Finish, harness: string): Command {
  const program = new Command('oncospine-validate')
    .description('Proves the safety invariants of oncospine and replays labelled cases. Not approved for clinical use.')
    .configureOutput({ writeOut: terminal.out, writeErr: terminal.error })
    .exitOverride()
    .showHelpAfterError('(--help shows the options)')
    .addHelpText(
      'after',
      '\nExit codes: 0 passed; 1 a gate, control or invariant failed; 2 it could not be evaluated, or rows were refused.',
    );
  const own = (path: string): string => fromCaller(path, terminal.environment);
  addRun(program, terminal, own, finish, harness);
  addReplays(program, terminal, own, finish);
  addInspections(program, terminal, own, finish);
  addRecordCommands(program, { terminal, own, finish, harness, out: defaultOut(terminal.environment) });
  addGenerator(program, terminal, own, finish);
  for (const command of program.commands)
    command.exitOverride().configureOutput({ writeOut: terminal.out, writeErr: terminal.error });
  return program;
}

type Own = (path: string) => string;
type Finish = (code: number) => void;

type RunFlags = CommonFlags & {
  readonly baseline?: string;
  readonly declarations?: string;
  readonly signOff?: string;
};

function addRun(program: Command, terminal: Terminal, own: Own, finish: Finish, harness: string): void {
  withCommonFlags(program.command('run', { isDefault: true }))
    .description('replay, invariants, gates and report; with --cases on those files instead of the repository’s sets')
    .option('--release', 'demand what a release needs, whatever the version: approved rows, nothing "not done"')
    .option('--baseline <folder>', 'the report folder of the last signed release, with its signatures in sign-off')
    .option('--declarations <file>', 'what persons state of parts of the report that no program can fill')
    .option('--sign-off <folder>', 'where signers.json says who must and who may sign')
    .addHelpText(
      'after',
      '\nExamples:\n  oncospine-validate run\n  oncospine-validate run --cases cases.csv --out my-report\n  oncospine-validate run --cases folder --on-invalid quarantine\n  oncospine-validate run --release --baseline released',
    )
    .action(async (flags: RunFlags) => {
      const { baseline, declarations, signOff } = flags;
      const paths = given({ baseline, declarations, signOff }, own);
      const request = { ...runOptions(flags, terminal, own, true), ...paths, harness };
      finish(await runCommand(terminal, request, talkOf(flags)));
    });
}

function addReplays(program: Command, terminal: Terminal, own: Own, finish: Finish): void {
  withCommonFlags(program.command('replay'))
    .description('replay only: results.json, decisions.csv and rejects.csv')
    .option(
      '--shard <i/n>',
      'only every n-th block of 128 rows, beginning with the i-th; merge puts shards together',
      shardOf,
    )
    .addHelpText(
      'after',
      '\nExamples:\n  oncospine-validate replay --cases cases.csv --out replay\n  oncospine-validate replay --cases cases.csv --out shards --shard 1/4',
    )
    .action(async (flags: CommonFlags) =>
      finish(await replayCommand(terminal, runOptions(flags, terminal, own, false), talkOf(flags))),
    );
  program
    .command('merge')
    .description('merge the shards of one replay; a missing, doubled or foreign shard is refused')
    .argument('<shards...>', 'the shard-i-of-n.json files')
    .requiredOption('--out <folder>', 'where results.json goes')
    .addHelpText(
      'after',
      '\nExample:\n  oncospine-validate merge shards/shard-1-of-2.json shards/shard-2-of-2.json --out merged',
    )
    .action(async (shards: string[], { out }: { out: string }) =>
      finish(await mergeCommand(terminal, shards.map(own), own(out))),
    );
}

function addInspections(program: Command, terminal: Terminal, own: Own, finish: Finish): void {
  program
    .command('invariants')
    .description('prove the invariants over the whole case space, and sample them')
    .option('--seed <number>', 'seed of the sample', wholeNumber, DEFAULT_SEED)
    .option('--runs <number>', 'generated cases', wholeNumber, DEFAULT_RUNS)
    .option('--json', 'as JSON')
    .addHelpText('after', '\nExample:\n  oncospine-validate invariants --runs 5000 --seed 7')
    .action((flags: { seed: number; runs: number; json?: boolean }) =>
      finish(invariantsCommand(terminal, { ...flags, json: flags.json === true })),
    );
  program
    .command('assess')
    .description('one case to a readable plan')
    .argument('<file>', 'a JSON object of facts, or a case file (.csv)')
    .option('--case <id>', 'the row of a case file; the first without it')
    .option('--trace', 'with the rows of the tables that decide')
    .option('--extrapolate', 'answer outside the thoracic spine too; the output says so')
    .option('--json', 'as JSON')
    .addHelpText(
      'after',
      '\nExamples:\n  oncospine-validate assess case.json --trace\n  oncospine-validate assess cases.csv --case lee2018-3',
    )
    .action(async (file: string, flags: { case?: string; trace?: boolean; extrapolate?: boolean; json?: boolean }) => {
      const { trace = false, extrapolate = false, json = false } = flags;
      const wanted = flags.case === undefined ? {} : { caseId: flags.case };
      finish(
        await assessCommand(terminal, { path: own(file), name: basename(file), trace, extrapolate, json, ...wanted }),
      );
    });
  program
    .command('diff')
    .description('what changed since a saved ruleset: over the whole case space, and case by case')
    .argument('[base]', 'a ruleset saved with --save')
    .option('--save <file>', 'save the ruleset that stands here')
    .option('--cases <path...>', 'case files instead of the repository’s')
    .option('--expect-empty', 'fail when anything changed')
    .option('--json', 'as JSON')
    .option('--markdown', 'as Markdown')
    .option('--html <file>', 'write a page too')
    .addHelpText(
      'after',
      '\nExamples:\n  oncospine-validate diff --save before.json\n  oncospine-validate diff before.json --expect-empty',
    )
    .action(
      async (
        base: string | undefined,
        flags: {
          save?: string;
          cases?: string[];
          expectEmpty?: boolean;
          json?: boolean;
          markdown?: boolean;
          html?: string;
        },
      ) => {
        if (flags.save !== undefined) finish(await saveCommand(terminal, own(flags.save)));
        else if (base === undefined) throw new UsageError('diff needs a base, or --save to save one');
        else {
          const { expectEmpty = false, json = false, markdown = false, cases = [], html } = flags;
          finish(
            await diffCommand(terminal, {
              folder: PACKAGE_FOLDER,
              base: own(base),
              cases: cases.map(own),
              expectEmpty,
              json,
              markdown,
              ...(html === undefined ? {} : { html: own(html) }),
            }),
          );
        }
      },
    );
}

function addGenerator(program: Command, terminal: Terminal, own: Own, finish: Finish): void {
  program
    .command('generate')
    .description('write a synthetic case file with its manifest, to try or to load the harness; it never counts')
    .requiredOption('--purpose <what>', `${GENERATED_PURPOSES.join(' or ')}`, generatedPurpose)
    .requiredOption('--rows <number>', 'how many rows', wholeNumber)
    .requiredOption('--seed <number>', 'the same seed gives the same bytes', seedOfDraws)
    .requiredOption('--out <folder>', 'where the two files go; files that are there are never replaced')
    .option('--name <name>', 'what they are called; the purpose and "synthetic" without it')
    .addHelpText(
      'after',
      '\nNo row is a patient and no label an opinion: source_id is "synthetic" in every row, and a set for\nagreement with such a row fails the control "purpose".' +
        '\n\nExamples:\n  oncospine-validate generate --purpose demonstration --rows 40 --seed 20261123 --out my-cases\n  oncospine-validate generate --purpose load --rows 1000000 --seed 1 --out load --name million',
    )
    .action(async (flags: Omit<GeneratedSet, 'name'> & { readonly out: string; readonly name?: string }) => {
      const { purpose, rows, seed, name = `${purpose}-synthetic` } = flags;
      finish(await generateCommand(terminal, { purpose, rows, seed, name, out: own(flags.out) }));
    });
}

function withCommonFlags(command: Command): Command {
  return command
    .option(
      '--cases <path>',
      'a case file, or a folder of them; may be repeated',
      (path: string, before: string[] = []) => [...before, path],
    )
    .option('--out <folder>', 'where the report goes')
    .addOption(
      new Option('--on-invalid <what>', 'bad rows: list them all and stop, or go on without them')
        .choices(['fail', 'quarantine'])
        .default('fail'),
    )
    .option('--seed <number>', 'seed of samples and resampling', wholeNumber, DEFAULT_SEED)
    .option('--runs <number>', 'generated cases for the invariants', wholeNumber, DEFAULT_RUNS)
    .option('--jobs <number>', 'threads that evaluate rows; the results are the same', wholeNumber, 1)
    .option('--json', 'print the results as JSON')
    .option('--quiet', 'print nothing but problems')
    .option('--no-color', 'no colour (as NO_COLOR)');
}

function runOptions(flags: CommonFlags, terminal: Terminal, own: Own, withInvariants: boolean): RunOptions {
  const { cases = [], out, onInvalid, seed, runs, release = false, shard, jobs } = flags;
  const folder = out === undefined ? defaultOut(terminal.environment) : own(out);
  const only = shard === undefined ? {} : { shard };
  return { cases: cases.map(own), out: folder, onInvalid, seed, runs, withInvariants, release, jobs, ...only };
}

function talkOf({ json = false, quiet = false, color }: CommonFlags) {
  return { json, quiet, colour: color };
}

function wholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 1)
    throw new InvalidArgumentError('a whole number of 1 or more is expected');
  return value;
}

function seedOfDraws(text: string): number {
  const seed = wholeNumber(text);
  if (seed > LARGEST_SEED) throw new InvalidArgumentError(`a whole number from 1 to ${LARGEST_SEED} is expected`);
  return seed;
}

function generatedPurpose(text: string): GeneratedSet['purpose'] {
  const purpose = GENERATED_PURPOSES.find((word) => word === text);
  if (purpose !== undefined) return purpose;
  const refusal = text === 'agreement' ? 'generated rows never count towards agreement; ' : '';
  throw new InvalidArgumentError(`${refusal}${GENERATED_PURPOSES.join(' or ')} is expected`);
}

function shardOf(text: string): Shard {
  const [, index = 0, of = 0] = (/^(\d+)\/(\d+)$/.exec(text) ?? []).map(Number);
  if (index < 1 || of < 1 || index > of) throw new InvalidArgumentError('i/n with i from 1 to n is expected');
  return { index, of };
}
