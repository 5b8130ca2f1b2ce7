import type { Condition } from '../conditions/condition.ts';
import { walkCondition } from '../conditions/walk.ts';
import type { Ruleset } from './ruleset.ts';

/** The facts a condition speaks of, through named conditions and scores, but not through other actions. */
export function factsOf(ruleset: Ruleset, condition: Condition): ReadonlySet<string> {
  const facts = new Set<string>();
  const follow = (outer: Condition): void =>
    walkCondition(outer, (part) => {
      if (part.kind === 'one_of' || part.kind === 'range' || part.kind === 'total_equals') facts.add(part.fact);
      if (part.kind === 'band' || part.kind === 'total_equals')
        for (const fact of Object.values(ruleset.scores[part.score]?.facts ?? {})) facts.add(fact);
      if (part.kind === 'named') {
        const named = ruleset.conditions.find((candidate) => candidate.name === part.name);
        if (named !== undefined) follow(named.when);
      }
    });
  follow(condition);
  return facts;
}
