import { definitions, notDone, statusMark } from './components.ts';
import type { ReportContext } from './context.ts';
import { counted } from './format.ts';
import { headlineOf } from './headline-numbers.ts';
import { type Html, html } from './html.ts';
import { verdictOf } from './verdict.ts';

/** What a reader needs before he scrolls: what this is, how it stands, three numbers, where to go. */
export function firstScreen(context: ReportContext, partsNotDone: number): Html {
  const { ruleset, results } = context;
  const verdict = verdictOf(context, partsNotDone);
  const hash = results.identity?.ruleset.hash.slice(0, 12);
  return html`<header id="top">
<p class="kicker">oncospine validation report</p>
<h1>${ruleset.title}</h1>
<p class="lead">What this program advises, held against what experts decided in ${results.mode === 'own_cases' ? 'the cases of the files that were given' : 'published cases and vignettes'}, and against the safety rules it must never break.</p>
<p class="quiet">Ruleset ${ruleset.id}, version ${ruleset.version}, ${hash === undefined ? 'hash not stated' : html`hash <span class="code">${hash}</span>`}</p>
<div class="banner ${verdict.reviewed ? 'calm' : 'alert'}" role="note"><p>${verdict.review}</p></div>
${verdict.sameRuleset ? '' : otherRuleset()}
<section class="verdict" aria-labelledby="verdict-title">
<h2 id="verdict-title">${verdict.headline}</h2>
<ul><li>${upper(verdict.gates)} (<a href="#R7">thresholds</a>).</li><li>${upper(verdict.invariants)} (<a href="#R13">safety rules</a>).</li><li>${upper(verdict.controls)} (<a href="#R0">controls</a>).</li><li>${selfTestLine(context)} (<a href="#R7">thresholds</a>).</li><li>${openPartsLine(partsNotDone)} (<a href="#R19">sign-off</a>).</li></ul>
</section>
${numbers(context)}
<p class="jump"><a href="#R8">Agreement in full</a> <a href="#disagreements">Every disagreement</a> <a href="#R16">Hazards and their controls</a> <a href="#R18">Limits</a></p>
</header>`;
}

function selfTestLine({ extras }: ReportContext): Html {
  const { gateSelfTest: tests } = extras;
  if (tests === undefined) return html`The gates were not tested on themselves`;
  const wrong = tests.filter(({ mustBlock, blocked }) => mustBlock !== blocked).length;
  if (wrong === 0) return html`Self-test of the gates: ${counted(tests.length, 'condition')}, each came out as it must`;
  return html`${statusMark('failed')} Self-test of the gates: ${wrong} of ${counted(tests.length, 'condition')} came out wrongly; no gate can be relied on`;
}

/** What is not done blocks people and releases; a development run goes on. */
function openPartsLine(partsNotDone: number): string {
  if (partsNotDone === 0) return 'No part of this report is marked "not done"';
  const parts = partsNotDone === 1 ? '1 part of this report is' : `${partsNotDone} parts of this report are`;
  return `${parts} marked "not done": nobody can sign it and no release can be made of it; a development run does not fail for it`;
}

function otherRuleset(): Html {
  return html`<div class="banner alert" role="note"><p>The tables printed in this report are not the ones these results were computed with, or the results do not say with which: the hashes differ.</p></div>`;
}

function numbers(context: ReportContext): Html {
  const { words, results } = context;
  const headline = headlineOf(context);
  if (headline === undefined) return html`<p>${notDone('no agreement was computed')}</p>`;
  return html`<section class="numbers" aria-labelledby="numbers-title">
<h2 id="numbers-title">${words.endpoint(headline.endpoint)}: ${words.stratum(headline.stratum)}</h2>
<div class="tiles">${headline.numbers.map(
    ({
      title,
      explanation,
      byReading,
    }) => html`<div class="tile"><h3>${title}</h3><p class="quiet">${explanation}</p><dl>${byReading.map(({ reading, count, text, notes = [] }) => html`<div><dt>${reading}</dt><dd><b>${count}</b> ${text}${notes.map((note) => html`<span class="note">${note}</span>`)}</dd></div>`)}</dl></div>
`,
  )}</div>
<p class="quiet">The group with most labelled cases, chosen by size. 95 % intervals; the bound of under-triage is one-sided. None of these numbers stands for the whole: see R8. What the cases do not state was read in these ways, each the same for every case and without looking at its label:</p>
${definitions((results.readings ?? []).map(({ label, description }) => [label, description]))}
</section>`;
}

function upper(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
