import { type Condition, partsOf } from './condition.ts';

/**
 * Calls the visitor with a condition and everything it is made of, outermost first.
 * Named conditions are not followed: they are visited where they are defined.
 */
export function walkCondition(condition: Condition, visit: (part: Condition) => void): void {
  visit(condition);
  for (const part of partsOf(condition)) walkCondition(part, visit);
}
