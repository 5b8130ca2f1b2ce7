import type { AgreementCell } from '../../results.ts';
import { type Cell, notApplicable, table } from '../components.ts';
import type { ReportContext } from '../context.ts';
import {
  coefficientText,
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
  return table({
    caption: 'Coverage: how many cases the program decided',
    columns: [
      { label: 'Group and reading' },
      { label: 'Labelled (n)', kind: 'figure' },
      { label: 'Decided', kind: 'figure' },
      { label: 'Consider', kind: 'figure' },
      { label: 'Undecided', kind: 'figure' },
      { label: 'Coverage (95 % interval)' },
    ],
    rows: cells.map((cell) => [
      groupAndReading(words, cell),
      grouped(cell.n),
      grouped(cell.decided),
      grouped(cell.consider),
      grouped(cell.undecided),
      proportionText(cell.coverage),
    ]),
    none: 'no cell has a labelled row',
  });
}

/** Agreement of the decided rows, beyond chance too, and errors by direction. */
export function agreementTable({ words }: ReportContext, cells: Cells): Html {
  return table({
    caption: 'Agreement of the decided cases, and errors by direction',
    columns: [
      { label: 'Group and reading' },
      { label: 'Agree (95 % interval)' },
      { label: 'Kappa' },
      { label: 'AC1' },
      { label: 'Under-triage' },
      { label: 'Over-triage' },
    ],
    rows: cells.map((cell) => [
      groupAndReading(words, cell),
      proportionText(cell.observed),
      coefficientText(cell.kappa),
      coefficientText(cell.ac1),
      triage(cell, 'underTriage'),
      triage(cell, 'overTriage'),
    ]),
    none: 'no cell has a labelled row',
  });
}

/** The same rows counted in other ways, so that no choice of counting hides anything. */
export function otherCountsTable({ words }: ReportContext, cells: Cells): Html {
  return table({
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
    rows: cells.map((cell) => [
      groupAndReading(words, cell),
      html`${proportionText(cell.strict.proportion)}<br><span class="quiet">${cell.strict.definition}</span>`,
      html`${proportionText(cell.lenient.proportion)}<br><span class="quiet">${cell.lenient.definition}</span>`,
      containment(cell),
      `${outOf(cell.observed)}, ${shareText(cell.observed)} (${intervalText(cell.observed.clopperPearson)})`,
      coefficientText(cell.pabak),
      resampled(cell),
      prevalence(cell),
    ]),
    none: 'no cell has a labelled row',
  });
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
