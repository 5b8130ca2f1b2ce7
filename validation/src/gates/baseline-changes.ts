import type { ReleaseChange, ReleaseChanges } from '../report/extras.ts';
import type { Results } from '../results.ts';
import type { Compared } from './compare-baseline.ts';

/** What changed since a signed release, for the report: allowed or not. */
export function changesSince({ results, gates }: Omit<Compared, 'demands'>, then: Results): ReleaseChanges {
  const [now, before] = [results.identity, then.identity];
  const moved = movedCases(results, then);
  const hashes: readonly (readonly [ReleaseChange['kind'], string, string, string, readonly string[]])[] = [
    ['row', 'tables of the ruleset', before.ruleset.hash, now.ruleset.hash, moved],
    ['label', 'facts and labels, as locked', before.hashes.labels, now.hashes.labels, []],
    ['other', 'readings, mappings, groups, margins', before.hashes.comparison, now.hashes.comparison, []],
  ];
  const thresholds = gates.flatMap((gate): readonly ReleaseChange[] => {
    const old = then.gates.find(({ id }) => id === gate.id);
    if (old?.threshold === gate.threshold) return [];
    const was = old === undefined ? 'not there' : String(old.threshold);
    return [{ kind: 'threshold', what: gate.id, before: was, after: String(gate.threshold), cases: [] }];
  });
  return {
    status: 'compared',
    release: `${before.ruleset.id} ${before.ruleset.version}`,
    changes: [
      ...hashes
        .filter(([, , old, current]) => old !== current)
        .map(([kind, what, old, current, cases]) => ({ kind, what, before: old, after: current, cases })),
      ...thresholds,
      ...(moved.length === 0 || now.ruleset.hash !== before.ruleset.hash
        ? []
        : [{ kind: 'case' as const, what: 'disagreements', before: 'other', after: 'other', cases: moved }]),
    ],
  };
}

/** Comparisons that disagree now and did not, or the reverse. */
function movedCases(results: Compared['results'], then: Results): readonly string[] {
  const [now, before] = [results, then].map(({ disagreements }) => new Set(disagreements.map(({ id }) => id)));
  if (now === undefined || before === undefined) return [];
  return [...[...now].filter((id) => !before.has(id)), ...[...before].filter((id) => !now.has(id))].sort();
}
