import { type DecisionDiagrams, decisionDiagrams, type FlatDiagram } from '@oncospine/pathway/diagrams';
import { dorsalMetastasis } from '@oncospine/pathway/rulesets/dorsal-metastasis';

/**
 * The facts of which nothing is known and on which the rules of a table still branch, sorted.
 * @param input - What is known of a case that a patient can have, the assumptions of its reading included.
 * @param table - An action, or the strategy table.
 * @param diagrams - Any of the ruleset: which facts are never stated changes nothing of its rules.
 */
export function missingFacts(
  input: Readonly<Record<string, unknown>>,
  table: string,
  diagrams: DecisionDiagrams = decisionDiagrams(dorsalMetastasis),
): readonly string[] {
  const { facts, tables, allCells, read } = diagrams;
  const rules = tables.find(({ id }) => id === table)?.rules;
  const known = read(input);
  if (known.status === 'invalid' || rules === undefined)
    throw new Error(`${table} cannot be walked for a case that is refused`);
  const { cells } = known;
  return branchingFacts(rules, cells)
    .filter((fact) => cells[fact] === allCells[fact])
    .map((fact) => facts[fact]?.id ?? '')
    .sort();
}

/** The facts on which a diagram branches somewhere on the paths that are still possible. */
function branchingFacts(diagram: FlatDiagram, cells: Int32Array): readonly number[] {
  const { fact, firstEdge, cell, target, branches } = diagram;
  const found = new Set<number>();
  const reached = new Uint8Array(fact.length);
  reached[0] = 1;
  // Parents stand before children: one pass from the root is the whole walk.
  for (let node = 0; node < fact.length; node += 1) {
    if (reached[node] === 0) continue;
    const tested = fact[node] as number;
    if (branches[node] === 1) found.add(tested);
    for (let edge = firstEdge[node] as number; edge < (firstEdge[node + 1] as number); edge += 1) {
      const isPossible = (((cells[tested] as number) >> (cell[edge] as number)) & 1) === 1;
      const next = target[edge] as number;
      if (isPossible && next >= 0) reached[next] = 1;
    }
  }
  return [...found];
}
