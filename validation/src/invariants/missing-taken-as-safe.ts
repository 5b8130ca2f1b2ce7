import { type ActionTable, type AssessedCase, assess, URGENCIES } from '@oncospine/pathway';
import { dorsalMetastasis } from '@oncospine/pathway/rulesets/dorsal-metastasis';
import { demand, type Invariant, NOT_CONCERNED, type Stated, type Verdict } from './invariant.ts';
import { actionOf } from './what-is-known.ts';

/** What became less cautious from one assessment to another; empty when nothing did. */
export function loosened(before: AssessedCase, after: AssessedCase): readonly string[] {
  const actions = dorsalMetastasis.actions.flatMap((table) => loosenedAction(table, before, after));
  const alerts = before.alerts
    .filter(({ id }) => !after.alerts.some((alert) => alert.id === id))
    .map(({ id }) => `alert ${id} is no longer shown`);
  return [...actions, ...alerts];
}

function loosenedAction(table: ActionTable, before: AssessedCase, after: AssessedCase): readonly string[] {
  const first = actionOf(before, table.id).interim;
  const second = actionOf(after, table.id).interim;
  const slower = URGENCIES.indexOf(second.clock) > URGENCIES.indexOf(first.clock);
  const clocks = slower ? [`${table.id}: clock ${first.clock} becomes ${second.clock}`] : [];
  const rank = (act: string): number => table.dispositions.findIndex(({ id }) => id === act);
  const releases = (act: string): boolean => table.dispositions.some(({ id, releases: does }) => id === act && does);
  const looser =
    table.safeSide.kind === 'precaution'
      ? rank(second.act) > rank(first.act)
      : releases(second.act) && !releases(first.act);
  return looser ? [...clocks, `${table.id}: ${first.act} becomes ${second.act}`] : clocks;
}

/** Deletes each stated fact in turn; gives what the deletion loosened. */
export function deletionsThatLoosen(stated: Stated, assessment: AssessedCase): readonly string[] {
  return Object.keys(stated).flatMap((fact) => {
    const rest = Object.fromEntries(Object.entries(stated).filter(([id]) => id !== fact));
    const after = assess(dorsalMetastasis, rest);
    if (after.status === 'invalid') return [`without ${fact}: the case is refused`];
    if (after.status !== 'assessed') return [];
    return loosened(assessment, after).map((text) => `without ${fact}: ${text}`);
  });
}

type Item = AssessedCase['scores'][number]['items'][number];

/**
 * Whether possible patients differ in the points of an item. What is not stated may be settled all the same by another
 * fact: who has no symptoms has no pain.
 */
function isOpen(stated: Stated, score: string, { item, fact }: Item): boolean {
  const domain = dorsalMetastasis.facts.find(({ id }) => id === fact)?.domain;
  const answers = domain?.kind === 'category' ? domain.values.map(({ value }) => value) : [];
  const given = Object.hasOwn(stated, fact) ? stated[fact] : undefined;
  if (typeof given === 'string') return false;
  const points = new Set<number | undefined>();
  for (const answer of Array.isArray(given) ? given : answers) {
    const one = assess(dorsalMetastasis, { ...stated, [fact]: answer });
    if (one.status !== 'assessed') continue;
    const found = one.scores.find((candidate) => candidate.score === score)?.items.find((each) => each.item === item);
    points.add(found?.possible[0]?.points);
  }
  return points.size > 1;
}

function noTotalWhileItemsAreOpen(stated: Stated, { scores }: AssessedCase): Verdict {
  const open = scores.filter(({ items }) =>
    items.some(({ possible }) => new Set(possible.map(({ points }) => points)).size > 1),
  );
  // A total that was reported is known, whatever is known of its items.
  if (open.length === 0 || Object.hasOwn(stated, 'sins_reported')) return NOT_CONCERNED;
  const single = open.filter(({ status, lowest, highest }) => status === 'complete' || lowest === highest);
  const wrong = single.find(({ score, items }) => items.some((item) => isOpen(stated, score, item)));
  return demand([wrong === undefined, `${wrong?.score}: one total although an item is open`]);
}

/** H02: a missing value taken as safe. */
export const MISSING_TAKEN_AS_SAFE: readonly Invariant[] = [
  {
    id: 'INV-02',
    hazards: ['H02'],
    statement:
      'Deleting any single known fact never makes the interim less cautious: no precaution loosens, nothing held or blocked is released, no clock slows, no alert disappears.',
    check: (stated, assessment) => {
      if (Object.keys(stated).length === 0) return NOT_CONCERNED;
      const found = deletionsThatLoosen(stated, assessment);
      return demand([found.length === 0, found.join('; ')]);
    },
  },
  {
    id: 'INV-02b',
    hazards: ['H02'],
    statement:
      'A score with an item in whose points possible patients differ, and no reported total, gives bounds and never one total.',
    check: noTotalWhileItemsAreOpen,
  },
];
