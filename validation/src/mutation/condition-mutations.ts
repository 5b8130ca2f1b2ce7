import { type Condition, describeCondition, type Ruleset } from '@oncospine/pathway';
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
export type MutationContext = { readonly ruleset: Ruleset; readonly thresholds: Thresholds };

const EVERYONE: Condition = { kind: 'always' };

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
      return condition.of.flatMap((part, index) => [
        ...droppedPart(context, condition, index, `${path}.${index}`),
        ...mutationsInside(context, part, `${path}.${index}`).map((mutation) => ({
          ...mutation,
          condition: { ...condition, of: condition.of.map((other, at) => (at === index ? mutation.condition : other)) },
        })),
      ]);
    case 'not':
      return mutationsInside(context, condition.of, path).map((mutation) => ({
        ...mutation,
        condition: { ...condition, of: mutation.condition },
      }));
    case 'always':
      return [];
    default:
      return atomMutations(context, condition, path);
  }
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
