import { engineOf } from '../assess/engine.ts';
import { readFacts } from '../assess/read-case.ts';
import { walkRoots } from '../assess/walks.ts';
import { TRUE } from '../diagram/boolean-diagram.ts';
import type { CellLayout } from '../diagram/cells.ts';
import type { Issues } from '../facts/issue.ts';
import type { Disposition, Row, Ruleset } from '../tables/ruleset.ts';
import { type FlatDiagram, flatten } from './flat-diagram.ts';
import { forgetFact } from './forget-fact.ts';

/** A fact as the diagrams see it: its answers fall into classes that no rule tells apart. */
export type DiagramFact = { readonly id: string; readonly cells: number };

/** A table as a diagram. Outcome `index` is the row with that index: the row that decides. */
export type TableDiagram = {
  /** The action, or the strategy table. */
  readonly id: string;
  /** Highest tier first. */
  readonly rows: readonly Row[];
  /** Most urgent or restrictive first. */
  readonly dispositions: readonly Disposition[];
  readonly diagram: FlatDiagram;
  /** The rules alone: for every state, whether a patient can be in it or not. It tests only facts that the rules read. */
  readonly rules: FlatDiagram;
};

/** What is known of a case, as the cells of each fact that are still possible; or what is wrong with it. */
export type CellsRead =
  | { readonly status: 'read'; readonly cells: Int32Array }
  | { readonly status: 'invalid'; readonly issues: Issues };

/** A ruleset as decision diagrams: what `assess` walks, as data for walks over many cases. */
export type DecisionDiagrams = {
  /** In diagram order; a position in this list stands for the fact everywhere else. */
  readonly facts: readonly DiagramFact[];
  /** For each fact the bits of all its cells. */
  readonly allCells: Int32Array;
  /** Reads a case into cells. Whether its facts contradict each other is not judged: `possible` tells. */
  readonly read: (input: unknown) => CellsRead;
  /** Outcome 0 for every possible patient. */
  readonly possible: FlatDiagram;
  /** Outcome 0 for every possible patient inside the scope of the ruleset. */
  readonly possibleInScope: FlatDiagram;
  readonly scope: { readonly fact: number; readonly cellsInside: number };
  /** Every action, then the strategy; limited to possible patients inside the scope. */
  readonly tables: readonly TableDiagram[];
};

const known = new WeakMap<Ruleset, Map<string, DecisionDiagrams>>();

/** How diagrams are made. */
export type DiagramOptions = {
  /**
   * Facts of which nothing is ever known in the cases to come. The diagrams do not ask for them where they only rule
   * patients out, and are smaller for it; for a case that states one of them the answer would be wrong.
   * @defaultValue none
   */
  readonly neverStated?: readonly string[];
};

/**
 * The decision diagrams of a ruleset, for programs that look at very many cases at once.
 * The rows that a walk reaches are the rows of `assess`: exact over all completions of what is unknown.
 * @param ruleset - The guideline.
 * @param options - Which facts are never stated.
 * @returns The diagrams; the same object each time.
 * @throws When the ruleset is broken, naming the table and the value; when a fact is none of the ruleset.
 * @example
 * import { dorsalMetastasis } from '@oncospine/pathway/rulesets/dorsal-metastasis';
 * decisionDiagrams(dorsalMetastasis).tables.map(({ id }) => id).slice(-2) // => ['supportive_care', 'strategy']
 */
export function decisionDiagrams(ruleset: Ruleset, { neverStated = [] }: DiagramOptions = {}): DecisionDiagrams {
  const ofRuleset = known.get(ruleset) ?? new Map<string, DecisionDiagrams>();
  known.set(ruleset, ofRuleset);
  const key = JSON.stringify([...neverStated].sort());
  const found = ofRuleset.get(key) ?? compile(ruleset, neverStated);
  ofRuleset.set(key, found);
  return found;
}

function compile(ruleset: Ruleset, neverStated: readonly string[]): DecisionDiagrams {
  const engine = engineOf(ruleset);
  const { compiled, layout, allCells, scopePosition, cellsInScope } = engine;
  const { store } = compiled;
  const inside = walkRoots(compiled, compiled.inScope);
  const roots = [...inside.actions, inside.strategy];
  const levels = neverStated.map((id) => levelOf(layout, id));
  // A fact that the rules read decides; what they do not read can only rule patients out.
  const smaller = (diagram: number, rules: FlatDiagram | undefined): number =>
    levels
      .filter((level) => rules === undefined || !rules.fact.includes(level))
      .reduce((left, level) => forgetFact(store, left, level), diagram);
  return {
    facts: layout.facts.map(({ definition, cells }) => ({ id: definition.id, cells: cells.length })),
    allCells: allCells.slice(),
    read: (input) => readFacts(engine, input),
    possible: flatten(store, smaller(walkRoots(compiled, TRUE).consistent, undefined), 1),
    possibleInScope: flatten(store, smaller(inside.consistent, undefined), 1),
    scope: { fact: scopePosition, cellsInside: cellsInScope },
    tables: [...compiled.actions, compiled.strategy].map(({ table, rows, decision }, index) => {
      const rules = flatten(store, decision, rows.length);
      const diagram = flatten(store, smaller(roots[index] ?? 0, rules), rows.length);
      return { id: table.id, rows, dispositions: table.dispositions, diagram, rules };
    }),
  };
}

function levelOf({ position }: CellLayout, id: string): number {
  const level = position.get(id);
  if (level === undefined) throw new Error(`${id} is never stated, and no fact of the ruleset either`);
  return level;
}
