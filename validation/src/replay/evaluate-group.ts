import type { RowPlace } from '../case-file/row-table.ts';
import {
  anyLane,
  bitsIn,
  both,
  eachLane,
  either,
  firstLanes,
  type Lanes,
  noLanes,
  setLane,
  WORDS,
  without,
} from '../lanes/lanes.ts';
import { ASSUMED_FACTS } from '../readings/assumed-facts.ts';
import { ANALYSES, HISTOLOGY_RULE, READINGS } from '../readings/readings.ts';
import { createLaneComparer, HISTOLOGY_OPEN, type LaneLabels, labelsOfLanes, STRICT } from './compare-lanes.ts';
import { createCoverageCounts } from './coverage.ts';
import { createDecisionLines } from './decision-lines.ts';
import { createDisagreementList } from './disagreement-list.ts';
import { createAnswerFinder, type LaneAnswers, noAnswers } from './lane-answers.ts';
import { FLAG, type LaneGroup } from './lane-group.ts';
import type { ImportLanes } from './lane-readings.ts';
import { createStrata, type LaneStrata, strataWithin, stratumCells } from './lane-strata.ts';
import { createLaneWalks } from './lane-walks.ts';
import { emptyPartial, type Partial } from './partial.ts';
import type { SetDeclaration } from './replay-set.ts';
import { createRowCounts } from './row-counts.ts';
import { SUBGROUPS } from './subgroups.ts';
import type { WalkedRuleset } from './walked-ruleset.ts';
import { createWithoutRule } from './without-rule.ts';

/** What the evaluation of a group came to, beside what was counted. */
export type GroupOutcome = {
  /** Rows whose facts cannot all be true of one patient: they are not evaluated. */
  readonly contradicted: readonly RowPlace[];
  /** Lines for the list of decisions; valid until the next group is evaluated. */
  readonly decisions: Uint8Array;
};

/** An outcome to keep: the next group would write over its lines. */
export function ownOutcome({ contradicted, decisions }: GroupOutcome): GroupOutcome {
  return { contradicted, decisions: new Uint8Array(decisions) };
}

/** Evaluates groups of rows of one set, and counts. */
export type GroupEvaluator = {
  readonly evaluate: (group: LaneGroup) => GroupOutcome;
  /** What was counted. */
  readonly counted: () => Partial;
};

/** The lanes of a group, as every reading needs them. */
type GroupLanes = {
  readonly group: LaneGroup;
  /** The rows that are evaluated. */
  readonly live: Lanes;
  readonly labels: LaneLabels;
  readonly imports: ImportLanes;
  readonly doubtful: Lanes;
  /** The rows for which the import rule says something, because they do not state it themselves. */
  readonly ruled: Lanes;
};

const NO_LINES = new Uint8Array(0);

/** The place of histology among the assumed facts. */
const HISTOLOGY = ASSUMED_FACTS.indexOf(HISTOLOGY_RULE.fact);

