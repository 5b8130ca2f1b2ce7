import type { AssessedCase } from '@oncospine/pathway';
import type { CaseRow } from '../case-file/case-row.ts';
import type { Manifest } from '../case-sets/manifest.ts';
import type { ScopeGroup, Stratum } from '../results.ts';
import type { Origin } from './lane-group.ts';

/** The tier of a row's source; `none` where the set has no tiers. */
export function tierOf({ sourceId }: Origin, tiers: Manifest['tiers']): string {
  return tiers.find(({ sources }) => sources.includes(sourceId))?.tier ?? 'none';
}

/** A stratum without the number of its rows. */
export type StratumName = Omit<Stratum, 'rows'>;

/** How the level of an assessed case relates to the scope. */
export function scopeOf({ scope }: AssessedCase): 'established' | 'not_established' {
  if (scope === 'extrapolated') throw new Error('The replay never asks for an answer outside the scope');
  return scope;
}

/** A stratum whoever rated: experts on the same cases stand together, and nothing else is pooled. */
export function withoutRater({ set, tier, labelKind, scope }: StratumName): string {
  return [set, tier, labelKind, scope].join('/');
}

/** Where a row comes from. */
export function originOf({ labelKind, rater, carried }: CaseRow): Origin {
  return { labelKind, rater, sourceId: carried.get('source_id') ?? '' };
}

/** The stratum of a row: set, tier, kind of label, rater and scope are never pooled. */
export function stratumOf(set: string, origin: Origin, tiers: Manifest['tiers'], scope: ScopeGroup): StratumName {
  const tier = tierOf(origin, tiers);
  const { labelKind, rater } = origin;
  const id = [set, tier, labelKind, ...(rater === '' ? [] : [rater]), scope].join('/');
  const words = [set, ...(tier === 'none' ? [] : [`tier ${tier}`]), labelKind, ...(rater === '' ? [] : [rater])];
  const label = `${words.join(', ').replaceAll('_', ' ')}, level ${scope.replaceAll('_', ' ')}`;
  return { id, label, set, tier, labelKind, rater, scope };
}
