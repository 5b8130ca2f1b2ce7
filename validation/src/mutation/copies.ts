import type { ActionTable, Condition, Ruleset } from '@oncospine/pathway';
import { withoutHash } from './every-outcome.ts';
import { applyMutant, type Mutant } from './mutant.ts';
import { changedPart, type Part, partsReadBy, readersOf, readingsOf, readThrough } from './read-by.ts';

const MARK = '@';

const COPIES_AT_ONCE = 24;

/** Mutants in groups of which one ruleset holds the copies; those without copies are left out. */
export function groupsToCopy(mutants: readonly Mutant[]): readonly (readonly Mutant[])[] {
  const copied = mutants.filter((mutant) => !standsAlone(mutant));
  return Array.from({ length: Math.ceil(copied.length / COPIES_AT_ONCE) }, (_, group) =>
    copied.slice(group * COPIES_AT_ONCE, (group + 1) * COPIES_AT_ONCE),
  );
}

/** A change of every patient or of the order of actions concerns all tables, so there is nothing to copy. */
export function standsAlone({ place }: Mutant): boolean {
  return place.kind === 'constraint' || place.kind === 'ordering';
}

/** The name of the copy that belongs to a mutant. */
export function copyName(id: string, mutant: number): string {
  return `${id}${MARK}${mutant}`;
}

/** What a copy is a copy of, and whose; `undefined` for what is no copy. */
export function originalOf(name: string): { readonly id: string; readonly mutant: number } | undefined {
  const at = name.lastIndexOf(MARK);
  return at < 0 ? undefined : { id: name.slice(0, at), mutant: Number(name.slice(at + 1)) };
}

/**
 * One ruleset with a copy, for each mutant, of everything that the mutant can change: its table, named condition or
 * alert, all that read it, and the properties to be proved of them. What no mutant changes is there once, as far as it
 * is read. Compiled or proved as one, each mutant costs little more than its own copies.
 * @param which - The copies with the changes made; or as they were, to compare with.
 */
export function withCopies(ruleset: Ruleset, mutants: readonly Mutant[], which: 'mutated' | 'unchanged'): Ruleset {
  const readings = readingsOf(ruleset);
  const copies = mutants.map((mutant, index) => {
    const changed = changedPart(mutant.place);
    if (changed === undefined) throw new Error(`${mutant.id} changes the whole ruleset, of which there are no copies`);
    const source = which === 'mutated' ? applyMutant(ruleset, mutant) : ruleset;
    return copyOf(source, { affected: readersOf(readings, changed), index });
  });
  const kept = unchangedParts(copies, readings);
  const all = <Item>(read: (copy: Copy) => readonly Item[]): readonly Item[] => copies.flatMap(read);
  return {
    ...withoutHash(ruleset),
    actions: [...ruleset.actions.filter(({ id }) => kept.has(`action ${id}`)), ...all(({ actions }) => actions)],
    strategy: { ...ruleset.strategy, rows: withoutConditions(ruleset.strategy) },
    conditions: [...ruleset.conditions, ...all(({ conditions }) => conditions)],
    alerts: [...ruleset.alerts.filter(({ id }) => kept.has(`alert ${id}`)), ...all(({ alerts }) => alerts)],
    orderings: [],
    emergencyActions: [...ruleset.emergencyActions, ...all(({ emergencyActions }) => emergencyActions)],
    invariants: all(({ invariants }) => invariants),
    independences: all(({ independences }) => independences),
    worsenings: all(({ worsenings }) => worsenings),
  };
}

type Copy = Pick<
  Ruleset,
  'actions' | 'conditions' | 'alerts' | 'emergencyActions' | 'invariants' | 'independences' | 'worsenings'
>;

type CopyContext = { readonly affected: ReadonlySet<Part>; readonly index: number };

function copyOf(ruleset: Ruleset, context: CopyContext): Copy {
  const { affected, index } = context;
  const copied = (id: string): string => copyName(id, index);
  const action = (id: string): string => (affected.has(`action ${id}`) ? copied(id) : id);
  const renamed = (condition: Condition): Condition => renamedCondition(context, condition);
  const touched = (...conditions: readonly Condition[]): boolean =>
    conditions.some((condition) => partsReadBy(condition).some((part) => affected.has(part)));
  const actions = [...ruleset.actions, ruleset.strategy].filter(({ id }) => affected.has(`action ${id}`));
  return {
    actions: actions.map((table) => ({
      ...table,
      id: copied(table.id),
      rows: table.rows.map((row) => ({ ...row, when: renamed(row.when) })),
    })),
    conditions: ruleset.conditions
      .filter(({ name }) => affected.has(`condition ${name}`))
      .map((named) => ({ ...named, name: copied(named.name), when: renamed(named.when) })),
    alerts: ruleset.alerts
      .filter(({ id }) => affected.has(`alert ${id}`))
      .map((alert) => ({ ...alert, id: copied(alert.id), when: renamed(alert.when) })),
    emergencyActions: ruleset.emergencyActions.filter((id) => affected.has(`action ${id}`)).map(copied),
    invariants: ruleset.invariants
      .filter(({ premise, conclusion }) => touched(premise, conclusion))
      .map((invariant) => ({
        ...invariant,
        id: copied(invariant.id),
        premise: renamed(invariant.premise),
        conclusion: renamed(invariant.conclusion),
      })),
    independences: ruleset.independences
      .filter((independence) => affected.has(`action ${independence.action}`))
      .map((independence) => ({ ...independence, id: copied(independence.id), action: action(independence.action) })),
    worsenings: ruleset.worsenings.map((worsening) => ({
      ...worsening,
      actions: worsening.actions.map(action).filter((id) => originalOf(id) !== undefined),
      exceptions: worsening.exceptions.map((exception) => ({ ...exception, when: renamed(exception.when) })),
    })),
  };
}

function renamedCondition(context: CopyContext, condition: Condition): Condition {
  const { affected, index } = context;
  switch (condition.kind) {
    case 'all':
    case 'any':
      return { ...condition, of: condition.of.map((part) => renamedCondition(context, part)) };
    case 'not':
      return { ...condition, of: renamedCondition(context, condition.of) };
    default: {
      const [part] = partsReadBy(condition);
      if (part === undefined || !affected.has(part)) return condition;
      if (condition.kind === 'named') return { ...condition, name: copyName(condition.name, index) };
      if (condition.kind === 'alert') return { ...condition, alert: copyName(condition.alert, index) };
      if (condition.kind === 'disposition' || condition.kind === 'clock')
        return { ...condition, action: copyName(condition.action, index) };
      return condition;
    }
  }
}

/** The actions and alerts that copies read and no mutant changes; what only other copies are made of is left out. */
function unchangedParts(copies: readonly Copy[], readings: ReadonlyMap<Part, readonly Part[]>): ReadonlySet<Part> {
  const conditions = copies.flatMap((copy) => [
    ...copy.actions.flatMap(({ rows }) => rows.map(({ when }) => when)),
    ...[...copy.conditions, ...copy.alerts].map(({ when }) => when),
    ...copy.invariants.flatMap(({ premise, conclusion }) => [premise, conclusion]),
    ...copy.worsenings.flatMap(({ exceptions }) => exceptions.map(({ when }) => when)),
  ]);
  return readThrough(readings, conditions.flatMap(partsReadBy));
}

/** A ruleset must have a strategy; the copies of it stand among the actions. */
function withoutConditions({ rows }: ActionTable): ActionTable['rows'] {
  return rows.slice(0, 1).map((row) => ({ ...row, tier: 'default', when: { kind: 'always' } }));
}
