import type { Ruleset } from '@oncospine/pathway';
import { dorsalMetastasis } from '@oncospine/pathway/rulesets/dorsal-metastasis';
import type {
  OutcomeChange,
  OutcomeChanges,
  ReleaseChange,
  ReleaseChanges,
  Signature,
} from '../report/release-changes.ts';
import type { Disagreement, Results } from '../results.ts';
import { changedCells } from './changed-cells.ts';
import { changedLabels, changedOutcomes, type DecisionLists } from './changed-outcomes.ts';
import { rulesetChange } from './changed-rules.ts';

/** Results as they are before their controls are known. */
export type ResultsNow = Omit<Results, 'controls'>;

/** What stands beside the two results; what is absent is said to be. */
export type BesideResults = {
  /** The lists of decisions of both runs. */
  readonly decisions?: DecisionLists;
  /** The tables of the release. */
  readonly rulesetThen?: Ruleset;
  /** The signatures of the release that were verified. */
  readonly signatures?: readonly Signature[];
};

/**
 * Everything that changed since a signed release, allowed or not: cases first, totals after.
 * @param then - The results of the release.
 * @param now - These results.
 * @param beside - What else is known of both.
 */
export function changesSince(then: Results, now: ResultsNow, beside: BesideResults = {}): ReleaseChanges {
  const { decisions, rulesetThen, signatures = [] } = beside;
  const tables = { now: dorsalMetastasis, ...(rulesetThen === undefined ? {} : { release: rulesetThen }) };
  return {
    status: 'compared',
    release: `${then.identity.ruleset.id} ${then.identity.ruleset.version}`,
    signatures,
    rules: rulesetChange(then.identity.ruleset, now.identity.ruleset, tables),
    outcomes: decisions === undefined ? changedDisagreements(then, now) : changedOutcomes(decisions, now),
    changes: [
      ...labelChanges(then, now, decisions),
      ...thresholdChanges(then, now),
      ...setChanges(then, now),
      ...statusChanges('safety_rule', then.invariants, now.invariants),
      ...statusChanges('requirement', then.vignetteChecks, now.vignetteChecks),
      ...hashChange('comparison', 'readings, mappings, groups, margins', then, now, 'comparison'),
    ],
    cells: changedCells(then, now),
  };
}

/** Without lists of decisions: comparisons that disagree now and did not, the reverse, or otherwise than before. */
function changedDisagreements(then: Results, now: ResultsNow): OutcomeChanges {
  const [before, after] = [then, now].map((of) => new Map(of.disagreements.map((one) => [one.id, one])));
  const names = [...new Set([...(before?.keys() ?? []), ...(after?.keys() ?? [])])].sort();
  const moved = names.flatMap((name): readonly OutcomeChange[] => {
    const [old, current] = [before?.get(name), after?.get(name)];
    const one = current ?? old;
    if (one === undefined || (old?.tool === current?.tool && old?.label === current?.label)) return [];
    const { set, caseId, rater, endpoint, reading, label } = one;
    const where = [set, caseId, ...(rater === '' ? [] : [rater])].join('/');
    return [{ case: where, endpoint, reading, label, before: said(old), after: said(current) }];
  });
  return { source: 'disagreements', moved, newCases: [], goneCases: [] };
}

function said(one: Disagreement | undefined): string {
  return one === undefined ? 'no disagreement' : `${one.tool} (the label says ${one.label})`;
}

function labelChanges(then: Results, now: ResultsNow, lists: DecisionLists | undefined): readonly ReleaseChange[] {
  const byCase = lists === undefined ? [] : changedLabels(lists, now);
  return [
    ...hashChange('label', 'facts and labels, as locked', then, now, 'labels'),
    ...hashChange('label', 'ledger of changed labels', then, now, 'ledger'),
    ...byCase.map(({ case: name, endpoint, before, after }) => ({
      ...{ kind: 'label' as const, what: `${name}: label of ${endpoint}`, before, after },
    })),
  ];
}

function thresholdChanges({ gates: then }: Results, { gates: now }: ResultsNow): readonly ReleaseChange[] {
  const text = (gate: Results['gates'][number] | undefined): string =>
    gate === undefined
      ? 'no such threshold'
      : `${gate.statistic}: ${gate.comparison.replace('_', ' ')} ${gate.threshold}`;
  return pairs(then, now).flatMap(([id, before, after]): readonly ReleaseChange[] =>
    text(before) === text(after) ? [] : [{ kind: 'threshold', what: id, before: text(before), after: text(after) }],
  );
}

function setChanges({ caseSets: then }: Results, { caseSets: now }: ResultsNow): readonly ReleaseChange[] {
  const text = (set: Results['caseSets'][number] | undefined): string =>
    set === undefined ? 'no such set' : `${set.purpose}, ${set.flow.rowsRead} rows, ${set.sha256}`;
  return pairs(then, now).flatMap(([id, before, after]): readonly ReleaseChange[] =>
    text(before) === text(after) ? [] : [{ kind: 'set', what: id, before: text(before), after: text(after) }],
  );
}

type WithStatus = { readonly id: string; readonly status: string };

function statusChanges(
  kind: ReleaseChange['kind'],
  then: readonly WithStatus[],
  now: readonly WithStatus[],
): readonly ReleaseChange[] {
  const text = (one: WithStatus | undefined): string => one?.status.replaceAll('_', ' ') ?? 'not there';
  return pairs(then, now).flatMap(([id, before, after]): readonly ReleaseChange[] =>
    text(before) === text(after) ? [] : [{ kind, what: id, before: text(before), after: text(after) }],
  );
}

function hashChange(
  kind: ReleaseChange['kind'],
  what: string,
  then: Results,
  now: ResultsNow,
  name: 'labels' | 'ledger' | 'comparison',
): readonly ReleaseChange[] {
  const [before, after] = [then.identity.hashes[name], now.identity.hashes[name]];
  return before === after ? [] : [{ kind, what, before, after }];
}

type Pair<Item> = readonly [id: string, before: Item | undefined, after: Item | undefined];

function pairs<Item extends { readonly id: string }>(
  then: readonly Item[],
  now: readonly Item[],
): readonly Pair<Item>[] {
  const [before, after] = [then, now].map((list) => new Map(list.map((item) => [item.id, item])));
  const ids = [...new Set([...then, ...now].map(({ id }) => id))].sort();
  return ids.map((id) => [id, before?.get(id), after?.get(id)]);
}
