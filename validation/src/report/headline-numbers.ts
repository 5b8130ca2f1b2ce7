import type { AgreementCell, Proportion } from '../results.ts';
import type { ReportContext } from './context.ts';
import { decidedLabels } from './decided-labels.ts';
import { boundText, intervalText, outOf, percent, shareText } from './format.ts';
import { reasonText } from './reason-text.ts';

/** A count, its share in words, and what must be known to read it. */
type Told = { readonly count: string; readonly text: string; readonly notes?: readonly string[] };

/** One of the three numbers of the first screen, under each reading. */
export type HeadlineNumber = {
  readonly title: string;
  readonly explanation: string;
  readonly byReading: readonly (Told & { readonly reading: string })[];
};

/** The numbers of the first screen, and which rows they are about. */
export type Headline = {
  /** Ids, not words. */
  readonly endpoint: string;
  readonly stratum: string;
  readonly numbers: readonly HeadlineNumber[];
};

/** The comparison shown first: the decision for or against surgery. */
const FIRST_ENDPOINT = 'surgery';

/**
 * Coverage, agreement and under-triage for one comparison in the group with most labelled rows.
 * The choice is by size and name, never by result.
 */
export function headlineOf({ results, words }: ReportContext): Headline | undefined {
  const main = results.analyses?.[0]?.id;
  const cells = (results.agreement ?? []).filter(({ analysis }) => analysis === main);
  const endpoint = cells.some((cell) => cell.endpoint === FIRST_ENDPOINT) ? FIRST_ENDPOINT : cells[0]?.endpoint;
  const candidates = cells.filter((cell) => cell.endpoint === endpoint);
  const largest = [...candidates].sort((one, other) => other.n - one.n || (one.stratum < other.stratum ? -1 : 1))[0];
  if (endpoint === undefined || largest === undefined) return undefined;
  const shown = candidates.filter(({ stratum }) => stratum === largest.stratum);
  const number = (title: string, explanation: string, tell: (cell: AgreementCell) => Told): HeadlineNumber => ({
    title,
    explanation,
    byReading: shown.map((cell) => ({ reading: words.reading(cell.reading), ...tell(cell) })),
  });
  return {
    endpoint,
    stratum: largest.stratum,
    numbers: [
      number('Decided', 'cases with a label in which the program decided', ({ coverage }) => told(coverage)),
      number('Agreed', 'decided cases in which it said what the experts did', agreed),
      number('Under-triaged', 'decided cases in which the experts treated and the program did not', underTriage),
    ],
  };
}

function told(proportion: Proportion): Told {
  const { estimate, wilson } = proportion;
  const text =
    estimate.status === 'estimated' ? `${shareText(proportion)} (${intervalText(wilson)})` : shareText(proportion);
  return { count: outOf(proportion), text };
}

/** A share of agreement is never without the labels it is about: where all are the same it shows little. */
function agreed(cell: AgreementCell): Told {
  const labels = decidedLabels(cell);
  if (labels === undefined) return told(cell.observed);
  const { counts, warning } = labels;
  const notes = [`labels of the decided cases: ${counts}`, ...(warning === undefined ? [] : [warning])];
  return { ...told(cell.observed), notes };
}

function underTriage({ triage, decided }: AgreementCell): Told {
  switch (triage.status) {
    case 'estimated': {
      const { count, proportion, upperBound } = triage.underTriage;
      return { count: `${count} of ${triage.n}`, text: `${percent(proportion)} (${boundText(upperBound)})` };
    }
    case 'not_applicable':
      return { count: `0 of ${decided}`, text: `not applicable because ${triage.because}` };
    case 'not_computable':
      return { count: `0 of ${decided}`, text: `not computable: ${reasonText(triage.reason)}` };
    default:
      return triage satisfies never;
  }
}
