import { whyNotHeld } from '../invariants/why-not-held.ts';
import { HAZARDS } from '../report/hazards.ts';
import type { InvariantResult } from '../results.ts';
import type { GateFile } from './gate-file.ts';

type Safety = GateFile['safety'];

/** What is demanded of the rules and was not met, each with the reason. */
export type UnmetRules = {
  /** Violated, unchecked, gone, or not what the gate file says. */
  readonly wrong: readonly string[];
  /** Not broken and not shown either: the sample held no case that the rule speaks of. */
  readonly notRun: readonly string[];
};

/** What is demanded of the rules and was not met: a rule that is gone is worse than one that found no case. */
export function unmetRules({ rules, notControlled }: Safety, invariants: readonly InvariantResult[]): UnmetRules {
  const found = new Map(invariants.map((rule) => [rule.id, rule]));
  const held = invariants.filter(({ status, checks }) => status === 'held' && checks.length > 0);
  const named = (rule: InvariantResult): string => `${rule.id} (${whyNotHeld(rule) ?? rule.status})`;
  const open = invariants.filter((rule) => !held.includes(rule) && rule.status !== 'not_run').map(named);
  const notRun = invariants.filter(({ status }) => status === 'not_run').map(named);
  const gone = Object.keys(rules).filter((id) => !found.has(id));
  const silent = Object.entries(rules).flatMap(([id, hazards]) =>
    hazards
      .filter((hazard) => found.get(id)?.hazards.includes(hazard) === false)
      .map((hazard) => `${id} (does not name ${hazard} any more)`),
  );
  const outdated = notControlled
    .filter(({ hazard, extent }) => extent === 'whole' && held.some(({ hazards }) => hazards.includes(hazard)))
    .map(({ hazard }) => `${hazard} (listed as not controlled, and a rule controls it)`);
  return {
    wrong: [...open, ...gone.map((id) => `${id} (gone: no such rule was run)`), ...silent, ...outdated],
    notRun,
  };
}

/** Hazards of the log for which the gate file demands no rule and gives no reason. */
export function hazardsLeftOut({ rules, notControlled }: Safety): readonly string[] {
  const named = new Set(Object.values(rules).flat());
  const excused = notControlled.filter(({ extent }) => extent === 'whole').map(({ hazard }) => hazard);
  return HAZARDS.filter(({ id }) => !named.has(id) && !excused.includes(id)).map(
    ({ id, hazard }) => `${id} (${hazard}): gates.json demands no rule and gives no reason`,
  );
}

/** Rules that were run and are demanded nowhere: nobody would miss them. */
export function rulesNotDemanded({ rules }: Safety, invariants: readonly InvariantResult[]): readonly string[] {
  return invariants
    .filter(({ id }) => !Object.hasOwn(rules, id))
    .map(({ id }) => `${id}: was run, and gates.json does not demand it`);
}
