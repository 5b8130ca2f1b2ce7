import { type AssessedCase, type Assessment, assess, type Ruleset } from '@oncospine/pathway';
import { copyName, withCopies } from './copies.ts';
import { STRATEGY_ACTION, withEveryOutcome } from './every-outcome.ts';
import type { LabelledCase } from './labelled-cases.ts';
import type { Mutant } from './mutant.ts';
import { changedPart, type Part, readersOf, readingsOf } from './read-by.ts';
import type { RuleExample, RuleExamples } from './rule-examples.ts';
import { toldOf, toldOfAlerts } from './same-assessment.ts';
import type { SeenByCases } from './seen-by-cases.ts';

/** What cases see of a mutant, where what an example expects of the whole plan was not looked at. */
export type SeenByCopies = SeenByCases & {
  /** No other expectation fails, and the assessment of an example that reads the whole plan is different. */
  readonly mustReadWholePlan: boolean;
};

/** A case with what the unchanged ruleset says of it. */
type Known<Case> = { readonly asked: Case; readonly before: AssessedCase };

/** What is tried on the copies. */
export type KnownCases = {
  readonly ruleset: Ruleset;
  readonly rules: RuleExamples;
  readonly examples: readonly Known<RuleExample>[];
  readonly rows: readonly Known<LabelledCase>[];
};

/** Assesses all cases with the unchanged ruleset; what is out of its scope has no plan, and no table changes that. */
export function knownCases(ruleset: Ruleset, rules: RuleExamples, cases: readonly LabelledCase[]): KnownCases {
  const base = withEveryOutcome(ruleset);
  const known = <Case extends Pick<RuleExample, 'given'>>(asked: Case): readonly Known<Case>[] => {
    const before = assess(base, asked.given);
    return before.status === 'assessed' ? [{ asked, before }] : [];
  };
  return { ruleset, rules, examples: rules.examples.flatMap(known), rows: cases.flatMap(known) };
}

/** What cases see of mutants, from one ruleset that holds the copies of all: each case is assessed once for them all. */
export function seenByCopies(known: KnownCases, group: readonly Mutant[]): readonly SeenByCopies[] {
  const { ruleset, rules, examples, rows } = known;
  const copies = withEveryOutcome(withCopies(ruleset, group, 'mutated'));
  const readings = readingsOf(ruleset);
  const seen = group.map((mutant, index) => {
    const changed = changedPart(mutant.place);
    const affected = changed === undefined ? new Set<Part>() : readersOf(readings, changed);
    return {
      plan: planOf(ruleset, affected, index),
      byExamples: false,
      mustReadWholePlan: false,
      byComparisons: false,
      byAssessments: false,
    };
  });
  for (const { asked, before } of examples) {
    const together = assessed(assess(copies, asked.given));
    for (const mutant of seen) {
      const after = mutant.byExamples ? undefined : mutant.plan(before, together);
      if (after === undefined) continue;
      const partly = asked.expect.filter((line) => !rules.readsWholePlan(line));
      mutant.byExamples = partly.some((line) => isLost(rules, ruleset, { before, after }, line));
      mutant.mustReadWholePlan ||= partly.length < asked.expect.length;
    }
  }
  for (const { asked, before } of rows) {
    const together = assessed(assess(copies, asked.given));
    for (const mutant of seen) {
      const after = mutant.byComparisons ? undefined : mutant.plan(before, together);
      if (after === undefined) continue;
      mutant.byAssessments = true;
      mutant.byComparisons = asked.comparisons(before).join() !== asked.comparisons(after).join();
    }
  }
  return seen.map(({ plan: _, ...result }) => ({
    ...result,
    mustReadWholePlan: result.mustReadWholePlan && !result.byExamples,
  }));
}

function assessed(said: Assessment): AssessedCase {
  if (said.status !== 'assessed') throw new Error(`A case that has a plan is ${said.status} with copies of tables`);
  return said;
}

/** Whether an expectation that was met is no longer met. */
export function isLost(
  { unmet }: RuleExamples,
  ruleset: Ruleset,
  { before, after }: { readonly before: AssessedCase; readonly after: AssessedCase },
  line: string,
): boolean {
  return unmet(ruleset, after, line) !== '' && unmet(ruleset, before, line) === '';
}

/** Puts a mutant's plan together from the unchanged plan and its copies; `undefined` where nothing is different. */
function planOf(ruleset: Ruleset, affected: ReadonlySet<Part>, index: number) {
  const isStrategy = (id: string): boolean => id === STRATEGY_ACTION;
  const names = [...ruleset.actions.map(({ id }) => id), STRATEGY_ACTION].filter((id) =>
    affected.has(`action ${isStrategy(id) ? ruleset.strategy.id : id}`),
  );
  const alerts = new Set(ruleset.alerts.map(({ id }) => id).filter((id) => affected.has(`alert ${id}`)));
  return (before: AssessedCase, together: AssessedCase): AssessedCase | undefined => {
    const copies = new Map(
      names.map((id) => {
        const copy = actionOf(together, copyName(isStrategy(id) ? ruleset.strategy.id : id, index));
        return [id, copy] as const;
      }),
    );
    const raised =
      alerts.size === 0
        ? before.alerts
        : ruleset.alerts.flatMap(({ id }) => {
            const among = alerts.has(id) ? together.alerts : before.alerts;
            const found = among.find((alert) => alert.id === (alerts.has(id) ? copyName(id, index) : id));
            return found === undefined ? [] : [{ ...found, id }];
          });
    const isSame =
      [...copies].every(([id, copy]) => toldOf(copy) === toldOf(actionOf(before, id))) &&
      (raised === before.alerts || toldOfAlerts(raised) === toldOfAlerts(before.alerts));
    if (isSame) return undefined;
    const actions = before.actions.map((action): AssessedCase['actions'][number] => {
      const copy = copies.get(action.action);
      return copy === undefined ? action : { ...copy, action: action.action };
    });
    return { ...before, actions, strategy: strategyOf(actions, before), alerts: raised };
  };
}

function actionOf({ actions }: AssessedCase, id: string): AssessedCase['actions'][number] {
  const found = actions.find(({ action }) => action === id);
  if (found === undefined) throw new Error(`No action ${id} among ${actions.map(({ action }) => action).join(', ')}`);
  return found;
}

/** The strategy as it is told, from its rows; further acceptable words are not mutated. */
function strategyOf(actions: AssessedCase['actions'], before: AssessedCase): AssessedCase['strategy'] {
  const word = actions.find(({ action }) => action === STRATEGY_ACTION);
  if (word === undefined) return before.strategy;
  const [first, ...others] = [...new Set(word.possible.map(({ disposition }) => disposition))];
  if (first !== undefined && others.length === 0) return { status: 'decided', strategy: first, acceptable: [] };
  return { status: 'undecided', possible: first === undefined ? [] : [first, ...others] };
}
