import type { FactDefinition } from '../src/facts/fact.ts';
import type { Ruleset } from '../src/tables/ruleset.ts';
import { header, table } from './markdown.ts';

/** The data dictionary: every fact that may be entered, its answers, its limits and their source. */
export function dictionaryPage(ruleset: Ruleset): string {
  return [
    header(
      'Data dictionary',
      'Every fact is optional. Absent means not known; it never becomes 0, no or normal. A fact may be given as one answer, as several that are still possible, as an interval ' +
        '(`{ "from": 2, "to": 5 }`), or as `{ "status": "unknown" | "not_applicable" | "not_assessable" }`. In a case file several answers are joined by `;`, and a number may be `8`, `<3`, `>=6` or `2-5`.',
    ),
    table(
      ['fact', 'question', 'about', 'can change', 'answers or limits', 'not applicable means', 'note'],
      ruleset.facts.map((fact) => [
        `\`${fact.id}\``,
        fact.question,
        fact.scope,
        fact.remeasurable ? 'yes' : 'no',
        answers(fact),
        fact.notApplicableMeans ?? 'refused',
        fact.note ?? '',
      ]),
    ),
    '',
    '## Lists',
    '',
    table(
      ['list', 'holds', 'gives'],
      ruleset.lists.map((list) => [
        `\`${list.id}\``,
        list.label,
        `\`${list.several}\`; \`${list.inARow.fact}\` when more than ${list.inARow.moreThan} stand in a row`,
      ]),
    ),
    '',
  ].join('\n');
}

function answers({ domain }: FactDefinition): string {
  if (domain.kind === 'category') return domain.values.map(({ value }) => `\`${value}\``).join(', ');
  return `${domain.integer ? 'whole number' : 'number'}, ${domain.minimum} to ${domain.maximum} ${domain.unit} (${domain.limitsSource})`;
}
