import { type Ruleset, rulesetHash, semanticDifference } from '@oncospine/pathway';
import type { RulesetChange, RulesetDifference } from '../report/release-changes.ts';
import type { Identity } from '../results.ts';

type Named = Identity['ruleset'];

/** The tables then and now: their hashes, and over every possible patient what they say otherwise. */
export function rulesetChange(
  before: Named,
  after: Named,
  tables: { readonly release?: Ruleset; readonly now: Ruleset },
): RulesetChange {
  const named = ({ version, hash }: Named) => ({ version, hash });
  return { before: named(before), after: named(after), difference: differenceOf(before, after, tables) };
}

function differenceOf(
  before: Named,
  after: Named,
  { release, now }: { readonly release?: Ruleset; readonly now: Ruleset },
): RulesetDifference {
  if (before.hash === after.hash) return { status: 'same' };
  if (release === undefined)
    return { status: 'not_compared', because: 'the report of the release holds no tables to compare with' };
  if (rulesetHash(release) !== before.hash || rulesetHash(now) !== after.hash)
    return { status: 'not_compared', because: 'the tables at hand are not those of the two results' };
  if (namesOfFacts(release) !== namesOfFacts(now))
    return { status: 'not_compared', because: 'the two are about different facts, so no patient is the same in both' };
  return compared(release, now);
}

function namesOfFacts({ facts }: Ruleset): string {
  return JSON.stringify(facts.map(({ id, domain }) => [id, domain]));
}

function compared(then: Ruleset, now: Ruleset): RulesetDifference {
  const { states, actions, onlyInFirst, onlyInSecond, spaceChanged } = semanticDifference(then, now);
  return {
    status: 'compared',
    states,
    answers: actions.flatMap(({ label, classes }) =>
      classes.map(({ from, to, direction, states: moved, witness }) => ({
        ...{ action: label, from, to, direction, states: moved },
        witness: JSON.stringify(witness),
      })),
    ),
    others: [
      ...onlyInFirst.map((action) => `${action}: gone`),
      ...onlyInSecond.map((action) => `${action}: new`),
      ...spaceChanged.map(
        ({ possibleOnlyIn, states: count }) =>
          `${count} patients are possible ${possibleOnlyIn === 'first' ? 'no longer' : 'now and were not'}`,
      ),
    ],
  };
}
