import type { FactDefinition, Ruleset } from '@oncospine/pathway';
import { bullets, type Cell, definitions, folded, table } from '../components.ts';
import { conditionList } from '../condition-list.ts';
import type { ReportContext } from '../context.ts';
import { MISSING_DATA } from '../data/intended-use.ts';
import { counted } from '../format.ts';
import { type Html, html } from '../html.ts';

/** R4: the dictionary of facts, and what happens to what is missing, impossible or contradictory. */
export function inputs({ ruleset }: ReportContext): Html {
  return html`<h3>What happens to what is not known</h3>
${bullets(MISSING_DATA, 'nothing is said')}
${table({
  caption: 'While an action is undecided: which side is safe',
  columns: [{ label: 'Action' }, { label: 'Safe side' }],
  rows: ruleset.actions.map(({ label, safeSide }) => [
    label,
    safeSide.kind === 'precaution'
      ? 'a precaution: it is taken, as early as may still be needed'
      : `held: ${safeSide.interimLabel.replace(/^held: /, '')}`,
  ]),
  none: 'there is no action',
})}
<h3>Dictionary</h3>
<p>${counted(ruleset.facts.length, 'fact')}. Case files use the same names as columns. Coding follows the question; the note says what the question does not.</p>
${factTable(ruleset)}
${folded('Rules that every real patient satisfies', constraintTable(ruleset))}`;
}

function factTable(ruleset: Ruleset): Html {
  return table({
    caption: 'Facts, the question each answers, and what may be entered',
    columns: [
      { label: 'Fact' },
      { label: 'Question' },
      { label: 'Answers' },
      { label: 'Can change' },
      { label: 'Note' },
    ],
    rows: ruleset.facts.map((fact) => [
      html`${fact.label}<br><span class="code">${fact.id}</span>`,
      fact.question,
      answers(fact),
      fact.remeasurable ? 'yes, measured again' : 'no',
      fact.note ?? html`<span class="quiet">no note</span>`,
    ]),
    rowIds: ruleset.facts.map(({ id }) => `fact-${id}`),
    none: 'there is no fact',
  });
}

function answers({ domain, notApplicableMeans }: FactDefinition): Cell {
  const without = notApplicableMeans === undefined ? '' : `; "not applicable" means ${notApplicableMeans}`;
  if (domain.kind === 'number')
    return `${domain.integer ? 'whole number' : 'number'}, ${domain.minimum} to ${domain.maximum} ${domain.unit} (${domain.limitsSource})${without}`;
  const codes = domain.values.map(({ value, label }) => (value === label ? label : `${value} (${label})`));
  return `${codes.join('; ')}${without}`;
}

function constraintTable(ruleset: Ruleset): Html {
  return html`${table({
    caption: 'A case that breaks one of these is refused, with the facts concerned',
    columns: [{ label: 'Rule', kind: 'code' }, { label: 'In words' }, { label: 'Exactly' }],
    rows: ruleset.constraints.map(({ id, label, holds }) => [id, label, conditionList(ruleset, holds)]),
    none: 'there is none',
  })}
${definitions(ruleset.lists.map((list) => [list.label, `the list ${list.id}: from it ${list.several} and ${list.inARow.fact} are derived`]))}`;
}
