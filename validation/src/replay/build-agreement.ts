import { ENDPOINTS, type Endpoint } from '../endpoints/endpoints.ts';
import type { AgreementCell, EndpointResult, Results, Stratum, SubgroupResult } from '../results.ts';
import { agreementCell } from './agreement-cell.ts';
import { createKappaBootstrap, type Resampling } from './kappa-bootstrap.ts';
import type { Partial } from './partial.ts';
import { proportionOf } from './proportion.ts';

/** The cells in the order of analysis, reading, endpoint and stratum. */
export function agreementCells(partial: Partial, resampling: Resampling): readonly AgreementCell[] {
  const bootstrap = createKappaBootstrap(resampling);
  return sortedValues(partial.cells).map((tally) => agreementCell(tally, endpointOf(tally.endpoint), bootstrap));
}

/** The endpoints as the report prints them. */
export function endpointResults(): readonly EndpointResult[] {
  return ENDPOINTS.map(({ id, label, labelColumn, comparedWith, categories, ordered, answers, leftOut }) => ({
    id,
    label,
    labelColumn,
    comparedWith,
    categories,
    ordered,
    restriction: leftOut.length === 0 ? 'every row that states the label' : leftOut.map(restrictionText).join('; '),
    mapping: Object.entries(answers).map(([disposition, countsAs]) => ({ disposition, countsAs })),
  }));
}

function restrictionText({ labels, because }: Endpoint['leftOut'][number]): string {
  const which = Object.entries(labels).map(([column, value]) => `${column} ${value === '' ? 'not stated' : value}`);
  return `without rows with ${which.join(' and ')}: ${because}`;
}

/** Declared cells without a labelled row: an absence that is stated. */
export function emptyCells(partial: Partial, strata: readonly Stratum[]): Results['emptyCells'] {
  const filled = new Set(Object.values(partial.cells).map(({ endpoint, stratum }) => `${endpoint} ${stratum}`));
  return strata.flatMap((stratum) =>
    ENDPOINTS.filter(({ id }) => !filled.has(`${id} ${stratum.id}`)).map(({ id, labelColumn }) => ({
      endpoint: id,
      stratum: stratum.id,
      because:
        stratum.scope === 'out_of_scope'
          ? 'the level is out of scope: no plan is given, so there is nothing to compare'
          : `no row that the endpoint takes states ${labelColumn}`,
    })),
  );
}

/** Agreement of the declared groups. */
export function subgroupResults(partial: Partial): readonly SubgroupResult[] {
  return Object.keys(partial.subgroups)
    .sort()
    .map((name) => {
      const [dimension, group, reading, endpoint, stratum]: string[] = JSON.parse(name);
      const counts = partial.subgroups[name] ?? { n: 0, decided: 0, agreed: 0, under: 0, over: 0 };
      return {
        dimension: dimension ?? '',
        group: group ?? '',
        reading: reading ?? '',
        endpoint: endpoint ?? '',
        stratum: stratum ?? '',
        n: counts.n,
        decided: counts.decided,
        observed: proportionOf(counts.agreed, counts.decided),
        underTriage: counts.under,
        overTriage: counts.over,
      };
    });
}

function endpointOf(id: string): Endpoint {
  const found = ENDPOINTS.find((endpoint) => endpoint.id === id);
  if (found === undefined) throw new Error(`No endpoint ${id}`);
  return found;
}

/** The values of a record in the order of their keys. */
export function sortedValues<Value>(values: Readonly<Record<string, Value>>): readonly Value[] {
  return Object.keys(values)
    .sort()
    .flatMap((key) => {
      const value = values[key];
      return value === undefined ? [] : [value];
    });
}
