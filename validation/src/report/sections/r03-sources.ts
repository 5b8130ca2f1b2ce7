import type { Ruleset } from '@oncospine/pathway';
import { type Cell, folded, inline, rowLink, statusMark, table } from '../components.ts';
import { type ReportContext, spaced } from '../context.ts';
import { counted } from '../format.ts';
import { type Html, html } from '../html.ts';

/** R3: what was read, what it says clause by clause, and which rows carry it. */
export function sources({ ruleset }: ReportContext): Html {
  const { governance } = ruleset;
  const uncarried = ruleset.statements.filter(({ id }) => carriers(ruleset, id).length === 0);
  return html`<p>The source was last updated ${governance.sourceLastUpdated}; it is read again at least every ${governance.reviewIntervalMonths} months.
It uses ${counted(governance.danglingCitations.length, 'reference')} that it does not print (${governance.danglingCitations.join(', ')}): they cannot be verified, and no row rests on them.</p>
<p>${counted(ruleset.statements.length, 'statement')} in the inventory; ${counted(ruleset.statements.length - uncarried.length, 'statement')} carried by rows, warnings, texts or orderings, ${counted(uncarried.length, 'statement')} by none, each with the reason.</p>
${sourceTable(ruleset)}
${folded('Inventory of statements, with verdict and rows', statementTable(ruleset))}
${folded('Figures kept as provenance only', evidenceTable(ruleset))}`;
}

function sourceTable(ruleset: Ruleset): Html {
  const cited = [...rowsOf(ruleset), ...ruleset.alerts];
  return table({
    caption: 'Sources, and how many rows and warnings cite them',
    columns: [
      { label: 'Key', kind: 'code' },
      { label: 'Source' },
      { label: 'What was read' },
      { label: 'Cited by', kind: 'figure' },
    ],
    rows: ruleset.sources.map(({ key, citation, where }) => {
      const uses = cited.filter(({ citations }) => citations.some(({ source }) => source === key));
      const second = uses.filter(({ citations }) =>
        citations.some((one) => one.source === key && one.read === 'secondary'),
      );
      const note = second.length === 0 ? '' : `, ${second.length} at second hand`;
      return [key, citation, where, `${uses.length}${note}`];
    }),
    none: 'the ruleset names no source',
  });
}

function statementTable(ruleset: Ruleset): Html {
  return table({
    caption: 'Statements of the source article and resolutions of the specification',
    columns: [{ label: 'Statement', kind: 'code' }, { label: 'Text' }, { label: 'Verdict' }, { label: 'Carried by' }],
    rows: ruleset.statements.map((statement) => [
      statement.id,
      statement.text,
      statusMark(statement.verdict, spaced(statement.verdict)),
      carriedBy(ruleset, statement),
    ]),
    none: 'none',
  });
}

function carriedBy(ruleset: Ruleset, statement: Ruleset['statements'][number]): Cell {
  const found = carriers(ruleset, statement.id);
  if (found.length > 0) return inline(found, 'none');
  return html`no row: ${statement.exclusion ?? 'no reason is given'}`;
}

function carriers(ruleset: Ruleset, statement: string): readonly Html[] {
  const has = ({ statements }: { readonly statements: readonly string[] }): boolean => statements.includes(statement);
  const tables = [...ruleset.actions, ruleset.strategy];
  return [
    ...rowsOf(ruleset)
      .filter(has)
      .map(({ id }) => rowLink(id, true)),
    ...ruleset.alerts.filter(has).map(({ id }) => html`warning ${id}`),
    ...tables.flatMap(({ contents }) => contents.filter(has).map(({ id }) => html`text ${id}`)),
    ...ruleset.notices.filter(has).map(({ id }) => html`notice ${id}`),
    ...ruleset.orderings.filter(has).map(({ before, after }) => html`order ${before} before ${after}`),
  ];
}

function evidenceTable(ruleset: Ruleset): Html {
  return table({
    caption: 'Figures of the article with their verdict; never advice and never an expectation',
    columns: [{ label: 'Statement', kind: 'code' }, { label: 'Verdict' }, { label: 'What was found' }],
    rows: ruleset.evidence.map(({ statement, verdict, text }) => [
      statement,
      statusMark(verdict, spaced(verdict)),
      text,
    ]),
    none: 'none',
  });
}

function rowsOf(ruleset: Ruleset) {
  return [...ruleset.actions, ruleset.strategy].flatMap(({ rows }) => rows);
}
