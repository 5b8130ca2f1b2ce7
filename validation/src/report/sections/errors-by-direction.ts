import type { AgreementCell, DirectionTest } from '../../results.ts';
import { folded, notDone, table } from '../components.ts';
import type { ReportContext, Words } from '../context.ts';
import { counted, notComputableText, percent, pValueText } from '../format.ts';
import { type Html, html } from '../html.ts';
import { casesNeeded, RATE_TO_RULE_OUT } from './cases-needed.ts';

/** Below this a bound is nearly one: the lines are folded. */
const FEWEST = 5;

/** Under- and over-triage with their bounds, whether one direction prevails, and what it takes to rule errors out. */
export function errorsByDirection({ results, words }: ReportContext): Html {
  const main = results.analyses?.[0]?.id;
  if (results.agreement === undefined) return html`<p>${notDone('no error was counted')}</p>`;
  const cells = results.agreement.filter(({ analysis }) => analysis === main);
  const ordered = cells.filter(({ triage }) => triage.status === 'estimated');
  const large = ordered.filter(({ decided }) => decided >= FEWEST);
  const unordered = cells.filter(({ triage, decided }) => triage.status === 'not_applicable' && decided > 0);
  return html`${errorTable(words, `Errors by direction, groups with ${FEWEST} decided cases or more`, large)}
<p class="quiet">One direction: the exact test of McNemar asks whether the differences lie to one side more often than by chance; for several categories the test of Stuart and Maxwell asks whether label and program use each of them equally often. A large p-value among few cases shows nothing. The last column: the decided cases it would take to rule out ${percent(RATE_TO_RULE_OUT)} under-triage with as many errors as were seen.</p>
${folded(`All errors by direction (${ordered.length} lines)`, errorTable(words, 'Errors by direction', ordered))}
${folded(`Comparisons without an order of urgency (${unordered.length} lines)`, categoryTable(words, unordered))}`;
}

function errorTable(words: Words, caption: string, cells: readonly AgreementCell[]): Html {
  return table({
    caption: `${caption}, with exact one-sided 95 % upper bounds`,
    columns: [
      { label: 'Comparison', width: 16 },
      { label: 'Group and reading', width: 22 },
      { label: 'Decided', kind: 'figure' },
      { label: 'Under-triage' },
      { label: 'Over-triage' },
      { label: 'One direction', width: 16 },
      { label: `Cases to rule out ${percent(RATE_TO_RULE_OUT)}` },
    ],
    rows: cells.flatMap((cell) => {
      const { triage, directionTest } = cell;
      if (triage.status !== 'estimated') return [];
      const { n, underTriage, overTriage } = triage;
      const needed = casesNeeded(RATE_TO_RULE_OUT, underTriage.count);
      return [
        [...placeOf(words, cell), n, error(underTriage, n), error(overTriage, n), directionText(directionTest), needed],
      ];
    }),
    none: 'no comparison has a direction',
  });
}

function categoryTable(words: Words, cells: readonly AgreementCell[]): Html {
  return table({
    caption: 'Whether label and program use each category equally often',
    columns: [
      { label: 'Comparison', width: 28 },
      { label: 'Group and reading' },
      { label: 'Decided', kind: 'figure' },
      { label: 'Test' },
    ],
    rows: cells.map((cell) => [...placeOf(words, cell), cell.decided, directionText(cell.directionTest)]),
    none: 'every comparison has an order, or nothing was decided',
  });
}

function placeOf(words: Words, { endpoint, stratum, reading }: AgreementCell) {
  return [words.endpoint(endpoint), html`${words.stratum(stratum)}<br><b>${words.reading(reading)}</b>`] as const;
}

type DirectionalError = {
  readonly count: number;
  readonly upperBound: { readonly status: string; readonly bound?: number };
};

function error({ count, upperBound }: DirectionalError, n: number): string {
  const bound = upperBound.bound === undefined ? 'bound not computable' : `at most ${percent(upperBound.bound)}`;
  return `${count} of ${n}; ${bound}`;
}

/** The test of direction in words, or why there is none. */
function directionText(test: DirectionTest): string {
  if (test.status === 'not_computable') return notComputableText(test.reason);
  const name =
    test.test === 'mcnemar_exact'
      ? 'McNemar'
      : `Stuart-Maxwell, ${counted(test.degreesOfFreedom, 'degree')} of freedom`;
  return `${pValueText(test.pValue)} (${name})`;
}
