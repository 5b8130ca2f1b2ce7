import { basename } from 'node:path';
import type { Command } from 'commander';
import { type CommandTools, given, heard, type TalkFlags, withCases, withTalk } from './command-tools.ts';
import { assessCommand } from './commands/assess.ts';
import { diffCommand, saveCommand } from './commands/diff.ts';
import { invariantsCommand } from './commands/invariants.ts';
import { wholeNumber } from './option-values.ts';
import { DEFAULT_RUNS, DEFAULT_SEED } from './run/run-options.ts';
import { UsageError } from './run/usage-error.ts';

/** Adds the commands that look at the ruleset and at single cases: invariants, assess, diff. */
export function addInspectionCommands(program: Command, tools: CommandTools): void {
  addInvariants(program, tools);
  addAssess(program, tools);
  addDiff(program, tools);
}

function addInvariants(program: Command, { terminal, finish }: CommandTools): void {
  withTalk(program.command('invariants'))
    .description('prove the invariants over the whole case space, and sample them')
    .option('--seed <number>', 'seed of the sample', wholeNumber, DEFAULT_SEED)
    .option('--runs <number>', 'generated cases', wholeNumber, DEFAULT_RUNS)
    .option('--json', 'as JSON')
    .addHelpText('after', '\nExample:\n  oncospine-validate invariants --runs 5000 --seed 7')
    .action(({ seed, runs, json = false, quiet = false }: TalkFlags & { seed: number; runs: number; json?: boolean }) =>
      finish(invariantsCommand(heard(terminal, { quiet }, json), { seed, runs, json, quiet })),
    );
}

type AssessFlags = TalkFlags & {
  readonly case?: string;
  readonly trace?: boolean;
  readonly extrapolate?: boolean;
  readonly json?: boolean;
};

function addAssess(program: Command, { terminal, own, finish }: CommandTools): void {
  withTalk(program.command('assess'))
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
    .action(async (file: string, flags: AssessFlags) => {
      const { trace = false, extrapolate = false, json = false } = flags;
      const wanted = flags.case === undefined ? {} : { caseId: flags.case };
      const request = { path: own(file), name: basename(file), trace, extrapolate, json, ...wanted };
      finish(await assessCommand(heard(terminal, flags, json), request));
    });
}

type DiffFlags = TalkFlags & {
  readonly save?: string;
  readonly cases?: readonly string[];
  readonly expectEmpty?: boolean;
  readonly json?: boolean;
  readonly markdown?: boolean;
  readonly html?: string;
};

function addDiff(program: Command, { terminal, own, finish, harness }: CommandTools): void {
  withTalk(withCases(program.command('diff'), 'a case file or a folder instead of the repository’s; may be repeated'))
    .description('what changed since another ruleset: over the whole case space, and case by case under every reading')
    .argument('[base]', 'the report folder of a release, or a ruleset saved with --save')
    .option('--save <file>', 'save the ruleset that stands here')
    .option('--expect-empty', 'fail when anything changed')
    .option('--json', 'as JSON')
    .option('--markdown', 'as Markdown')
    .option('--html <file>', 'write a page too')
    .addHelpText(
      'after',
      '\nExamples:\n  oncospine-validate diff --save before.json\n  oncospine-validate diff before.json --expect-empty\n  oncospine-validate diff released-report --cases cases.csv --json',
    )
    .action(async (base: string | undefined, flags: DiffFlags) => {
      const { save, cases = [], expectEmpty = false, json = false, markdown = false, html } = flags;
      const listener = heard(terminal, flags, json || markdown);
      if (save !== undefined) return finish(await saveCommand(listener, own(save)));
      if (base === undefined) throw new UsageError('diff needs a base, or --save to save one');
      const talk = { expectEmpty, json, markdown, ...given({ html }, own) };
      finish(await diffCommand(listener, { folder: harness, base: own(base), cases: cases.map(own), ...talk }));
    });
}
