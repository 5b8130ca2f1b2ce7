import type { CaseSetResult } from '../../results.ts';
import { type Cell, declared, definitions, folded, inline, notDone, statusMark, table } from '../components.ts';
import { type ReportContext, spaced } from '../context.ts';
import { counted, grouped } from '../format.ts';
import { type Html, html, join } from '../html.ts';
import { flowDiagram } from '../plots/flow-diagram.ts';

/** R6: where the cases come from, who labelled them, and what became of every row. */
export function caseSets({ results, words, extras }: ReportContext): Html {
  const { caseSets: sets } = results;
  if (sets === undefined) return html`<p>${notDone('the results list no case set')}</p>`;
  return html`<p>Only sets with the purpose "agreement" count towards agreement. Labels are practice or opinion, not truth. Kinds of label are never pooled.</p>
${overview(sets)}
${join(sets.map((set, index) => oneSet(set, index, extras.declarations)))}
<h3>Groups that are counted together</h3>
${strata(results)}
${emptyCells(results, words)}`;
}

function overview(sets: readonly CaseSetResult[]): Html {
  return table({
    caption: 'Case sets',
    columns: [
      { label: 'Set' },
      { label: 'Purpose' },
      { label: 'Rows read', kind: 'figure' },
      { label: 'Evaluated', kind: 'figure' },
      { label: 'Rejected', kind: 'figure' },
      { label: 'Manifest' },
    ],
    rows: sets.map(({ title, id, purpose, flow, manifest }) => [
      title === '' ? id : title,
      purpose,
      grouped(flow.rowsRead),
      grouped(flow.rowsEvaluated),
      grouped(flow.rowsRejected),
      statusMark(manifest, manifest === 'none' ? 'no manifest' : manifest),
    ]),
    none: 'no set was replayed',
  });
}

function oneSet(set: CaseSetResult, index: number, declarations: ReportContext['extras']['declarations']): Html {
  return html`<h3>${set.title === '' ? set.id : set.title}</h3>
<div class="beside">${flow(set, index)}<div>${definitions([
    ['File', html`<span class="code">${set.file}</span>`],
    ['Source', set.source],
    ['Extracted by', set.extractedBy],
    ['How', set.method],
    ['Licence', set.licence],
    ['Rows declared', set.rowsDeclared === 'not_declared' ? 'not declared' : set.rowsDeclared],
    ['Kinds of label', groups(set.labelKinds)],
    ['Tiers', groups(set.tiers)],
    [
      'Blinding',
      declared(
        declarations,
        `blinding-${set.id}`,
        'whether extraction was blind to the output of this program is not recorded for the set',
      ),
    ],
  ])}</div></div>
${folded('Labels, sources, doubtful rows, readings at import and rejected rows', details(set))}`;
}

function flow({ flow: rows, id }: CaseSetResult, index: number): Html {
  return flowDiagram({
    id: `flow-${index + 1}`,
    title: `Flow of rows, ${id}`,
    steps: [
      { label: 'rows read', count: rows.rowsRead, leaves: [{ label: 'rejected', count: rows.rowsRejected }] },
      {
        label: 'rows evaluated',
        count: rows.rowsEvaluated,
        leaves: [
          { label: 'out of scope', count: rows.outOfScope },
          { label: 'level not stated', count: rows.notEstablished },
        ],
      },
      { label: 'level in scope', count: rows.established, leaves: [] },
    ],
  });
}

function groups(list: CaseSetResult['labelKinds']): Cell {
  return inline(
    list.map(({ group, rows }) => `${spaced(group)}: ${counted(rows, 'row')}`),
    'none stated',
  );
}

function details(set: CaseSetResult): Html {
  return html`${definitions([
    ['Rows that state a label', groups(set.labels)],
    ['Rows by source', groups(set.sources)],
    ['Other columns, kept and not used', inline(set.otherColumns, 'none')],
  ])}
${table({ caption: 'Rows left out of the strict analysis', columns: [{ label: 'Case', kind: 'code' }, { label: 'Because' }], rows: set.doubtful.map(({ caseId, because }) => [caseId, because]), none: 'none' })}
${table({ caption: 'Facts read differently at import, decided blind to the output', columns: [{ label: 'Case', kind: 'code' }, { label: 'Fact', kind: 'code' }, { label: 'Read as' }, { label: 'Because' }], rows: set.importNotes.map(({ caseId, fact, readAs, because }) => [caseId, fact, readAs, because]), none: 'none' })}
${table({ caption: `Rejected rows: ${counted(set.problems, 'problem')}, the first ones here, all of them in the rejects file`, columns: [{ label: 'Line', kind: 'figure' }, { label: 'Case', kind: 'code' }, { label: 'Column', kind: 'code' }, { label: 'Value' }, { label: 'Expected' }], rows: set.rejects.map(({ line, caseId, column, value, expected }) => [line, caseId, column, value, expected]), none: 'none' })}`;
}

function strata({ strata: list }: ReportContext['results']): Html {
  if (list === undefined) return html`<p>${notDone('the results list no groups')}</p>`;
  return table({
    caption: 'Groups of rows (strata)',
    columns: [
      { label: 'Group' },
      { label: 'Label kind' },
      { label: 'Tier' },
      { label: 'Rater' },
      { label: 'Level' },
      { label: 'Rows', kind: 'figure' },
    ],
    rows: list.map((stratum) => [
      stratum.label,
      spaced(stratum.labelKind),
      spaced(stratum.tier),
      stratum.rater === '' || stratum.rater === undefined ? 'one label per case' : stratum.rater,
      spaced(stratum.scope),
      grouped(stratum.rows),
    ]),
    none: 'there is none',
  });
}

function emptyCells({ emptyCells: list }: ReportContext['results'], words: ReportContext['words']): Html {
  if (list === undefined) return html`<p>${notDone('cells without a labelled row were not listed')}</p>`;
  const content = table({
    caption: 'Comparisons that were declared and have no labelled row',
    columns: [{ label: 'Comparison' }, { label: 'Group' }, { label: 'Because' }],
    rows: list.map(({ endpoint, stratum, because }) => [words.endpoint(endpoint), words.stratum(stratum), because]),
    none: 'every declared comparison has rows',
  });
  return list.length > 8 ? folded(`Comparisons without a labelled row (${list.length})`, content) : content;
}
