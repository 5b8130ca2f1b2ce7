import { rulesetHash } from '@oncospine/pathway';
import { groupBy } from '../../group-by.ts';
import type { MutationGap, MutationResults, MutationTally } from '../../results/mutation.ts';
import { type Cell, folded, notApplicable, notDone, rowLink, statusMark, table } from '../components.ts';
import { type ReportContext, spaced, type Words } from '../context.ts';
import { counted, grouped, outOf, percent } from '../format.ts';
import { type Html, html } from '../html.ts';

/** Rules that were changed on purpose, and what noticed each change. */
export function mutationSection({ extras, ruleset, words }: ReportContext): Html {
  const { mutation } = extras;
  if (mutation === undefined)
    return html`<p>${notDone('rules were not changed on purpose to see whether anything notices')}</p>`;
  if (mutation.rulesetHash !== rulesetHash(ruleset))
    return html`<p>${notDone('the mutation results are about another ruleset: its hash differs')}</p>`;
  return html`${summary(mutation)}
${foldedGaps(words, mutation.gaps)}
${folded(
  'By kind of change',
  tallyTable(
    'Changes by kind',
    mutation.byOperator.map((one) => [spaced(one.operator), one]),
  ),
)}
${folded(
  'By table',
  tallyTable(
    'Changes by table',
    mutation.byTable.map((one) => [words.action(one.table), one]),
  ),
)}`;
}

function summary({ total, examples, cases }: MutationResults): Html {
  const { mutants, equivalent, killed, survivors, gapsOfTests } = total;
  const real = mutants - equivalent;
  const share =
    real === 0
      ? 'no change alters an answer'
      : `${outOf({ count: killed, n: real })} noticed, ${percent(killed / real)}`;
  return html`<p>Every rule was changed on purpose, one thing at a time: ${grouped(mutants)} changes. ${grouped(equivalent)} of them alter no answer for any patient. Of the others: <b>${share}</b>, by a proof, by one of ${grouped(examples.count)} rule tests, or by a comparison with a label (${grouped(cases.count)} labelled rows under a reading). ${grouped(survivors)} were noticed by none of the three; ${grouped(gapsOfTests)} by neither proof nor rule test, and these are listed.</p>`;
}

/** Folded, a table of the ruleset at a time: all of them are too long to scroll past. */
function foldedGaps(words: Words, gaps: readonly MutationGap[]): Html {
  if (gaps.length === 0) return gapTable(words, GAPS, gaps);
  const byTable = [...groupBy(gaps, (gap) => gap.table)];
  return html`<h4>${GAPS}, by table</h4>
${byTable.map(([from, own]) => folded(`${words.action(from)}: ${counted(own.length, 'change')}`, gapTable(words, `${GAPS}: ${words.action(from)}`, own)))}`;
}

const GAPS = 'Changes that neither a proof nor a rule test notices';

function gapTable(words: Words, caption: string, gaps: readonly MutationGap[]): Html {
  return table({
    caption,
    columns: [
      { label: 'Place', width: 22 },
      { label: 'Change', width: 34 },
      { label: 'Labelled rows' },
      { label: 'What it alters', width: 28 },
    ],
    rows: gaps.map(({ place, sentence, labelledRows, difference }) => [
      rowLink(place, words.row(place) !== undefined),
      sentence,
      statusMark(labelledRows === 'compared' ? 'covered' : 'not_covered', labelledWord(labelledRows)),
      alters(words, difference),
    ]),
    none: 'every change that alters an answer is noticed',
  });
}

function labelledWord(labelledRows: MutationGap['labelledRows']): string {
  switch (labelledRows) {
    case 'compared':
      return 'a comparison changes';
    case 'assessed':
      return 'a plan changes, no comparison does';
    case 'unchanged':
      return 'nothing changes';
    default:
      return labelledRows satisfies never;
  }
}

function alters(words: Words, difference: MutationGap['difference']): Cell {
  if ('because' in difference) return notApplicable(difference.because);
  const { where, from, to, direction, ways } = difference;
  const more = ways > 1 ? html`<br><span class="quiet">one of ${ways} ways</span>` : '';
  return html`${words.action(where)}: ${spaced(from)} becomes ${spaced(to)} (${spaced(direction)})${more}`;
}

function tallyTable(caption: string, rows: readonly (readonly [string, MutationTally])[]): Html {
  return table({
    caption,
    columns: [
      { label: 'What was changed' },
      { label: 'Changes', kind: 'figure' },
      { label: 'No effect', kind: 'figure' },
      { label: 'By proofs', kind: 'figure' },
      { label: 'By rule tests', kind: 'figure' },
      { label: 'By labels', kind: 'figure' },
      { label: 'Survive', kind: 'figure' },
    ],
    rows: rows.map(([what, one]) => [
      what,
      one.mutants,
      one.equivalent,
      one.killedByProofs,
      one.killedByExamples,
      one.killedByComparisons,
      one.survivors,
    ]),
    none: 'nothing was changed',
  });
}
