import { type Condition, describeCondition, type Row, type Ruleset } from '@oncospine/pathway';
import { answerMutations } from './answer-mutations.ts';
import { boundMutations, type Thresholds } from './bound-mutations.ts';
import type { Operator } from './mutant.ts';

/** A condition with one thing changed. */
export type ConditionMutation = {
  readonly operator: Operator;
  /** Where in the condition, and to what where there are several: unique with the operator. */
  readonly path: string;
  readonly before: string;
  readonly after: string;
  readonly condition: Condition;
};

/** What a condition is mutated with. */
export type MutationContext = {
  readonly ruleset: Ruleset;
  readonly thresholds: Thresholds;
  /**
   * Conditions of earlier rows, as text. A row that excludes one repeats it word for word: it is one rule, which is
   * changed inside where it stands first, like a named condition, and only as a whole where it is excluded.
   */
  readonly earlier: ReadonlySet<string>;
};

const EVERYONE: Condition = { kind: 'always' };

/** The conditions of a row that a later row may exclude: the whole and its conjuncts, where they have parts. */
export function repeatable({ when }: Row): readonly string[] {
  const conjuncts = when.kind === 'all' ? when.of : [];
  return [when, ...conjuncts]
    .filter(({ kind }) => kind === 'all' || kind === 'any')
    .map((part) => JSON.stringify(part));
}

/** Every mutation of a condition: parts dropped, atoms negated, answers widened and narrowed, thresholds moved. */
export function conditionMutations(context: MutationContext, condition: Condition): readonly ConditionMutation[] {
  const inside = mutationsInside(context, condition, '');
  if (condition.kind === 'all' || condition.kind === 'always') return inside;
  const before = describeCondition(context.ruleset, condition);
  return [{ operator: 'drop_conjunct', path: '', before, after: 'dropped', condition: EVERYONE }, ...inside];
}

function mutationsInside(context: MutationContext, condition: Condition, path: string): readonly ConditionMutation[] {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return partMutations(context, condition, path, mutationsInside);
    case 'not':
      return excludedMutations(context, condition.of, path).map((mutation) => ({
        ...mutation,
        condition: { ...condition, of: mutation.condition },
      }));
    case 'always':
      return [];
    default:
      return atomMutations(context, condition, path);
  }
}

function partMutations(
  context: MutationContext,
  whole: Condition & { readonly kind: 'all' | 'any' },
  path: string,
  inside: typeof mutationsInside,
): readonly ConditionMutation[] {
  return whole.of.flatMap((part, index) => [
    ...droppedPart(context, whole, index, `${path}.${index}`),
    ...inside(context, part, `${path}.${index}`).map((mutation) => ({
      ...mutation,
      condition: { ...whole, of: whole.of.map((other, at) => (at === index ? mutation.condition : other)) },
    })),
  ]);
}

/** Mutations of what a row excludes. */
function excludedMutations(context: MutationContext, excluded: Condition, path: string): readonly ConditionMutation[] {
  if (context.earlier.has(JSON.stringify(excluded))) return atomMutations(context, excluded, path);
  if (excluded.kind !== 'any') return mutationsInside(context, excluded, path);
  return partMutations(context, excluded, path, excludedMutations);
}

function droppedPart(
  { ruleset }: MutationContext,
  whole: Condition & { readonly kind: 'all' | 'any' },
  index: number,
  path: string,
): readonly ConditionMutation[] {
  const part = whole.of[index];
  if (part === undefined || whole.of.length < 2) return [];
  const operator = whole.kind === 'all' ? 'drop_conjunct' : 'drop_alternative';
  const condition = { ...whole, of: whole.of.filter((_, at) => at !== index) };
  return [{ operator, path, before: describeCondition(ruleset, part), after: 'dropped', condition }];
}

function atomMutations({ ruleset, thresholds }: MutationContext, atom: Condition, path: string) {
  const before = describeCondition(ruleset, atom);
  const negated: Condition = { kind: 'not', of: atom };
  const changed = [
    { operator: 'negate' as const, path: '', condition: negated },
    ...answerMutations(ruleset, atom),
    ...boundMutations(thresholds, atom),
  ];
  return changed.map(
    ({ operator, path: detail, condition }): ConditionMutation => ({
      operator,
      path: detail === '' ? path : `${path}:${detail}`,
      before,
      after: describeCondition(ruleset, condition),
      condition,
    }),
  );
}
