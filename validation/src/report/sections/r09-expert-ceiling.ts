import type { CeilingOfEndpoint } from '../../results.ts';
import { type Cell, folded, notDone, statusMark, table } from '../components.ts';
import { type ReportContext, spaced } from '../context.ts';
import { coefficientText, counted, decimal, notComputableText, percent } from '../format.ts';
import { type Html, html, join } from '../html.ts';
import { expertTable } from './expert-table.ts';
import { expertVerdict } from './expert-verdict.ts';

/** R9: how well experts agree with each other on the same cases: no tool can be asked for more. */
export function expertCeiling(context: ReportContext): Html {
  const { expertCeiling: ceiling } = context.results;
  const intro = html`<p>If experts differ among themselves, agreement with one of them has a ceiling. It can be computed only where several experts labelled the same cases.</p>`;
  if (ceiling === undefined) return html`${intro}<p>${notDone('the expert ceiling was not computed')}</p>`;
  // The reason begins with what it is: not computable, because ...
  if (ceiling.status === 'not_applicable') return html`${intro}<p class="none">${ceiling.because}</p>`;
  const bySize = [...ceiling.endpoints].sort((one, other) => other.cases - one.cases);
  const large = bySize.filter(({ cases }) => cases >= FEWEST);
  const small = bySize.filter(({ cases }) => cases > 0 && cases < FEWEST);
  const none = bySize.filter(({ cases }) => cases === 0);
  return html`${intro}${HOW_TO_READ}
${overview(context, `The program among the experts, comparisons in which it decided ${FEWEST} cases or more`, large)}
${join(large.map((one) => folded(`${titleOf(context, one)}: expert by expert`, expertTable(one))))}
${fewer(context, `in which the program decided fewer than ${FEWEST} cases`, small)}
${fewer(context, 'in which the program decided no case', none)}`;
}

/** Below this hardly anything can be computed: the comparisons are folded. */
const FEWEST = 10;

function fewer(context: ReportContext, which: string, list: readonly CeilingOfEndpoint[]): Html {
  if (list.length === 0) return html``;
  return folded(`${counted(list.length, 'comparison')} ${which}`, [
    overview(context, `Comparisons ${which}`, list),
    ...list.map((one) => html`<h4>${titleOf(context, one)}</h4>${expertTable(one)}`),
  ]);
}

const HOW_TO_READ = html`<dl><div><dt>Fleiss' kappa, Krippendorff's alpha</dt><dd>how far the experts agree among themselves beyond chance, on all cases that two of them rated</dd></div>
<div><dt>Williams index</dt><dd>1: the program agrees with the experts as well as they do with each other; an upper limit below 1 shows it outside the group</dd></div>
<div><dt>Alternative test</dt><dd>each expert is left out in turn: does the program or the expert agree better with the rest? The margin and the number of cases it needs were set before any set with several experts was replayed (decision 0004)</dd></div>
<div><dt>Non-inferiority</dt><dd>its agreement with the experts less theirs among themselves, with a one-sided 95 % bound; shown only when the bound lies above minus the margin</dd></div>
<div><dt>No verdict</dt><dd>the numbers stand, but no words: the program gave one answer only, or the experts agree among themselves no more than by chance. Both can pass all three tests without any merit of the program</dd></div></dl>`;

function overview(context: ReportContext, caption: string, list: readonly CeilingOfEndpoint[]): Html {
  return table({
    caption,
    columns: [
      { label: 'Comparison, reading, rows', width: 19 },
      { label: 'Experts among themselves', width: 22 },
      { label: 'Williams index (95 % interval)', width: 17 },
      { label: 'Non-inferiority', width: 17 },
      { label: 'In words', width: 25 },
    ],
    rows: list.map((one) => [
      html`${context.words.endpoint(one.endpoint)}<br><b>${context.words.reading(one.reading)}</b><br><span class="quiet">${rowsOf(context, one)}</span><br>${counted(one.raters.length, 'expert')}; the program decided ${counted(one.cases, 'case')}`,
      html`Fleiss' kappa ${coefficientText(one.fleissKappa)}<br>Krippendorff's alpha ${alpha(one)}`,
      williams(one),
      nonInferiority(one),
      inWords(one),
    ]),
    none: 'there is none',
  });
}

function inWords(one: CeilingOfEndpoint): Html {
  const { status, sentences } = expertVerdict(one);
  const list = html`<ul>${sentences.map((sentence) => html`<li>${sentence}</li>`)}</ul>`;
  return status === 'given' ? list : html`${statusMark('not_evaluable', 'no verdict')}${list}`;
}

function titleOf(context: ReportContext, one: CeilingOfEndpoint): string {
  const { words } = context;
  return `${words.endpoint(one.endpoint)}, ${words.reading(one.reading)} (${rowsOf(context, one)})`;
}

/** The rows whoever rated them: a group of R6 without its expert. */
function rowsOf({ results }: ReportContext, { stratum }: CeilingOfEndpoint): string {
  const found = results.strata?.find(
    ({ set, tier, labelKind, scope }) => [set, tier, labelKind, scope].join('/') === stratum,
  );
  if (found === undefined) return stratum;
  const tier = found.tier === 'none' ? '' : `, tier ${found.tier}`;
  return `${found.set}${tier}, ${spaced(found.labelKind)}, level ${spaced(found.scope)}`;
}

function alpha({ krippendorffsAlpha }: CeilingOfEndpoint): string {
  if (krippendorffsAlpha.status === 'not_computable') return notComputableText(krippendorffsAlpha.reason);
  return withLimits(krippendorffsAlpha.estimate, krippendorffsAlpha.interval);
}

function williams({ williams: index }: CeilingOfEndpoint): Cell {
  if (index.status === 'not_computable') return notComputableText(index.reason);
  return html`${withLimits(index.estimate, index.interval)}<br><span class="quiet">mean agreement ${percent(index.toolAgreement)} with the experts, ${percent(index.expertAgreement)} among them, ${counted(index.n, 'case')}</span>`;
}

type Limits = Extract<CeilingOfEndpoint['williams'], { readonly status: 'estimated' }>['interval'];

function withLimits(estimate: number, interval: Limits): string {
  const limits =
    interval.status === 'estimated'
      ? `${decimal(interval.lower)} to\u00a0${decimal(interval.upper)}`
      : `interval ${notComputableText(interval.reason)}`;
  return `${decimal(estimate)} (${limits})`;
}

function nonInferiority({ nonInferiority: test }: CeilingOfEndpoint): Cell {
  if (test.status === 'not_computable') return notComputableText(test.reason);
  const { difference, lowerBound, margin } = test;
  const bound =
    lowerBound.status === 'estimated' ? decimal(lowerBound.bound) : `bound ${notComputableText(lowerBound.reason)}`;
  return html`difference ${decimal(difference)}, at least ${bound}<br><span class="quiet">margin ${decimal(margin)}: the bound must lie above ${decimal(-margin)}</span>`;
}
