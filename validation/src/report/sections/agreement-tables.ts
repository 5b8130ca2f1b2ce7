import type { AgreementCell } from '../../results.ts';
import { type Cell, notApplicable, table } from '../components.ts';
import type { ReportContext } from '../context.ts';
import {
  coefficientText,
  counted,
  decimal,
  grouped,
  intervalText,
  outOf,
  percent,
  proportionText,
  shareText,
} from '../format.ts';
import { type Html, html } from '../html.ts';
import { reasonText } from '../reason-text.ts';

type Cells = readonly AgreementCell[];

/** How many rows have a label, and what the program did with them: n = decided + consider + undecided. */
export function countingTable({ words }: ReportContext, cells: Cells): Html {
  const readings = [...new Set(cells.map(({ reading }) => reading))];
  const strata = [...new Set(bySize(cells).map(({ stratum }) => stratum))];
  return table({
    caption: 'Coverage: how many cases with a label the program decided, under each reading',
    columns: [
      { label: 'Group' },
      { label: 'Labelled', kind: 'figure' },
      ...readings.map((reading) => ({ label: words.reading(reading) })),
    ],
    rows: strata.map((stratum) => {
      const own = cells.filter((cell) => cell.stratum === stratum);
      const counts = readings.map((reading) => coverageCell(own.find((cell) => cell.reading === reading)));
      return [words.stratum(stratum), grouped(own[0]?.n ?? 0), ...counts];
    }),
    none: 'no cell has a labelled row',
  });
}

function coverageCell(cell: AgreementCell | undefined): Cell {
  if (cell === undefined) return notApplicable('there is no such line here');
  return html`${proportionText(cell.coverage)} decided<br><span class="quiet">${cell.consider} consider, ${cell.undecided} undecided</span>`;
}

/** Cells of the largest groups first: the order is by size, never by result. */
export function bySize(cells: Cells): Cells {
  const size = new Map<string, number>();
  for (const { stratum, n } of cells) size.set(stratum, Math.max(n, size.get(stratum) ?? 0));
  return [...cells].sort(
    (one, other) =>
      (size.get(other.stratum) ?? 0) - (size.get(one.stratum) ?? 0) ||
      (one.stratum < other.stratum ? -1 : Number(one.stratum > other.stratum)),
  );
}

/** Agreement of the decided rows, beyond chance too, and errors by direction. */
export function agreementTable({ words }: ReportContext, cells: Cells): Html {
  const decided = bySize(cells).filter((cell) => cell.decided > 0);
  const hidden = cells.length - decided.length;
  const note =
    hidden === 0
      ? html``
      : html`<p class="quiet">Not in this table: ${counted(hidden, 'line')} in which no case was decided, so that there is nothing to agree with.</p>`;
  return html`${table({
    caption: 'Agreement of the decided cases, and errors by direction',
    columns: [
      { label: 'Group and reading', width: 24 },
      { label: 'Agree (95 % interval)' },
      { label: 'Kappa' },
      { label: 'AC1' },
      { label: 'Under-triage' },
      { label: 'Over-triage' },
    ],
    rows: decided.map((cell) => [
      groupAndReading(words, cell),
      proportionText(cell.observed),
      coefficientText(cell.kappa),
      coefficientText(cell.ac1),
      triage(cell, 'underTriage'),
      triage(cell, 'overTriage'),
    ]),
    none: 'no case was decided',
  })}${note}`;
}

/** The same rows counted in other ways, so that no choice of counting hides anything. */
export function otherCountsTable({ words }: ReportContext, cells: Cells): Html {
  const [first] = cells;
  const note =
    first === undefined
      ? html``
      : html`<p class="quiet">Strict: ${first.strict.definition}. Lenient: ${first.lenient.definition}.</p>`;
  return html`${note}${table({
    caption: 'Other ways of counting the same cases',
    columns: [
      { label: 'Group and reading' },
      { label: 'Strict' },
      { label: 'Lenient' },
      { label: 'Label among what is possible' },
      { label: 'Exact interval' },
      { label: 'PABAK' },
      { label: 'Kappa, resampled' },
      { label: 'Prevalence and bias' },
    ],
    rows: bySize(cells).map((cell) => [
      groupAndReading(words, cell),
      proportionText(cell.strict.proportion),
      proportionText(cell.lenient.proportion),
      containment(cell),
      `${outOf(cell.observed)}, ${shareText(cell.observed)} (${intervalText(cell.observed.clopperPearson)})`,
      coefficientText(cell.pabak),
      resampled(cell),
      prevalence(cell),
    ]),
    none: 'no cell has a labelled row',
  })}`;
}

function groupAndReading(words: ReportContext['words'], { stratum, reading }: AgreementCell): Html {
  return html`${words.stratum(stratum)}<br><b>${words.reading(reading)}</b>`;
}

function triage({ triage: errors }: AgreementCell, direction: 'underTriage' | 'overTriage'): Cell {
  switch (errors.status) {
    case 'not_applicable':
      return notApplicable(errors.because);
    case 'not_computable':
      return `not computable: ${reasonText(errors.reason)}`;
    case 'estimated': {
      const { count, upperBound } = errors[direction];
      const bound = upperBound.status === 'estimated' ? `; at most ${percent(upperBound.bound)}` : '';
      return `${count} of ${errors.n}${bound}`;
    }
    default:
      return errors satisfies never;
  }
}

function containment({ containment: { proportion, meanSetSize, largestSetSize } }: AgreementCell): string {
  const size =
    meanSetSize.status === 'estimated'
      ? `${decimal(meanSetSize.value)} answers left on average, of ${largestSetSize}`
      : `size not computable: ${reasonText(meanSetSize.reason)}`;
  return `${proportionText(proportion)}; ${size}`;
}

function resampled({ kappaBootstrap: interval }: AgreementCell): string {
  if (interval.status === 'not_computable') return `not computable: ${reasonText(interval.reason)}`;
  return `${decimal(interval.lower)} to ${decimal(interval.upper)} (${grouped(interval.resamples)} resamples, ${grouped(interval.degenerateResamples)} of them degenerate)`;
}

function prevalence({ prevalence: indices }: AgreementCell): string {
  if (indices.status === 'not_computable') return `not computable: ${reasonText(indices.reason)}`;
  return `prevalence index ${decimal(indices.prevalenceIndex)}, bias index ${decimal(indices.biasIndex)}`;
}
