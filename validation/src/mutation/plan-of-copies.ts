import type { AssessedCase, Ruleset } from '@oncospine/pathway';
import { copyName } from './copies.ts';
import { STRATEGY_ACTION } from './every-outcome.ts';
import type { Mutant } from './mutant.ts';
import { changedPart, readersOf, readingsOf } from './read-by.ts';
import { toldOf, toldOfAlerts } from './same-assessment.ts';

/**
 * Puts the plan of one mutant together from the unchanged plan of a case and the plan in which all copies stand.
 * Gives `undefined` where nothing is different. The order of actions is the unchanged one.
 */
export type PlanOfMutant = (before: AssessedCase, together: AssessedCase) => AssessedCase | undefined;

type Action = AssessedCase['actions'][number];
type Alerts = AssessedCase['alerts'];

/**
 * How to find a mutant's plan among the copies.
 * @param index - The place of the mutant among those that were copied.
 */
export function planOfMutant(ruleset: Ruleset, mutant: Mutant, index: number): PlanOfMutant {
  const changed = changedPart(mutant.place);
  if (changed === undefined) throw new Error(`${mutant.id} has no copies`);
  const affected = readersOf(readingsOf(ruleset), changed);
  const tables = [...ruleset.actions, ruleset.strategy].filter(({ id }) => affected.has(`action ${id}`));
  const copies = tables.map(({ id }) => ({
    name: id === ruleset.strategy.id ? STRATEGY_ACTION : id,
    copy: copyName(id, index),
  }));
  const copied = new Set(ruleset.alerts.map(({ id }) => id).filter((id) => affected.has(`alert ${id}`)));
  return (before, together) => {
    const changes = new Map(copies.map(({ name, copy }) => [name, actionOf(together, copy)]));
    const alerts = copied.size === 0 ? before.alerts : alertsOf(ruleset, before.alerts, together.alerts, copied, index);
    const isSame = [...changes].every(([name, copy]) => toldOf(copy) === toldOf(actionOf(before, name)));
    if (isSame && toldOfAlerts(alerts) === toldOfAlerts(before.alerts)) return undefined;
    const actions = before.actions.map((action): Action => {
      const copy = changes.get(action.action);
      return copy === undefined ? action : { ...copy, action: action.action };
    });
    return { ...before, actions, strategy: strategyOf(actions, before), alerts };
  };
}

function alertsOf(
  ruleset: Ruleset,
  before: Alerts,
  together: Alerts,
  copied: ReadonlySet<string>,
  index: number,
): Alerts {
  return ruleset.alerts.flatMap(({ id }) => {
    const found = copied.has(id)
      ? together.find((alert) => alert.id === copyName(id, index))
      : before.find((alert) => alert.id === id);
    return found === undefined ? [] : [{ ...found, id }];
  });
}

function actionOf({ actions }: AssessedCase, id: string): Action {
  const found = actions.find(({ action }) => action === id);
  if (found === undefined) throw new Error(`No action ${id} among ${actions.map(({ action }) => action).join(', ')}`);
  return found;
}

/** The strategy as it is told, from its rows; further acceptable words are not mutated. */
function strategyOf(actions: readonly Action[], before: AssessedCase): AssessedCase['strategy'] {
  const word = actions.find(({ action }) => action === STRATEGY_ACTION);
  if (word === undefined) return before.strategy;
  const words = [...new Set(word.possible.map(({ disposition }) => disposition))];
  const [strategy, ...others] = words;
  if (strategy !== undefined && others.length === 0) return { status: 'decided', strategy, acceptable: [] };
  return { status: 'undecided', possible: words };
}
