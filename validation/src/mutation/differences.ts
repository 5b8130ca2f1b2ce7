import { type ChangeClass, type Ruleset, type SemanticDifference, semanticDifference } from '@oncospine/pathway';
import { groupsToCopy, originalOf, standsAlone, withCopies } from './copies.ts';
import { applyMutant, type Mutant } from './mutant.ts';

/** A way in which a mutant answers otherwise, with a smallest case that shows it. */
export type Difference = {
  /** The action or alert; `possible patients` where the constraints changed. */
  readonly where: string;
  readonly from: string;
  readonly to: string;
  readonly direction: ChangeClass['direction'];
  readonly witness: ChangeClass['witness'];
};

/** Compares mutants with their ruleset over the whole case space. No entry stands for a mutant that is equivalent. */
export function differencesOf(
  ruleset: Ruleset,
  mutants: readonly Mutant[],
  onProgress: (done: number) => void,
): ReadonlyMap<string, readonly Difference[]> {
  const found = new Map<string, Difference[]>();
  const add = (id: string, difference: Difference): void => {
    found.set(id, [...(found.get(id) ?? []), difference]);
  };
  let done = 0;
  for (const group of groupsToCopy(mutants)) {
    const { actions } = semanticDifference(
      withCopies(ruleset, group, 'unchanged'),
      withCopies(ruleset, group, 'mutated'),
    );
    for (const { action, classes } of actions) {
      const original = originalOf(action);
      const mutant = original === undefined ? undefined : group[original.mutant];
      if (original === undefined || mutant === undefined) throw new Error(`${action} differs and is no copy`);
      for (const change of classes) add(mutant.id, { where: original.id, ...picked(change) });
    }
    done += group.length;
    onProgress(done);
  }
  for (const mutant of mutants.filter(standsAlone)) {
    for (const difference of wholeDifference(semanticDifference(ruleset, applyMutant(ruleset, mutant))))
      add(mutant.id, difference);
    done += 1;
    onProgress(done);
  }
  return found;
}

function wholeDifference({ actions, spaceChanged }: SemanticDifference): readonly Difference[] {
  return [
    ...actions.flatMap(({ action, classes }) => classes.map((change) => ({ where: action, ...picked(change) }))),
    ...spaceChanged.map(({ possibleOnlyIn, witness }): Difference => {
      const [from, to] = possibleOnlyIn === 'first' ? ['possible', 'refused'] : ['refused', 'possible'];
      return { where: 'possible patients', from, to, direction: 'neither', witness };
    }),
  ];
}

function picked({ from, to, direction, witness }: ChangeClass): Omit<Difference, 'where'> {
  return { from, to, direction, witness };
}
