import { casesForUpperBound } from '@oncospine/agreement';
import { table } from '../components.ts';
import type { ReportContext } from '../context.ts';
import { grouped, notComputableText, percent } from '../format.ts';
import { type Html, html } from '../html.ts';

/** Error rates of which a reader may want to know what it takes to rule them out. */
const RATES = [0.1, 0.05, 0.02, 0.01];

/** Errors that may occur among the cases. */
const ERRORS = [0, 1, 2, 5];

/** The rate for which the table of errors by direction says how many decided cases it would take. */
export const RATE_TO_RULE_OUT = 0.1;

/** How many decided cases a bound takes: the size of a study, fixed by what it must be able to show. */
export function casesNeededTable({ results }: ReportContext): Html {
  const ofGates = (results.gates ?? []).flatMap(({ label, threshold, comparison }) =>
    threshold > 0 && threshold < 1 ? [{ label, rate: comparison === 'at_most' ? threshold : 1 - threshold }] : [],
  );
  const rates = [...new Set([...ofGates.map(({ rate }) => rounded(rate)), ...RATES])].sort((one, other) => other - one);
  return html`<p>The number of cases was not planned: there are as many as were found. What so many cases can show at best follows from the exact bound. To show that an error is rarer than a rate takes at least so many decided cases, with no more errors among them than the head of the column says; a threshold of "at least" asks the same of its complement.</p>
${table({
  caption: 'Decided cases that an exact one-sided 95 % bound takes',
  columns: [
    { label: 'Error rate to be ruled out' },
    { label: 'Threshold with this rate' },
    ...ERRORS.map(
      (errors) => ({ label: errors === 0 ? 'No error' : `${errors} of them wrong`, kind: 'figure' }) as const,
    ),
  ],
  rows: rates.map((rate) => [
    percent(rate),
    ofGates
      .filter((gate) => rounded(gate.rate) === rate)
      .map(({ label }) => label)
      .join('; ') || 'none, an example',
    ...ERRORS.map((errors) => casesNeeded(rate, errors)),
  ]),
  none: 'none',
})}`;
}

/** The fewest decided cases that rule out a rate when so many errors are among them. */
export function casesNeeded(rate: number, allowedErrors: number): string {
  const needed = casesForUpperBound(rate, { allowedErrors });
  return needed.status === 'estimated' ? grouped(needed.cases) : notComputableText(needed.reason);
}

/** 1 - 0.85 is not 0.15 in binary; a millionth is finer than any threshold. */
function rounded(rate: number): number {
  return Number(rate.toFixed(6));
}
