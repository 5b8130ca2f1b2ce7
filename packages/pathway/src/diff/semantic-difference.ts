import type { EnteredCase } from '../assess/assessment.ts';
import { conjunction, FALSE, negation, TRUE } from '../diagram/boolean-diagram.ts';
import { layOutCells } from '../diagram/cells.ts';
import { type CompiledAction, type CompiledRuleset, compileInto } from '../diagram/compile-ruleset.ts';
import { countStates } from '../diagram/count-states.ts';
import { createDiagramStore } from '../diagram/diagram-store.ts';
import { smallestEntered } from '../diagram/smallest-case.ts';
import { type ActionTable, type Row, type Ruleset, URGENCIES } from '../tables/ruleset.ts';

/** States that change in one way. */
export type ChangeClass = {
  readonly from: string;
  readonly to: string;
  /** By the clock, and where that is the same by the order of the dispositions, most urgent or restrictive first. */
  readonly direction: 'more_urgent' | 'less_urgent' | 'neither';
  /** Exact number of states, in decimal digits. */
  readonly states: string;
  /** A case with as few stated facts as possible that changes in this way. */
  readonly witness: EnteredCase;
};

/** How one action changed over the whole case space. */
export type ActionDifference = {
  readonly action: string;
  readonly label: string;
  readonly states: string;
  /** Share of all states, from 0 to 1. */
  readonly share: number;
  readonly classes: readonly ChangeClass[];
};

/** How two rulesets differ over the whole case space. */
export type SemanticDifference = {
  readonly equivalent: boolean;
  /** States that are possible patients in scope under both rulesets. */
  readonly states: string;
  /** Actions that only one of the two has. */
  readonly onlyInFirst: readonly string[];
  readonly onlyInSecond: readonly string[];
  /** States that only one of the two takes for a possible patient in scope. */
  readonly spaceChanged: readonly {
    readonly possibleOnlyIn: 'first' | 'second';
    readonly states: string;
    readonly witness: EnteredCase;
  }[];
  readonly actions: readonly ActionDifference[];
};

/**
 * Compares two rulesets over the whole case space: which patients get another answer.
 * Empty if and only if the rulesets are equivalent in dispositions, urgencies, alerts, strategy, and the space they are about.
 * @param first - The old ruleset.
 * @param second - The new one, over the same facts.
 * @throws When the rulesets are about different facts, or one of them is broken.
 */
export function semanticDifference(first: Ruleset, second: Ruleset): SemanticDifference {
  requireSameFacts(first, second);
  const layout = layOutCells([first, second]);
  const store = createDiagramStore(layout.facts.map((fact) => fact.cells.length));
  const old = compileInto(store, layout, first);
  const revised = compileInto(store, layout, second);
  const space = conjunction(store, old.inScope, revised.inScope);
  const total = countStates(store, space);
  const before = comparable(old);
  const after = comparable(revised);
  const actions = [...before.keys()].flatMap((id): readonly ActionDifference[] => {
    const left = before.get(id);
    const right = after.get(id);
    if (left === undefined || right === undefined) return [];
    const classes = changeClasses(old, space, left, right);
    const states = classes.reduce((sum, change) => sum + BigInt(change.states), 0n);
    return states === 0n
      ? []
      : [{ action: id, label: left.label, states: states.toString(), share: ratio(states, total), classes }];
  });
  const onlyInFirst = [...before.keys()].filter((id) => !after.has(id));
  const onlyInSecond = [...after.keys()].filter((id) => !before.has(id));
  const spaceChanged = [...spaceChange(old, revised, 'first'), ...spaceChange(revised, old, 'second')];
  const equivalent = [actions, onlyInFirst, onlyInSecond, spaceChanged].every((list) => list.length === 0);
  return { equivalent, states: total.toString(), onlyInFirst, onlyInSecond, spaceChanged, actions };
}

/** Something that is compared state by state: an action, the strategy, or an alert. */
type Comparable = { readonly label: string; readonly decision: number; readonly outcomes: readonly Outcome[] };

