import { groupBy } from '../../group-by.ts';
import type { RowCoverage } from '../../results.ts';
import { folded, inline, notDone, rowLink, statusMark, table } from '../components.ts';
import type { ReportContext } from '../context.ts';
import { counted } from '../format.ts';
import { type Html, html } from '../html.ts';
import { mutationSection } from './mutation-section.ts';

/** R14: which rows no labelled case exercises, and which changes of rules no test noticed. */
export function coverage(context: ReportContext): Html {
  return html`<h3>Rows and cases</h3>
${rowCoverage(context)}
<h3>Mutation of rules</h3>
${mutationSection(context)}`;
}

function rowCoverage(context: ReportContext): Html {
  const { words } = context;
  const { rowCoverage: list } = context.results;
  if (list === undefined) return html`<p>${notDone('it was not counted which rows the cases exercise')}</p>`;
  const idle = list.filter((row) => row.byReading.every(({ decides }) => decides === 0));
  const never = idle.filter(isNeverPossible);
  return html`<p>${counted(list.length - idle.length, 'row')} of ${list.length} decided at least one labelled case under some reading. ${counted(idle.length, 'row')} decided none: there the case sets say little, and the safety rules (R13) and the reviewer must. ${counted(never.length, 'row')} of these ${never.length === 1 ? 'is' : 'are'} not even possible in any case.</p>
${idleRows(context, idle)}
${folded('All rows: how many cases each decides', allRows(list, words))}`;
}

function isNeverPossible(row: RowCoverage): boolean {
  return row.byReading.every(({ possible }) => possible === 0);
}

/** Folded, a table of the ruleset at a time: on a phone each row is a card, and all of them are some fifty screens. */
function idleRows({ words }: ReportContext, idle: readonly RowCoverage[]): Html {
  if (idle.length === 0)
    return html`<p class="none">Rows that decide no labelled case: every row decides at least one case</p>`;
  const byAction = [...groupBy(idle, ({ action }) => action)];
  return html`<h4>Rows that decide no labelled case, by action</h4>
${byAction.map(([action, rows]) => folded(`${words.action(action)}: ${counted(rows.length, 'row')}`, idleTable(words, action, rows)))}`;
}

function idleTable(words: ReportContext['words'], action: string, rows: readonly RowCoverage[]): Html {
  return table({
    caption: `Rows that decide no labelled case: ${words.action(action)}`,
    columns: [{ label: 'Row' }, { label: 'Possible in' }, { label: 'Hazards' }],
    rows: rows.map((row) => [
      rowLink(row.row, words.row(row.row) !== undefined),
      isNeverPossible(row) ? statusMark('not_covered', 'no case') : byReading(row, 'possible', words.reading),
      inline(
        row.hazards.map((id) => html`<a href="#hazard-${id}">${id}</a>`),
        'none',
      ),
    ]),
    none: 'there is none',
  });
}

function allRows(list: readonly RowCoverage[], words: ReportContext['words']): Html {
  return table({
    caption: 'Labelled cases by row',
    columns: [{ label: 'Row' }, { label: 'Statements', kind: 'code' }, { label: 'Decides' }, { label: 'Possible' }],
    rows: list.map((row) => [
      rowLink(row.row, words.row(row.row) !== undefined),
      row.statements.join(', '),
      byReading(row, 'decides', words.reading),
      byReading(row, 'possible', words.reading),
    ]),
    none: 'none',
  });
}

function byReading(row: RowCoverage, what: 'decides' | 'possible', label: (id: string) => string): Html {
  return inline(
    row.byReading.map((one) => `${label(one.reading)} ${one[what]}`),
    'no reading',
  );
}
