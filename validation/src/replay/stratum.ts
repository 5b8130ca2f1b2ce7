import type { CaseRow } from '../case-file/case-row.ts';
import type { Manifest } from '../case-sets/manifest.ts';
import type { ScopeGroup, Stratum } from '../results.ts';

/** The tier of a row's source; `none` where the set has no tiers. */
export function tierOf(row: CaseRow, tiers: Manifest['tiers']): string {
  const source = row.carried.get('source_id') ?? '';
  return tiers.find(({ sources }) => sources.includes(source))?.tier ?? 'none';
}

/** A stratum without the number of its rows. */
export type StratumName = Omit<Stratum, 'rows'>;

/** The stratum of a row: set, tier, kind of label, rater and scope are never pooled. */
export function stratumOf(set: string, row: CaseRow, tiers: Manifest['tiers'], scope: ScopeGroup): StratumName {
  const tier = tierOf(row, tiers);
  const { labelKind, rater } = row;
  const id = [set, tier, labelKind, ...(rater === '' ? [] : [rater]), scope].join('/');
  const words = [set, ...(tier === 'none' ? [] : [`tier ${tier}`]), labelKind, ...(rater === '' ? [] : [rater])];
  const label = `${words.join(', ').replaceAll('_', ' ')}, level ${scope.replaceAll('_', ' ')}`;
  return { id, label, set, tier, labelKind, rater, scope };
}
