import { type Command, Option } from 'commander';
import { type CommandTools, given, heard, type TalkFlags, withCases, withTalk } from './command-tools.ts';
import { mergeCommand, replayCommand } from './commands/replay.ts';
import { runCommand } from './commands/run.ts';
import { shardOf, wholeNumber } from './option-values.ts';
import { DEFAULT_RUNS, DEFAULT_SEED, type RunOptions, type Shard } from './run/run-options.ts';

type CommonFlags = {
  readonly cases?: readonly string[];
  readonly out: string;
  readonly onInvalid: 'fail' | 'quarantine';
  readonly seed: number;
  readonly release?: boolean;
  readonly json?: boolean;
  readonly quiet?: boolean;
  readonly color: boolean;
  readonly shard?: Shard;
  readonly jobs: number;
};

/** Adds the commands that replay rows: run, replay, merge. */
export function addRunCommands(program: Command, tools: CommandTools): void {
  addRun(program, tools);
  addReplay(program, tools);
  addMerge(program, tools);
}

type RunFlags = CommonFlags & {
  readonly runs: number;
  readonly baseline?: string;
  readonly declarations?: string;
  readonly signOff?: string;
  readonly fromShards?: string;
};

function addRun(program: Command, tools: CommandTools): void {
  withCommonFlags(program.command('run', { isDefault: true }), 'where the report goes', tools)
    .description('replay, invariants, gates and report; with --cases on those files instead of the repository’s sets')
    .option('--runs <number>', 'generated cases for the invariants', wholeNumber, DEFAULT_RUNS)
    .option(
      '--release',
      'demand what a release needs, whatever the version: approved rows, nothing "not done", a baseline',
    )
    .option('--baseline <folder>', 'the report folder of the last signed release, with its signatures in sign-off')
    .option('--declarations <file>', 'what persons state of parts of the report that no program can fill')
    .option('--from-shards <folder>', 'the shards of a replay of the same cases: no row is compared again')
    .option('--sign-off <folder>', 'where signers.json says who must and who may sign')
    .addHelpText(
      'after',
      '\nExamples:\n  oncospine-validate run\n  oncospine-validate run --cases cases.csv --out my-report\n  oncospine-validate run --cases folder --on-invalid quarantine\n  oncospine-validate run --release --baseline released\n  oncospine-validate run --cases cases.csv --from-shards shards --out my-report',
    )
    .action(async (flags: RunFlags) => {
      const { terminal, own, finish, harness } = tools;
      const { baseline, declarations, signOff, fromShards } = flags;
      const paths = given({ baseline, declarations, signOff, shards: fromShards }, own);
      const request = { ...runOptions(flags, tools, true), runs: flags.runs, ...paths, harness };
      finish(await runCommand(terminal, request, talkOf(flags)));
    });
}

function addReplay(program: Command, tools: CommandTools): void {
  withCommonFlags(program.command('replay'), 'where results, decisions and rejects go', tools)
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
      tools.finish(await replayCommand(tools.terminal, runOptions(flags, tools, false), talkOf(flags))),
    );
}

function addMerge(program: Command, { terminal, own, finish }: CommandTools): void {
  withTalk(program.command('merge'))
    .description(
      'merge the shards of one replay; a missing, doubled or foreign shard is refused; run --from-shards makes a record of them',
    )
    .argument('<shards...>', 'the shard-i-of-n.json files')
    .requiredOption('--out <folder>', 'where results.json, decisions.csv and rejects.csv go')
    .option('--json', 'print the results as JSON')
    .addHelpText(
      'after',
      '\nExample:\n  oncospine-validate merge shards/shard-1-of-2.json shards/shard-2-of-2.json --out merged',
    )
    .action(async (shards: string[], { out, json = false, ...talk }: TalkFlags & { out: string; json?: boolean }) =>
      finish(await mergeCommand(heard(terminal, talk, json), shards.map(own), { out: own(out), json })),
    );
}

function withCommonFlags(command: Command, purpose: string, { out }: CommandTools): Command {
  return withTalk(withCases(command, 'a case file, or a folder of them; may be repeated'))
    .option('--out <folder>', purpose, out)
    .addOption(
      new Option('--on-invalid <what>', 'bad rows: list them all and stop, or go on without them')
        .choices(['fail', 'quarantine'])
        .default('fail'),
    )
    .option('--seed <number>', 'seed of samples and resampling', wholeNumber, DEFAULT_SEED)
    .option('--jobs <number>', 'threads that evaluate rows; the results are the same', wholeNumber, 1)
    .option('--json', 'print the results as JSON');
}

function runOptions(flags: CommonFlags, { own }: CommandTools, withInvariants: boolean): RunOptions {
  const { cases = [], out, onInvalid, seed, release = false, shard, jobs } = flags;
  const only = shard === undefined ? {} : { shard };
  const runs = DEFAULT_RUNS;
  return { cases: cases.map(own), out: own(out), onInvalid, seed, runs, withInvariants, release, jobs, ...only };
}

function talkOf({ json = false, quiet = false, color }: CommonFlags) {
  return { json, quiet, colour: color };
}
