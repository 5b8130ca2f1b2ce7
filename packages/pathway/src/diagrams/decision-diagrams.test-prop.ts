import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assess } from '../assess/assess.ts';
import { explain } from '../assess/explain.ts';
import { dorsalMetastasis } from '../rulesets/dorsal-metastasis/index.ts';
import { fixedSeed } from '../testing/fixed-seed.ts';
import { partialCases } from '../testing/partial-cases.ts';
import { vocabularyInScope } from '../testing/vocabulary.ts';
import { consistentWorlds } from '../testing/worlds.ts';
import { decisionDiagrams } from './decision-diagrams.ts';
import type { FlatDiagram } from './flat-diagram.ts';

const diagrams = decisionDiagrams(dorsalMetastasis);
const cases = partialCases(dorsalMetastasis, consistentWorlds(dorsalMetastasis), vocabularyInScope(dorsalMetastasis));

/** What a walk from the root can reach: the plainest way to read a diagram. */
function outcomesOf(diagram: FlatDiagram, cells: Int32Array): readonly number[] {
  const { fact, firstEdge, cell, target } = diagram;
  const found = new Set<number>();
  const seen = new Set<number>();
  const visit = (node: number): void => {
    if (seen.has(node)) return;
    seen.add(node);
    for (let edge = firstEdge[node] ?? 0; edge < (firstEdge[node + 1] ?? 0); edge += 1) {
      if ((((cells[fact[node] ?? 0] ?? 0) >> (cell[edge] ?? 0)) & 1) === 0) continue;
      const next = target[edge] ?? 0;
      if (next < 0) found.add(-1 - next);
      else visit(next);
    }
  };
  visit(0);
  return [...found].sort((left, right) => left - right);
}

describe('the diagrams as data', () => {
  test('a walk reaches the rows that assess names, and the strategy rows that explain names', () =>
    fc.assert(
      fc.property(cases, ({ input }) => {
        const assessment = assess(dorsalMetastasis, input);
        const read = diagrams.read(input);
        if (assessment.status !== 'assessed' || read.status !== 'read') return;
        for (const { id, rows, diagram } of diagrams.tables) {
          const reached = outcomesOf(diagram, read.cells).map((row) => rows[row]?.id);
          const named =
            assessment.actions.find(({ action }) => action === id)?.rows ??
            explain(assessment, id)
              .rows.filter(({ decides }) => decides !== 'no')
              .map(({ row }) => row.id);
          expect(reached, id).toEqual(named);
        }
        expect(outcomesOf(diagrams.possibleInScope, read.cells)).toEqual([0]);
      }),
      fixedSeed(150),
    ));

  test('the rules alone reach those rows too', () =>
    fc.assert(
      fc.property(cases, ({ input }) => {
        const read = diagrams.read(input);
        if (read.status !== 'read') return;
        for (const { id, diagram, rules } of diagrams.tables) {
          const byRules = outcomesOf(rules, read.cells);
          expect(
            outcomesOf(diagram, read.cells).filter((row) => !byRules.includes(row)),
            id,
          ).toEqual([]);
        }
      }),
      fixedSeed(40),
    ));

  test('facts that are never stated change no answer, and make the diagrams smaller', () =>
    fc.assert(
      fc.property(cases, fc.subarray(dorsalMetastasis.facts.map(({ id }) => id)), ({ input }, neverStated) => {
        const { possible, possibleInScope, tables } = decisionDiagrams(dorsalMetastasis, { neverStated });
        const stated = Object.fromEntries(Object.entries(input).filter(([fact]) => !neverStated.includes(fact)));
        const read = diagrams.read(stated);
        if (read.status !== 'read') return;
        expect(outcomesOf(possible, read.cells)).toEqual(outcomesOf(diagrams.possible, read.cells));
        expect(outcomesOf(possibleInScope, read.cells)).toEqual(outcomesOf(diagrams.possibleInScope, read.cells));
        for (const [index, { id, diagram }] of tables.entries()) {
          const whole = diagrams.tables[index]?.diagram ?? diagram;
          expect(outcomesOf(diagram, read.cells), id).toEqual(outcomesOf(whole, read.cells));
          expect(diagram.fact.length, id).toBeLessThanOrEqual(whole.fact.length);
        }
      }),
      fixedSeed(12),
    ));

  test('a fact that is none cannot be left out', () => {
    expect(() => decisionDiagrams(dorsalMetastasis, { neverStated: ['shoe_size'] })).toThrow('shoe_size');
  });

  test.each([
    ['facts that contradict each other', { escc: '3', cord_compression: 'no' }, [], []],
    ['a level outside the scope', { index_level: 'L2' }, [0], []],
    ['nothing known', {}, [0], [0]],
  ])('%s', (_, input, possible, inScope) => {
    const read = diagrams.read(input);
    if (read.status !== 'read') throw new Error(read.status);
    expect(outcomesOf(diagrams.possible, read.cells)).toEqual(possible);
    expect(outcomesOf(diagrams.possibleInScope, read.cells)).toEqual(inScope);
  });

  test('an answer that is none is refused with its place', () => {
    expect(diagrams.read({ escc: '4' })).toMatchObject({ status: 'invalid', issues: [{ path: ['escc'] }] });
  });

  test('parents stand before children, and a node branches when its edges part', () => {
    for (const { diagram } of diagrams.tables) {
      diagram.fact.forEach((_, node) => {
        const edges = diagram.target.slice(diagram.firstEdge[node], diagram.firstEdge[node + 1]);
        expect(edges.every((next) => next < 0 || next > node)).toBe(true);
        expect(diagram.branches[node]).toBe(new Set(edges).size > 1 ? 1 : 0);
      });
    }
  });
});
