import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { assess, type Ruleset, type SemanticDifference, semanticDifference } from '@oncospine/pathway';
import { dorsalMetastasis } from '@oncospine/pathway/rulesets/dorsal-metastasis';
import { type CaseRow, printable } from '../case-file/case-row.ts';
import { readCaseFile } from '../case-file/read-case-file.ts';
import { differenceHtml, differenceMarkdown } from '../output/difference-pages.ts';
import { findSources, UsageError } from '../run/read-sets.ts';
import { EXIT, type Terminal } from './terminal.ts';

/** What is compared with the ruleset that stands here. */
export type DiffRequest = {
  readonly folder: string;
  readonly base: string;
  readonly cases: readonly string[];
  readonly expectEmpty: boolean;
  readonly json: boolean;
  readonly markdown: boolean;
  /** Where to write the page; nowhere when absent. */
  readonly html?: string;
};

/** Saves the ruleset, so that a later one can be compared with it. */
export async function saveCommand(terminal: Terminal, path: string): Promise<number> {
  await writeFile(path, `${JSON.stringify(dorsalMetastasis)}\n`);
  terminal.out(`${path}\n`);
  return EXIT.passed;
}

/** Compares two rulesets over the whole case space and over the labelled cases, case by case. */
export async function diffCommand(terminal: Terminal, request: DiffRequest): Promise<number> {
  const base = await readRuleset(request.base);
  const difference = semanticDifference(base, dorsalMetastasis);
  const moved = await movedCases(base, request);
  if (request.html !== undefined) await writeFile(request.html, differenceHtml(difference, moved));
  if (request.markdown) terminal.out(differenceMarkdown(difference, moved));
  else if (request.json) terminal.out(`${JSON.stringify({ difference, moved }, null, 1)}\n`);
  else terminal.out(`${[...moved, ...differenceLines(difference)].map(printable).join('\n')}\n`);
  const empty = difference.equivalent && moved.length === 0;
  return request.expectEmpty && !empty ? EXIT.failed : EXIT.passed;
}

async function readRuleset(path: string): Promise<Ruleset> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new UsageError(`${path} cannot be read`);
  });
  const parsed: unknown = JSON.parse(text);
  const looksRight = typeof parsed === 'object' && parsed !== null && 'actions' in parsed && 'facts' in parsed;
  if (!looksRight) throw new UsageError(`${path} is no saved ruleset`);
  // Saved by this command from a ruleset; compiling it checks the rest.
  return parsed as Ruleset;
}

async function movedCases(base: Ruleset, { folder, cases }: DiffRequest): Promise<readonly string[]> {
  const lines: string[] = [];
  for (const { path, file, id } of await findSources(cases.length > 0 ? cases : [join(folder, 'cases')]))
    await readCaseFile(path, file, {
      check: () => [],
      accept: (row) => {
        lines.push(...movesOf(base, row).map((move) => `${id}/${row.caseId}: ${move}`));
      },
      reject: () => undefined,
    });
  return lines;
}

function movesOf(base: Ruleset, { input }: CaseRow): readonly string[] {
  const [before, after] = [assess(base, input), assess(dorsalMetastasis, input)];
  if (before.status !== 'assessed' || after.status !== 'assessed')
    return before.status === after.status ? [] : [`${before.status} becomes ${after.status}`];
  return after.actions.flatMap(({ action, interim, possible }) => {
    const old = before.actions.find((candidate) => candidate.action === action);
    const [was, is] = [textOf(old), textOf({ interim, possible })];
    return was === is ? [] : [`${action}: ${was} becomes ${is}`];
  });
}

type Outcome = {
  readonly interim: { readonly act: string; readonly clock: string };
  readonly possible: readonly { readonly disposition: string }[];
};

function textOf(outcome: Outcome | undefined): string {
  if (outcome === undefined) return 'nothing';
  const { interim, possible } = outcome;
  return `${interim.act} ${interim.clock} (${[...new Set(possible.map(({ disposition }) => disposition))].join(', ')})`;
}

function differenceLines({
  equivalent,
  states,
  actions,
  onlyInFirst,
  onlyInSecond,
  spaceChanged,
}: SemanticDifference): readonly string[] {
  if (equivalent) return [`No clinical change over ${states} states.`];
  return [
    `Compared over ${states} states.`,
    ...onlyInFirst.map((action) => `${action}: gone`),
    ...onlyInSecond.map((action) => `${action}: new`),
    ...spaceChanged.map(
      ({ possibleOnlyIn, states: count, witness }) =>
        `${count} states are possible only in the ${possibleOnlyIn}: ${JSON.stringify(witness)}`,
    ),
    ...actions.flatMap(({ action, states: count, classes }) => [
      `${action}: ${count} states change`,
      ...classes.map(
        ({ from, to, direction, states: moved, witness }) =>
          `  ${from} becomes ${to} (${direction.replaceAll('_', ' ')}): ${moved} states, such as ${JSON.stringify(witness)}`,
      ),
    ]),
  ];
}
