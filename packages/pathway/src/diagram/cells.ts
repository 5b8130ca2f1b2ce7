import type { Condition } from '../conditions/condition.ts';
import { walkCondition } from '../conditions/walk.ts';
import type { FactDefinition } from '../facts/fact.ts';
import { conditionsOf } from '../tables/conditions-of.ts';
import type { Ruleset } from '../tables/ruleset.ts';
import { cutAt, intervalMeets, type NumberPiece, rangeHolds, thresholdsOf } from './number-pieces.ts';

/**
 * A class of answers that no rule tells apart. Categorical: a set of answers. Number: a set of pieces of the line.
 */
export type Cell = {
  readonly values: readonly string[];
  readonly pieces: readonly NumberPiece[];
};

/** One fact of the diagram with its cells. */
export type CellFact = { readonly definition: FactDefinition; readonly cells: readonly Cell[] };

/** The facts in diagram order, cut into cells. */
export type CellLayout = {
  readonly facts: readonly CellFact[];
  /** The position of a fact in the order. */
  readonly position: ReadonlyMap<string, number>;
};

/** A set of cells is a word of bits, and a word has no more that are safe. */
const MOST_CELLS = 31;

/** What the rules ask of one fact: each test tells some answers apart. */
type FactTests = {
  readonly categories: ((value: string) => unknown)[];
  readonly numbers: ((piece: NumberPiece) => unknown)[];
  readonly thresholds: number[];
};

/**
 * Cuts every fact of the rulesets into the classes of answers that some rule tells apart.
 * Several rulesets over the same facts give a common cut, so that they can be compared state by state.
 */
export function layOutCells(rulesets: readonly [Ruleset, ...Ruleset[]]): CellLayout {
  const [first] = rulesets;
  const tests = new Map<string, FactTests>(
    first.facts.map((fact) => [fact.id, { categories: [], numbers: [], thresholds: [] }]),
  );
  for (const ruleset of rulesets) collectTests(ruleset, tests);
  const byId = new Map(first.facts.map((fact) => [fact.id, fact]));
  const facts = first.diagramOrder.map((id): CellFact => {
    const definition = byId.get(id);
    const factTests = tests.get(id);
    if (definition === undefined || factTests === undefined)
      throw new Error(`Ruleset ${first.id}: the diagram order names ${id}, which is no fact`);
    const cells = cellsOf(definition, factTests);
    if (cells.length > MOST_CELLS)
      throw new Error(
        `Ruleset ${first.id}: ${id} has ${cells.length} classes of answers, and at most ${MOST_CELLS} fit`,
      );
    return { definition, cells };
  });
  if (facts.length !== first.facts.length)
    throw new Error(`Ruleset ${first.id}: the diagram order must name each of its ${first.facts.length} facts once`);
  return { facts, position: new Map(facts.map((fact, index) => [fact.definition.id, index])) };
}

function collectTests(ruleset: Ruleset, tests: ReadonlyMap<string, FactTests>): void {
  const testsOf = (fact: string): FactTests => {
    const found = tests.get(fact);
    if (found === undefined) throw new Error(`Ruleset ${ruleset.id}: a condition names ${fact}, which is no fact`);
    return found;
  };
  const collect = (part: Condition): void => {
    if (part.kind === 'one_of') {
      testsOf(part.fact).categories.push((value) => part.values.includes(value));
      refuseUnknownAnswers(ruleset, part.fact, part.values);
    }
    if (part.kind === 'range') {
      testsOf(part.fact).thresholds.push(...thresholdsOf(part));
      testsOf(part.fact).numbers.push((piece) => rangeHolds(part, piece));
    }
    if (part.kind === 'total_equals') {
      // Every total is a class of its own.
      const { thresholds, numbers } = testsOf(part.fact);
      thresholds.push(...totalsOf(ruleset, part.score));
      numbers.push((piece) => (piece.kind === 'point' ? piece.at : 'between'));
    }
  };
  for (const condition of conditionsOf(ruleset)) walkCondition(condition, collect);
  collect({ kind: 'one_of', fact: ruleset.scope.fact, values: ruleset.scope.inScope });
  for (const use of Object.values(ruleset.scores)) {
    for (const item of use.table.items) {
      const fact = use.facts[item.id];
      if (fact === undefined) throw new Error(`Score ${use.table.id}: no fact is named for item ${item.id}`);
      const translate = use.translate[item.id];
      testsOf(fact).categories.push((value) => {
        const option = translate === undefined ? value : translate[value];
        return item.options.find((candidate) => candidate.value === option)?.points;
      });
    }
  }
}

/** A misspelt answer would hold for nobody, silently. */
function refuseUnknownAnswers(ruleset: Ruleset, id: string, values: readonly string[]): void {
  const domain = ruleset.facts.find((fact) => fact.id === id)?.domain;
  const answers = domain?.kind === 'category' ? domain.values.map(({ value }) => value) : [];
  const misspelt = values.find((value) => !answers.includes(value));
  if (misspelt !== undefined)
    throw new Error(`Ruleset ${ruleset.id}: a condition names ${id} ${misspelt}, which is no answer`);
}

/** Every whole number from the lowest to the highest sum that a score's items can have. */
function totalsOf(ruleset: Ruleset, score: string): readonly number[] {
  const use = ruleset.scores[score];
  if (use === undefined) throw new Error(`Ruleset ${ruleset.id}: a condition names ${score}, which is no score`);
  const highest = use.table.items.reduce(
    (sum, item) => sum + Math.max(...item.options.map((option) => option.points)),
    0,
  );
  return Array.from({ length: highest + 1 }, (_, total) => total);
}

function cellsOf(definition: FactDefinition, tests: FactTests): readonly Cell[] {
  const { domain } = definition;
  const groups = new Map<string, { values: string[]; pieces: NumberPiece[] }>();
  const groupOf = (signature: readonly unknown[]) => {
    const key = JSON.stringify(signature);
    const group = groups.get(key) ?? { values: [], pieces: [] };
    groups.set(key, group);
    return group;
  };
  if (domain.kind === 'category') {
    for (const { value } of domain.values) groupOf(tests.categories.map((test) => test(value))).values.push(value);
  } else {
    for (const piece of cutAt(tests.thresholds)) {
      const reachable = intervalMeets({ from: domain.minimum, to: domain.maximum }, piece);
      if (!reachable || (domain.integer && holdsNoInteger(piece))) continue;
      groupOf(tests.numbers.map((test) => test(piece))).pieces.push(piece);
    }
  }
  return [...groups.values()];
}

function holdsNoInteger(piece: NumberPiece): boolean {
  if (piece.kind === 'point') return !Number.isInteger(piece.at);
  return Math.floor(piece.above) + 1 >= piece.below;
}

/** The bits of all cells of a fact. */
export function allCells(fact: CellFact): number {
  return 2 ** fact.cells.length - 1;
}

/** The cells whose answers satisfy a test on one categorical answer. */
export function cellsWhere(fact: CellFact, test: (value: string) => boolean): number {
  return bitsWhere(fact, (cell) => cell.values.some(test));
}

/** The cells that have a number in common with an interval. */
export function cellsMeeting(fact: CellFact, interval: Parameters<typeof intervalMeets>[0]): number {
  return bitsWhere(fact, (cell) => cell.pieces.some((piece) => intervalMeets(interval, piece)));
}

function bitsWhere(fact: CellFact, test: (cell: Cell) => boolean): number {
  return fact.cells.reduce((bits, cell, index) => (test(cell) ? bits | (1 << index) : bits), 0);
}