/** An outcome in words with its clock; the outcome with index `i` belongs to terminal `i`. */
type Outcome = { readonly words: string; readonly rank: number };

const NO_OUTCOME: Outcome = { words: 'no row', rank: Number.POSITIVE_INFINITY };

function comparable(compiled: CompiledRuleset): ReadonlyMap<string, Comparable> {
  return new Map([
    ...[...compiled.actions, compiled.strategy].map((action): [string, Comparable] => [
      action.table.id,
      actionOutcomes(action),
    ]),
    ...compiled.alerts.map(({ rule, root }): [string, Comparable] => [
      `alert ${rule.id}`,
      {
        label: `Alert ${rule.id}`,
        decision: root,
        outcomes: [NO_OUTCOME, { words: 'absent', rank: 1 }, { words: 'present', rank: 0 }],
      },
    ]),
  ]);
}

function actionOutcomes({ table, rows, decision }: CompiledAction): Comparable {
  return { label: table.label, decision, outcomes: [NO_OUTCOME, ...rows.map((row) => outcomeOf(table, row))] };
}

function outcomeOf(table: ActionTable, { disposition, urgency, acceptable = [] }: Row): Outcome {
  const others = acceptable.length === 0 ? '' : ` (also ${acceptable.join(', ')})`;
  return {
    words: urgency === 'none' ? `${disposition}${others}` : `${disposition}, ${urgency}${others}`,
    rank:
      URGENCIES.indexOf(urgency) * table.dispositions.length +
      table.dispositions.findIndex(({ id }) => id === disposition),
  };
}

function changeClasses(
  compiled: CompiledRuleset,
  space: number,
  left: Comparable,
  right: Comparable,
): readonly ChangeClass[] {
  const { store } = compiled;
  const pairs = new Map<string, number>();
  const codes: { readonly from: Outcome; readonly to: Outcome }[] = [];
  const differs = store.combine(left.decision, right.decision, {
    terminals: (row, other) => {
      const from = left.outcomes[row] ?? NO_OUTCOME;
      const to = right.outcomes[other] ?? NO_OUTCOME;
      if (from.words === to.words) return FALSE;
      const key = `${from.words} -> ${to.words}`;
      const code = pairs.get(key) ?? codes.push({ from, to });
      pairs.set(key, code);
      return code;
    },
  });
  return codes.flatMap(({ from, to }, index): readonly ChangeClass[] => {
    const here = store.combine(space, differs, {
      terminals: (inside, code) => (inside === TRUE && code === index + 1 ? TRUE : FALSE),
    });
    if (here === FALSE) return [];
    const direction = to.rank < from.rank ? 'more_urgent' : to.rank > from.rank ? 'less_urgent' : 'neither';
    return [
      {
        from: from.words,
        to: to.words,
        direction,
        states: countStates(store, here).toString(),
        witness: smallestEntered(store, compiled.layout, space, here),
      },
    ];
  });
}

function spaceChange(has: CompiledRuleset, lacks: CompiledRuleset, possibleOnlyIn: 'first' | 'second') {
  const { store } = has;
  const here = conjunction(store, has.inScope, negation(store, lacks.inScope));
  return here === FALSE
    ? []
    : [
        {
          possibleOnlyIn,
          states: countStates(store, here).toString(),
          witness: smallestEntered(store, has.layout, has.inScope, here),
        },
      ];
}

function requireSameFacts(first: Ruleset, second: Ruleset): void {
  const names = (ruleset: Ruleset): string =>
    ruleset.facts
      .map((fact) => `${fact.id} ${JSON.stringify(fact.domain)}`)
      .sort()
      .join('\n');
  if (names(first) !== names(second))
    throw new Error(`Rulesets ${first.id} and ${second.id} are about different facts and cannot be compared`);
}

/** A share of two exact counts, precise to a millionth. */
function ratio(part: bigint, whole: bigint): number {
  return whole === 0n ? 0 : Number((part * 1_000_000_000n) / whole) / 1_000_000_000;
}
