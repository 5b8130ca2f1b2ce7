import type { AgreementCell } from '../results.ts';
import { spaced } from './context.ts';
import { grouped } from './format.ts';

/** The labels of the cases that the program decided, in words. */
export type DecidedLabels = {
  /** "15 yes, 0 no", the most frequent label first. */
  readonly counts: string;
  /** Said where all of them have one label: agreement then shows little. */
  readonly warning: string | undefined;
};

/**
 * How the labels of the decided cases spread over the categories, none left out.
 * @param cell - Agreement on one comparison in one group under one reading.
 * @returns Nothing where no case was decided.
 */
export function decidedLabels({ confusion }: AgreementCell): DecidedLabels | undefined {
  const labels = confusion.categories.map((category, row) => ({
    label: spaced(category),
    cases: (confusion.counts[row] ?? []).reduce((sum, count) => sum + count, 0),
  }));
  const bySize = [...labels].sort((one, other) => other.cases - one.cases);
  const [largest, second] = bySize;
  if (largest === undefined || largest.cases === 0) return undefined;
  return {
    counts: bySize.map(({ label, cases }) => `${grouped(cases)} ${label}`).join(', '),
    warning: (second?.cases ?? 0) === 0 ? oneLabelOnly(largest.label, largest.cases) : undefined,
  };
}

function oneLabelOnly(label: string, cases: number): string {
  if (cases === 1) return `One case, one label: a tool that always says "${label}" would agree in it too.`;
  return `All have the label "${label}": a tool that always says "${label}" would agree in all ${grouped(cases)}.`;
}
