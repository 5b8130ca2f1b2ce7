import { printable } from '../case-file/case-row.ts';
import { unknownColumnsLine } from '../case-file/unknown-columns.ts';
import { blocks } from '../gates/blocks.ts';
import type { CaseSetResult, Results } from '../results.ts';
import { disagreementsLine, summaryTables } from './summary-lines.ts';

/** The summary in Markdown, for the step summary of a pipeline. */
export function summaryMarkdown(results: Results): string {
  const { ruleset } = results.identity;
  const failed = [...results.gates, ...results.controls].filter(blocks).length;
  const idle = results.controls.filter(({ status }) => status === 'not_applicable').length;
  const head = [
    '# Validation of oncospine',
    `Ruleset ${cell(ruleset.id)} ${cell(ruleset.version)}, hash \`${ruleset.hash}\`. Review: ${cell(ruleset.reviewStatus.replaceAll('_', ' '))}; not approved for clinical use.`,
    failed === 0 ? passedLine(idle) : `**${failed} gates or controls did not pass.**`,
    `${disagreementsLine(results, 'the report')}.`,
    ...results.caseSets.flatMap(columnsLine),
  ];
  const tables = summaryTables(results, 'full').map(({ title, note, header, rows }) =>
    [`## ${cell(title)}`, '', cell(note), '', line(header), line(header.map(() => '---')), ...rows.map(line)].join(
      '\n',
    ),
  );
  return `${[...head, ...tables].join('\n\n')}\n`;
}

function passedLine(notApplicable: number): string {
  return notApplicable === 0
    ? 'Every gate and control passed.'
    : `Every gate and control that applies passed; ${notApplicable} of the controls do not apply.`;
}

/** Columns that nobody knows: a mistyped one is a fact that nobody stated. */
function columnsLine({ file, otherColumns }: CaseSetResult): readonly string[] {
  const found = unknownColumnsLine(file, otherColumns, () => 'and further ones (R6 of the report)');
  return found === undefined ? [] : [`${cell(found)}.`];
}

function line(cells: readonly string[]): string {
  return `| ${cells.map(cell).join(' | ')} |`;
}

/** Text that cannot become markup, a link or a mention, and cannot break a table. */
function cell(text: string): string {
  return printable(text).replace(MARKING, (character) => `&#${character.charCodeAt(0)};`);
}

/** The marks of Markdown; `&`, so that text is shown as it is; `:`, `@` and the dot of `www.`, which make links by themselves. */
const MARKING = /[\\`*_{}[\]<>|#~!&:@]|(?<=www)\./gi;
