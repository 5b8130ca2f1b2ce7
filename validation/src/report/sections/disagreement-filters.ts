import type { Disagreement } from '../../results.ts';
import { type ReportContext, spaced } from '../context.ts';
import { type Html, html } from '../html.ts';

type Choice = { readonly value: string; readonly label: string };

/** Filters of the list. The script shows them; without it the list is complete and plain. */
export function disagreementFilters({ words }: ReportContext, list: readonly Disagreement[]): Html {
  const kind = (one: Disagreement): string => words.stratumOf(one.stratum)?.labelKind ?? 'not stated';
  return html`<form id="filters" class="filters" hidden>
${select(
  'endpoint',
  'Comparison',
  choices(
    list.map(({ endpoint }) => endpoint),
    words.endpoint,
  ),
)}
${select(
  'direction',
  'Direction',
  choices(
    list.map((one) => one.direction),
    directionWord,
  ),
)}
${select('kind', 'Label kind', choices(list.map(kind), spaced))}
${select(
  'reading',
  'Reading',
  choices(
    list.map(({ reading }) => reading),
    words.reading,
  ),
)}
${select(
  'missing',
  'Missing fact',
  choices(
    list.flatMap(({ missingFacts }) => missingFacts),
    words.fact,
  ),
)}
<button type="reset">Show all</button>
<button type="button" id="explore-empty">Try a case of your own</button>
<output id="filter-count" for="filter-endpoint filter-direction filter-kind filter-reading filter-missing"></output>
</form>`;
}

/** What a direction means, in words. */
export function directionWord(direction: string): string {
  switch (direction) {
    case 'under':
      return 'under-triage: the label is more urgent';
    case 'over':
      return 'over-triage: the program is more urgent';
    default:
      return 'neither is more urgent';
  }
}

function choices(values: readonly string[], label: (value: string) => string): readonly Choice[] {
  const unique = [...new Set(values)].sort();
  return unique.map((value) => ({ value, label: label(value) }));
}

function select(name: string, label: string, options: readonly Choice[]): Html {
  return html`<div><label for="filter-${name}">${label}</label><select id="filter-${name}" name="${name}"><option value="">all</option>${options.map((option) => html`<option value="=${option.value}">${option.label.slice(0, 80)}</option>`)}</select></div>`;
}
