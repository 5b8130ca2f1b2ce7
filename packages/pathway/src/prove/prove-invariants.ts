import { conjunction, difference, disjunction, FALSE, negation, TRUE } from '../diagram/boolean-diagram.ts';
import { compileCondition } from '../diagram/compile-condition.ts';
import type { CompiledAction } from '../diagram/compile-ruleset.ts';
import type { Independence } from '../tables/ruleset.ts';
import type { Proof } from './proof.ts';
import { type Prover, show } from './prover.ts';

/** Shows every invariant of a ruleset over its whole case space, or gives a smallest counterexample. */
export function proveInvariants(prover: Prover): readonly Proof[] {
  const { compiler, store, ruleset } = prover.compiled;
  return ruleset.invariants.map(({ id, label, hazards, premise, conclusion }) => {
    const when = compileCondition(compiler, premise);
    const then = compileCondition(compiler, conclusion);
    return show(prover, {
      id,
      kind: 'invariant',
      label,
      hazards,
      violation: difference(store, when, then),
      premise: when,
    });
  });
}

/** Shows that actions do not depend on facts: two possible patients who differ only there come out the same. */
export function proveIndependences(prover: Prover): readonly Proof[] {
  return prover.compiled.ruleset.independences.map((independence) => {
    const { id, label, hazards } = independence;
    return show(prover, { id, kind: 'independence', label, hazards, violation: dependence(prover, independence) });
  });
}

/** The states in which another answer to one of the facts gives another outcome. */
function dependence(prover: Prover, { action: id, facts }: Independence): number {
  const { store, layout, actions, inScope, ruleset } = prover.compiled;
  const action = actions.find((candidate) => candidate.table.id === id);
  if (action === undefined) throw new Error(`Ruleset ${ruleset.id}: an independence names ${id}, which is no action`);
  const levels = new Set(
    facts.map((fact) => {
      const level = layout.position.get(fact);
      if (level === undefined)
        throw new Error(`Ruleset ${ruleset.id}: an independence names ${fact}, which is no fact`);
      return level;
    }),
  );
  return outcomeDiagrams(prover, action).reduce((sum, outcome) => {
    const reached = conjunction(store, inScope, outcome);
    const elsewhere = conjunction(store, inScope, negation(store, outcome));
    return disjunction(
      store,
      sum,
      conjunction(store, abstract(prover, reached, levels), abstract(prover, elsewhere, levels)),
    );
  }, FALSE);
}

/** One diagram for each different outcome of an action. */
export function outcomeDiagrams(prover: Prover, action: CompiledAction): readonly number[] {
  const { store } = prover.compiled;
  const outcomes = [...new Set(action.rows.map((row) => `${row.disposition} ${row.urgency}`))];
  return outcomes.map((outcome) =>
    store.combine(action.decision, TRUE, {
      terminals: (row) => {
        const found = action.rows[row - 1];
        return found !== undefined && `${found.disposition} ${found.urgency}` === outcome ? TRUE : FALSE;
      },
    }),
  );
}

/** The states that some answer to the facts would bring into a diagram. */
export function abstract(prover: Prover, diagram: number, levels: ReadonlySet<number>): number {
  const { store } = prover.compiled;
  const memo = new Map<number, number>();
  const visit = (node: number): number => {
    if (node === TRUE || node === FALSE) return node;
    const known = memo.get(node);
    if (known !== undefined) return known;
    const level = store.levelOf(node);
    const children = Array.from({ length: store.sizes[level] ?? 0 }, (_, cell) => visit(store.childOf(node, cell)));
    const result = levels.has(level)
      ? children.reduce((sum, child) => disjunction(store, sum, child), FALSE)
      : store.node(level, children);
    memo.set(node, result);
    return result;
  };
  return visit(diagram);
}