/** Makes the evaluator of a set. */
export function createGroupEvaluator(
  diagrams: WalkedRuleset,
  set: SetDeclaration,
  { withDecisions }: { readonly withDecisions: boolean },
): GroupEvaluator {
  const answers = createAnswerFinder(diagrams);
  const { books } = answers;
  const facts = diagrams.facts.map(({ id }) => id);
  /** For each table the facts on which its rules branch. */
  const branching = diagrams.tables.map(({ rules }) => [
    ...new Set([...rules.fact].filter((_, node) => rules.branches[node] === 1)),
  ]);
  const strata = createStrata(set, { books, analyses: ANALYSES, facts });
  const walks = createLaneWalks(diagrams, answers, strata);
  const { walker, knowledge, readLanes, sortLanes } = walks;
  const coverage = createCoverageCounts(diagrams);
  const rows = createRowCounts(set);
  const disagreements = createDisagreementList(set.id);
  const { compare, compareDifference } = createLaneComparer({ books, rows, disagreements });
  const shape = { facts: facts.length, dimensions: SUBGROUPS.length };
  const withoutRule = createWithoutRule(walks, compareDifference, shape);
  /** Only a set whose purpose is agreement may count towards agreement; of others the rows are counted, and no more. */
  const isCompared = set.purpose === 'agreement';
  /** The answers of each reading of the group under way. */
  const answersOf = READINGS.map(() => noAnswers());
  const decisionLines = createDecisionLines(set.id, books);

  /** Walks every table under a reading: counts its rows, finds the answers and what undecided ones lack. */
  const walkTables = (reading: number, inside: Lanes, labels: LaneLabels, inLanes: LaneStrata): LaneAnswers => {
    const found = noAnswers(answersOf[reading]);
    walks.eachTable((table, endpoints) => {
      const count = (outcomes: Int32Array): void => coverage.count(reading, table, outcomes);
      const undecided = walks.findAnswers(table, endpoints, inside, labels, found, count);
      countMissing(reading, endpoints, table, undecided, inLanes);
    });
    return found;
  };

  /** Counts for lanes that endpoints of a table leave undecided the open facts on which its rules still branch. */
  const countMissing = (
    reading: number,
    endpoints: readonly number[],
    table: number,
    undecided: readonly Lanes[],
    inLanes: LaneStrata,
  ): void => {
    const [first, ...others] = undecided;
    if (first === undefined) return;
    const some = others.reduce(either, first);
    if (!anyLane(some)) return;
    walker.branched.fill(0);
    walker.walkNoting(walker.rules[table] ?? walker.possible, some);
    for (const { counts: stratum, lanes } of inLanes)
      for (const [index, endpoint] of endpoints.entries()) {
        const own = both(undecided[index] as Lanes, lanes);
        if (!anyLane(own)) continue;
        const missing = stratum.missing(reading, endpoint);
        for (const fact of branching[table] as readonly number[]) {
          const open = knowledge.open(fact);
          let rows = 0;
          for (let word = 0; word < WORDS; word += 1) {
            const branched = (own[word] as number) & (walker.branched[fact * WORDS + word] as number);
            if (branched !== 0) rows += bitsIn(branched & (open[word] as number));
          }
          missing[fact] = (missing[fact] as number) + rows;
        }
      }
  };

  /** One reading of a group: gives its answers and strata. */
  const evaluateReading = (lanes: GroupLanes, reading: number) => {
    const { group, live, labels, imports, doubtful, ruled } = lanes;
    const declared = READINGS[reading];
    if (declared === undefined) throw new Error(`There is no reading ${reading}`);
    const assumed = readLanes(declared, true, live, imports);
    const { inside, strata: inLanes } = sortLanes(group, live);
    if (reading === 0) rows.countRows(group, inLanes);
    if (!isCompared) return { found: noAnswers(), inLanes };
    rows.countAssumptions(declared, assumed);
    const found = walkTables(reading, inside, labels, inLanes);
    const comparison = { group, reading, labels, answers: found };
    compare({ ...comparison, strata: inLanes });
    if (anyLane(doubtful)) compareDifference({ ...comparison, strata: strataWithin(inLanes, doubtful) }, STRICT, -1);
    if (anyLane(ruled)) compareDifference({ ...comparison, strata: strataWithin(inLanes, ruled) }, HISTOLOGY_OPEN, -1);
    return { found, inLanes };
  };

  const decisionsOf = (
    { group, live }: GroupLanes,
    evaluated: readonly { readonly found: LaneAnswers; readonly inLanes: LaneStrata }[],
  ): Uint8Array => {
    const inStrata = stratumCells(evaluated[0]?.inLanes ?? []);
    const found = evaluated.map((one) => one.found);
    return decisionLines({ group, lanes: live, strata: inStrata, answers: found });
  };

  return {
    evaluate(group) {
      const all = firstLanes(group.count);
      knowledge.state(group);
      const possible = without(walker.walk(walker.possible, all), flagged(group, FLAG.broken));
      const contradicted = placesOf(group, without(all, possible));
      const live = both(possible, flagged(group, FLAG.mine));
      if (!anyLane(live)) return { contradicted, decisions: NO_LINES };
      const imports = {
        tumourNamed: flagged(group, FLAG.tumourNamed),
        byTreatment: flagged(group, FLAG.byTreatment),
      };
      const named = without(both(live, imports.tumourNamed), imports.byTreatment);
      const lanes: GroupLanes = {
        group,
        live,
        labels: labelsOfLanes(group),
        imports,
        doubtful: flagged(group, FLAG.doubtful),
        ruled: both(named, knowledge.unstated(HISTOLOGY)),
      };
      const evaluated = READINGS.map((_, reading) => evaluateReading(lanes, reading));
      if (!isCompared) return { contradicted, decisions: NO_LINES };
      const decisions = withDecisions ? decisionsOf(lanes, evaluated) : NO_LINES;
      withoutRule.take(group, lanes.ruled);
      return { contradicted, decisions };
    },
    counted() {
      withoutRule.finish();
      const partial = emptyPartial();
      coverage.addTo(partial);
      rows.addTo(partial);
      strata.addTo(partial);
      disagreements.addTo(partial);
      return partial;
    },
  };
}

function placesOf({ lines, offsets }: LaneGroup, lanes: Lanes): readonly RowPlace[] {
  const places: RowPlace[] = [];
  eachLane(lanes, (lane) => {
    places.push({ line: lines[lane] as number, offset: offsets[lane] as number });
  });
  return places;
}

function flagged({ flags, count }: LaneGroup, flag: number): Lanes {
  const lanes = noLanes();
  for (let lane = 0; lane < count; lane += 1) if (((flags[lane] as number) & flag) !== 0) setLane(lanes, lane);
  return lanes;
}
