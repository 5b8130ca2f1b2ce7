import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SemanticDifference } from '@oncospine/pathway';
import { dorsalMetastasis } from '@oncospine/pathway/rulesets/dorsal-metastasis';
import { printable } from '../case-file/case-row.ts';
import { compareRulesets } from '../difference/base-ruleset.ts';
import { movedCases, movedLine } from '../difference/moved-cases.ts';
import { differenceHtml, differenceMarkdown } from '../output/difference-pages.ts';
import { rulesetText } from '../output/ruleset-file.ts';
import { findSources } from '../run/read-sets.ts';
import { EXIT, problemLine, type Terminal } from './terminal.ts';
import { warnOfColumns } from './unused-columns.ts';

/** What is compared with the ruleset that stands here. */
export type DiffRequest = {
  readonly folder: string;
  /** A saved ruleset, or the report folder of a release. */
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
  await writeFile(path, rulesetText(dorsalMetastasis));
  terminal.out(`${path}\n`);
  return EXIT.passed;
}

/** Compares two rulesets over the whole case space and over the labelled cases, case by case. */
export async function diffCommand(terminal: Terminal, request: DiffRequest): Promise<number> {
  const { folder, cases, html, markdown, json, expectEmpty } = request;
  const { base, difference } = await compareRulesets(request.base);
  const sources = await findSources(cases.length > 0 ? cases : [join(folder, 'cases')]);
  const { moved, problems, firstProblems, files } = await movedCases(base, sources);
  warnOfColumns(terminal, files);
  const lines = moved.map(movedLine);
  if (html !== undefined) await writeFile(html, differenceHtml(difference, lines));
  if (markdown) terminal.out(differenceMarkdown(difference, lines));
  else if (json) terminal.out(`${JSON.stringify({ difference, moved }, null, 1)}\n`);
  else terminal.out(`${[...lines, ...differenceLines(difference)].map(printable).join('\n')}\n`);
  if (problems > 0) {
    const told = [...firstProblems.map(problemLine), `${problems} problems: bad rows were not compared`];
    terminal.error(`${told.join('\n')}\n`);
    return EXIT.notEvaluable;
  }
  const empty = difference.equivalent && moved.length === 0;
  return expectEmpty && !empty ? EXIT.failed : EXIT.passed;
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
