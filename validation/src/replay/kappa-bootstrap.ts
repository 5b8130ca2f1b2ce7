import { type BootstrapInterval, bootstrapTable, type ConfusionTable, cohensKappaEstimate } from '@oncospine/agreement';

/** How intervals are resampled. */
export type Resampling = { readonly seed: number; readonly resamples: number };

/**
 * Makes the bootstrap interval of kappa. One table comes in several analyses, and the same seed gives the same interval:
 * it is resampled once.
 */
export function createKappaBootstrap(resampling: Resampling): (table: ConfusionTable) => BootstrapInterval {
  const known = new Map<string, BootstrapInterval>();
  return (table) => {
    const key = JSON.stringify(table);
    const found = known.get(key) ?? bootstrapTable(table, cohensKappaEstimate, resampling);
    known.set(key, found);
    return found;
  };
}
