import type { Command } from 'commander';
import { GENERATED_PURPOSES, type GeneratedSet } from './case-sets/synthetic-manifest.ts';
import { type CommandTools, heard, type TalkFlags, withTalk } from './command-tools.ts';
import { generateCommand } from './commands/generate.ts';
import { generatedPurpose, seedOfDraws, wholeNumber } from './option-values.ts';

/** Adds the command that writes synthetic case files. */
export function addGenerator(program: Command, { terminal, own, finish }: CommandTools): void {
  withTalk(program.command('generate'))
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
    .action(
      async (flags: TalkFlags & Omit<GeneratedSet, 'name'> & { readonly out: string; readonly name?: string }) => {
        const { purpose, rows, seed, name = `${purpose}-synthetic` } = flags;
        finish(
          await generateCommand(heard(terminal, flags, false), { purpose, rows, seed, name, out: own(flags.out) }),
        );
      },
    );
}
