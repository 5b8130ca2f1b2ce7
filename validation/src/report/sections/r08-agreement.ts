import type { AgreementCell } from '../../results.ts';
import { definitions, folded, notDone } from '../components.ts';
import type { ReportContext } from '../context.ts';
import { type Html, html, join } from '../html.ts';
import { confusionMaps, forestPlots } from './agreement-plots.ts';
import { agreementTable, countingTable, otherCountsTable } from './agreement-tables.ts';
import { ordinalAgreement } from './ordinal-agreement.ts';

/** R8: agreement with its uncertainty, never as one figure alone. */
export function agreement(context: ReportContext): Html {
  const { results, words } = context;
  const { agreement: cells } = results;
  if (cells === undefined) return html`<p>${notDone('no agreement was computed')}</p>`;
  const main = results.analyses?.[0]?.id ?? cells[0]?.analysis ?? '';
  const inMain = cells.filter(({ analysis }) => analysis === main);
  const endpoints = endpointOrder(context, inMain);
  const others = [...new Set(cells.map(({ analysis }) => analysis))].filter((id) => id !== main);
  return html`<p>Read a line from left to right: how many cases have a label, in how many the program decided, and in how many of those it agreed, with the 95 % interval. Kappa and AC1 say how far that is beyond chance. Groups and readings are never added up. How many decided cases a bound takes: <a href="#cases-needed">R7</a>; which way the errors lie: <a href="#R10">R10</a>.</p>
${definitions((results.readings ?? []).map(({ label, description }) => [`Reading "${label}"`, description]))}
${forestPlots(
  context,
  endpoints.flatMap((id) => inMain.filter(({ endpoint }) => endpoint === id)),
)}
${join(
  endpoints.map((endpoint) => {
    const own = inMain.filter((cell) => cell.endpoint === endpoint);
    return html`<h3>${words.endpoint(endpoint)}</h3>
${countingTable(context, own)}
${agreementTable(context, own)}
${folded('Confusion tables as heat maps', confusionMaps(context, own))}
${folded('Other counts: strict, lenient, containment, other coefficients', otherCountsTable(context, own))}`;
  }),
)}
${others.map((id) => otherAnalysis(context, id, inMain))}
<h3>Panel ratings in three ordered words</h3>
${ordinalAgreement(context)}`;
}

/** Endpoints as they were declared; one that nobody declared comes last. */
function endpointOrder({ results }: ReportContext, cells: readonly AgreementCell[]): readonly string[] {
  const present = new Set(cells.map(({ endpoint }) => endpoint));
  const declared = (results.endpoints ?? []).map(({ id }) => id).filter((id) => present.has(id));
  return [...new Set([...declared, ...present])];
}

/** Another analysis: only what differs from the main one, so that a difference is seen. */
function otherAnalysis(context: ReportContext, id: string, main: readonly AgreementCell[]): Html {
  const known = new Set(main.map(contentOf));
  const own = (context.results.agreement ?? []).filter(({ analysis }) => analysis === id);
  const different = own.filter((cell) => !known.has(contentOf(cell)));
  const summary = `${context.words.analysis(id)}: ${different.length} of ${own.length} lines differ`;
  return folded(
    summary,
    endpointOrder(context, different).map((endpoint) => {
      const cells = different.filter((cell) => cell.endpoint === endpoint);
      return html`<h4>${context.words.endpoint(endpoint)}</h4>${countingTable(context, cells)}${agreementTable(context, cells)}`;
    }),
  );
}

/** What the tables print of a cell. */
function contentOf({ reading, endpoint, stratum, n, consider, undecided, confusion }: AgreementCell): string {
  return JSON.stringify([reading, endpoint, stratum, n, consider, undecided, confusion]);
}
