import { groupBy } from '../group-by.ts';
import type { MutationGap, MutationResults, MutationTally } from '../results/mutation.ts';
import type { Difference } from './differences.ts';
import { OPERATORS, placeName, tableOf } from './mutant.ts';
import type { MutantOutcome } from './mutant-outcome.ts';

/** Counts mutants in all, by operator and by table. */
export function tallied(outcomes: readonly MutantOutcome[]): Pick<MutationResults, 'total' | 'byOperator' | 'byTable'> {
  const byOperator = groupBy(outcomes, ({ mutant }) => mutant.operator);
  const byTable = groupBy(outcomes, ({ mutant }) => tableOf(mutant.place));
  return {
    total: tallyOf(outcomes),
    byOperator: OPERATORS.flatMap((operator) => {
      const found = byOperator.get(operator);
      return found === undefined ? [] : [{ operator, ...tallyOf(found) }];
    }),
    byTable: [...byTable].map(([table, found]) => ({ table, ...tallyOf(found) })),
  };
}

function tallyOf(outcomes: readonly MutantOutcome[]): MutationTally {
  const many = (test: (outcome: MutantOutcome) => boolean): number => outcomes.filter(test).length;
  return {
    mutants: outcomes.length,
    equivalent: many(isEquivalent),
    killedByProofs: many(({ proofs }) => proofs.length > 0),
    killedByExamples: many(({ seen }) => seen.byExamples),
    killedByComparisons: many(({ seen }) => seen.byComparisons),
    killed: many(isKilled),
    survivors: many(isSurvivor),
    survivorsSeen: many((outcome) => isSurvivor(outcome) && outcome.seen.byAssessments),
    gapsOfTests: many(isGap),
  };
}

function isTested({ proofs, seen }: MutantOutcome): boolean {
  return proofs.length > 0 || seen.byExamples;
}

const isKilled = (outcome: MutantOutcome): boolean => isTested(outcome) || outcome.seen.byComparisons;

/** An ordering is no part of what the diagrams compare, so its loss is never called equivalent. */
function isEquivalent({ mutant, seen, proofs, differences }: MutantOutcome): boolean {
  if (proofs.length > 0 || seen.byExamples || differences.length > 0 || mutant.place.kind === 'ordering') return false;
  // Another row may decide the same, so an assessment may still name another row; an outcome never differs.
  if (seen.byComparisons) throw new Error(`${mutant.id} answers every case as before, and a label compares otherwise`);
  return true;
}

const isSurvivor = (outcome: MutantOutcome): boolean => !isKilled(outcome) && !isEquivalent(outcome);

const isGap = (outcome: MutantOutcome): boolean => !isTested(outcome) && !isEquivalent(outcome);

/** The entry of a mutant that neither a proof nor a rule test notices; none for others. */
export function gapOf(outcome: MutantOutcome): readonly MutationGap[] {
  if (!isGap(outcome)) return [];
  const { mutant, seen, differences } = outcome;
  const unlike = seen.byAssessments ? 'assessed' : 'unchanged';
  return [
    {
      id: mutant.id,
      table: tableOf(mutant.place),
      place: placeName(mutant.place),
      operator: mutant.operator,
      sentence: mutant.sentence,
      labelledRows: seen.byComparisons ? 'compared' : unlike,
      difference: shownDifference(differences),
    },
  ];
}

/** The difference whose case states the fewest facts; the first among equals. */
function shownDifference(differences: readonly Difference[]): MutationGap['difference'] {
  const facts = ({ witness }: Difference): number => Object.keys(witness).length;
  const [smallest] = [...differences].sort((left, right) => facts(left) - facts(right));
  if (smallest === undefined)
    return { status: 'not_applicable', because: 'the diagrams hold no order of actions, so no case was looked for' };
  const { witness, ...difference } = smallest;
  return { ...difference, witness: JSON.parse(JSON.stringify(witness)), ways: differences.length };
}
