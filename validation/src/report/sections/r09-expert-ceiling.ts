import { notApplicable, notDone, table } from '../components.ts';
import type { ReportContext } from '../context.ts';
import { type Html, html } from '../html.ts';

/** R9: how well experts agree with each other on the same cases: no tool can be asked for more. */
export function expertCeiling({ results, words }: ReportContext): Html {
  const { expertCeiling: ceiling } = results;
  const intro = html`<p>If experts differ among themselves, agreement with one of them has a ceiling. It can be computed only where several experts labelled the same cases.</p>`;
  if (ceiling === undefined) return html`${intro}<p>${notDone('the expert ceiling was not computed')}</p>`;
  if (ceiling.status === 'not_applicable') return html`${intro}<p>${notApplicable(ceiling.because)}</p>`;
  return html`${intro}${table({
    caption: 'The program among the experts',
    columns: [
      { label: 'Comparison and reading' },
      { label: 'Set', kind: 'code' },
      { label: 'Experts' },
      { label: 'Cases', kind: 'figure' },
      { label: 'Williams index' },
      { label: 'Alternative test' },
      { label: 'Non-inferiority' },
    ],
    rows: ceiling.endpoints.map((one) => [
      html`${words.endpoint(one.endpoint)}<br><b>${words.reading(one.reading)}</b>`,
      one.set,
      one.raters.join(', '),
      one.cases,
      answer(one.williams),
      answer(one.alternativeTest),
      answer(one.nonInferiority),
    ]),
    none: 'no comparison has several experts',
  })}`;
}

/** The answer of the statistics package, field by field. */
function answer(value: unknown): Html {
  if (typeof value !== 'object' || value === null) return html`${String(value)}`;
  const fields = Object.entries(value).map(([name, field]) => {
    const text = typeof field === 'object' ? JSON.stringify(field) : number(field);
    return html`<li>${words(name)}: ${text.slice(0, 400)}</li>`;
  });
  return html`<ul>${fields}</ul>`;
}

function number(field: unknown): string {
  return typeof field === 'number' && !Number.isInteger(field) ? field.toFixed(3) : String(field);
}

/** `nonInferiority` becomes "non inferiority". */
function words(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
