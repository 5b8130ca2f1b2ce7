import type { DisagreementCount } from '../../results.ts';
import { folded, notDone, table } from '../components.ts';
import type { ReportContext, Words } from '../context.ts';
import { counted, grouped } from '../format.ts';
import { type Html, html } from '../html.ts';
import { directionWord } from './disagreement-filters.ts';

const MEANING =
  'Decided cases in which the label says otherwise, each once for every comparison and reading it occurs in. Labels are never edited to agree.';

/** How many disagreements there are, and first of all whether more exist than are listed. */
export function disagreementCounts({ results, words }: ReportContext): Html {
  const { disagreementCounts: counts, disagreements = [] } = results;
  if (counts === undefined)
    return html`<p>${notDone('it was not counted how many disagreements there are beside those listed')}</p>`;
  const all = sumOf(counts, ({ rows }) => rows);
  const cut = counts.filter(({ rows, listed }) => rows > listed);
  const every = folded('How many there are of each kind', countTable(words, 'Disagreements by kind', counts));
  if (cut.length === 0 && all === disagreements.length)
    return html`<p>${counted(all, 'disagreement')}, all listed here with their trace. ${MEANING}</p>${every}`;
  return html`<div class="banner alert" role="note"><p>${counted(all, 'disagreement')}; ${grouped(disagreements.length)} of them are listed here with their trace: of each kind the first ${Math.max(0, ...cut.map(({ listed }) => listed))} by line of the file. All stand in <span class="code">decisions.csv</span>.</p></div>
<p>${MEANING}</p>
${countTable(words, 'Kinds of which more exist than are listed', cut)}
${every}`;
}

function countTable(words: Words, caption: string, list: readonly DisagreementCount[]): Html {
  return table({
    caption,
    columns: [
      { label: 'Comparison' },
      { label: 'Set', kind: 'code' },
      { label: 'Reading' },
      { label: 'Direction' },
      { label: 'Disagreements', kind: 'figure' },
      { label: 'Listed', kind: 'figure' },
    ],
    rows: list.map(({ endpoint, set, reading, direction, rows, listed }) => [
      words.endpoint(endpoint),
      set,
      words.reading(reading),
      directionWord(direction),
      grouped(rows),
      grouped(listed),
    ]),
    none: 'there is none',
  });
}

function sumOf(list: readonly DisagreementCount[], value: (one: DisagreementCount) => number): number {
  return list.reduce((sum, one) => sum + value(one), 0);
}
