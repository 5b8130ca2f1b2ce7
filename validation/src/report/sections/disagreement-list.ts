import type { Disagreement } from '../../results.ts';
import { definitions, folded, inline, rowLink, shown } from '../components.ts';
import { type ReportContext, spaced, type Words } from '../context.ts';
import { type Html, html } from '../html.ts';
import { externalLink } from '../link.ts';
import { shortened } from '../visible-text.ts';
import { directionWord } from './disagreement-filters.ts';

const LONGEST_ID = 120;
const LONGEST_LINE = 1500;

/** Every disagreement as an item of a list that the script can filter. */
export function disagreementList({ words }: ReportContext, list: readonly Disagreement[]): Html {
  if (list.length === 0) return html`<p class="none">There is no disagreement.</p>`;
  return html`<ol class="cases" id="cases">${list.map((one, index) => item(words, one, index))}</ol>`;
}

function item(words: Words, one: Disagreement, index: number): Html {
  const kind = words.stratumOf(one.stratum)?.labelKind ?? 'not stated';
  const rater = one.rater === '' || one.rater === undefined ? '' : `, expert ${one.rater}`;
  return html`<li class="case" id="case-${index + 1}" tabindex="-1" data-endpoint="${one.endpoint}" data-direction="${one.direction}" data-kind="${kind}" data-reading="${one.reading}" data-missing="${JSON.stringify(one.missingFacts)}">
<h4>${shortened(one.caseId, LONGEST_ID)}${rater}: ${words.endpoint(one.endpoint)}</h4>
<p class="versus"><span><span class="quiet">experts</span> <b>${spaced(one.label)}</b></span> <span><span class="quiet">program</span> <b>${spaced(one.tool)}</b></span></p>
<p class="tags"><span class="mark ${tone(one.direction)}">${directionWord(one.direction)}</span> <span class="mark plain">${spaced(kind)}</span> <span class="mark plain">${words.reading(one.reading)}</span>${one.acceptable ? html` <span class="mark plain">the program calls the label acceptable too</span>` : ''}</p>
${summary(words, one)}
${folded('Facts as stated, and the trace in words', details(words, one))}
<p><button type="button" class="explore" data-case="${index}" hidden>Change a fact of this case</button></p>
</li>
`;
}

function tone(direction: Disagreement['direction']): string {
  if (direction === 'under') return 'bad';
  return direction === 'over' ? 'open' : 'plain';
}

function summary(words: Words, one: Disagreement): Html {
  return definitions([
    ['Plan', inline(one.dispositions.map(spaced), 'no disposition')],
    [
      'Plan in one word',
      inline(
        one.strategy.map((word) => words.disposition('strategy', word)),
        'not decided',
      ),
    ],
    [
      'Decided by',
      inline(
        one.rows.map((row) => rowLink(row, words.row(row) !== undefined)),
        'no row',
      ),
    ],
    ['Missing facts', inline(one.missingFacts.map(words.fact), 'none')],
  ]);
}

function details(words: Words, one: Disagreement): Html {
  return html`${definitions([
    [
      'Source',
      html`${shortened(one.citation, 400)}${one.sourcePlace === '' ? '' : `, ${shortened(one.sourcePlace, 200)}`}`,
    ],
    ['Address', one.sourceUrl === '' ? '' : externalLink(one.sourceUrl)],
    ['Set, line', `${one.set}, line ${one.line}`],
    ['Group', words.stratum(one.stratum)],
    ['Note of the extractor', one.note],
  ])}
<h5>Facts as the source states them</h5>
${factList(
  one.facts.map(({ fact, stated }) => [words.fact(fact), stated]),
  'The source states none.',
)}
<h5>Facts that the reading assumes</h5>
${factList(
  one.assumed.map(({ fact, value }) => [words.fact(fact), value]),
  'It assumes none.',
)}
<h5>Trace</h5>
${trace(one.trace)}`;
}

function factList(facts: readonly (readonly [string, string])[], none: string): Html {
  if (facts.length === 0) return html`<p class="none">${none}</p>`;
  return html`<ul class="facts">${facts.map(([fact, value]) => html`<li><span class="quiet">${shortened(fact, LONGEST_ID)}:</span> ${shown(value)}</li>`)}</ul>`;
}

/** The lines of a trace, indented as deep as the condition they speak of. */
function trace(lines: readonly string[]): Html {
  if (lines.length === 0) return html`<p class="none">No trace was recorded.</p>`;
  return html`<ol class="trace">${lines.map((line) => html`<li class="deep-${depthOf(line)}">${shortened(line.trim(), LONGEST_LINE)}</li>`)}</ol>`;
}

const DEEPEST = 4;

function depthOf(line: string): number {
  return Math.min(DEEPEST, Math.floor((line.length - line.trimStart().length) / 2));
}
