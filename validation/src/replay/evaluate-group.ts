import type { DecisionDiagrams } from '@oncospine/pathway/diagrams';
import { csvCell } from '../case-file/csv-line.ts';
import type { RowPlace } from '../case-file/row-table.ts';
import { ENDPOINTS } from '../endpoints/endpoints.ts';
import { createLaneWalker } from '../lanes/lane-walker.ts';
import {
  anyLane,
  both,
  countBoth,
  eachLane,
  firstLanes,
  type Lanes,
  noLanes,
  setLane,
  WORDS,
  without,
} from '../lanes/lanes.ts';
import { ANALYSES, READINGS } from '../readings/readings.ts';
import { compareLanes, HISTOLOGY_OPEN, MAIN, STRICT } from './compare-lanes.ts';
import { createCoverageCounts } from './coverage.ts';
import { decisionLine } from './decision-lines.ts';
import { createDisagreementList } from './disagreement-list.ts';
import { createAnswerFinder, type LaneAnswers, noAnswers } from './lane-answers.ts';
import { FLAG, type LaneGroup } from './lane-group.ts';
import { createLaneKnowledge } from './lane-knowledge.ts';
import { createLaneReader, type ImportLanes } from './lane-readings.ts';
import { createStrata, type LaneStrata, strataWithout, stratumIds } from './lane-strata.ts';
import { emptyPartial, type Partial } from './partial.ts';
import type { SetDeclaration } from './replay-set.ts';
import { createRowCounts } from './row-counts.ts';

/** What the evaluation of a group came to, beside what was counted. */
export type GroupOutcome = {
  /** Rows whose facts cannot all be true of one patient: they are not evaluated. */
  readonly contradicted: readonly RowPlace[];
  /** Lines for the list of decisions. */
  readonly decisions: string;
};

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
  /** For each endpoint the rows that have a label for it. */
  readonly labelled: readonly Lanes[];
  readonly imports: ImportLanes;
  readonly doubtful: Lanes;
};

/** Makes the evaluator of a set. */
export function createGroupEvaluator(
  diagrams: DecisionDiagrams,
  set: SetDeclaration,
  { withDecisions }: { readonly withDecisions: boolean },
): GroupEvaluator {
  const walker = createLaneWalker(diagrams);
  const knowledge = createLaneKnowledge(diagrams, walker);
  const readLanes = createLaneReader(diagrams, walker, knowledge);
  const answers = createAnswerFinder(diagrams);
  const { books, endpointsOf } = answers;
  const facts = diagrams.facts.map(({ id }) => id);
  const strata = createStrata(set, { books, analyses: ANALYSES, facts });
  const coverage = createCoverageCounts(diagrams);
  const rows = createRowCounts(set);
  const disagreements = createDisagreementList(set.id);
  const counts = { books, rows, disagreements };
  /** Only a set whose purpose is agreement may count towards agreement; of others the rows are counted, and no more. */
  const isCompared = set.purpose === 'agreement';
  const setCell = csvCell(set.id);

  /** The lanes that may be inside the scope, and all lanes by stratum. */
  const sortLanes = (group: LaneGroup, lanes: Lanes) => {
    const inside = walker.walk(walker.possibleInScope, lanes).slice();
    const established = both(inside, knowledge.onlyIn(diagrams.scope.fact, diagrams.scope.cellsInside));
    return { inside, strata: strata.of(group, lanes, inside, established) };
  };

  /** Walks every table under a reading: counts its rows, finds the answers and what undecided ones lack. */
  const walkTables = (reading: number, inside: Lanes, labelled: readonly Lanes[], inLanes: LaneStrata): LaneAnswers => {
    const found = noAnswers();
    walker.tables.forEach((table, place) => {
      const endpoints = endpointsOf[place] ?? [];
      const outcomes = walker.walk(table, inside);
      coverage.count(reading, place, outcomes);
      for (const endpoint of endpoints) {
        const undecided = answers.find(endpoint, outcomes, both(labelled[endpoint] as Lanes, inside), found);
        if (anyLane(undecided)) countMissing(reading, endpoint, place, undecided, inLanes);
      }
    });
    return found;
  };

  /** Counts for undecided lanes the open facts on which the rules of the table still branch. */
  const countMissing = (
    reading: number,
    endpoint: number,
    table: number,
    undecided: Lanes,
    inLanes: LaneStrata,
  ): void => {
    walker.branched.fill(0);
    walker.walkNoting(walker.rules[table] ?? walker.possible, undecided);
    for (const { counts: stratum, lanes } of inLanes) {
      const own = both(undecided, lanes);
      if (!anyLane(own)) continue;
      for (let fact = 0; fact < facts.length; fact += 1) {
        const branched = both(own, walker.branched.subarray(fact * WORDS, (fact + 1) * WORDS));
        const missing = countBoth(branched, knowledge.open(fact));
        if (missing > 0) stratum.addMissing(reading, endpoint, fact, missing);
      }
    }
  };

  /** The answers without the import rule: only where it was used can they differ. */
  const compareWithoutRule = (lanes: GroupLanes, reading: number, inLanes: LaneStrata, found: LaneAnswers): void => {
    const { group, labelled, imports, live } = lanes;
    const ruled = both(without(imports.tumourNamed, imports.byTreatment), live);
    const comparison = { group, reading, labelled, answers: found };
    compareLanes({ ...comparison, strata: strataWithout(inLanes, ruled) }, HISTOLOGY_OPEN, counts);
    const declared = READINGS[reading];
    if (!anyLane(ruled) || declared === undefined) return;
    readLanes(declared, false, ruled, imports);
    const { inside, strata: ofRuled } = sortLanes(group, ruled);
    walker.tables.forEach((table, place) => {
      const endpoints = (endpointsOf[place] ?? []).filter(
        (endpoint) => countBoth(labelled[endpoint] as Lanes, inside) > 0,
      );
      const outcomes = endpoints.length > 0 ? walker.walk(table, inside) : undefined;
      for (const endpoint of endpoints)
        if (outcomes !== undefined) answers.find(endpoint, outcomes, both(labelled[endpoint] as Lanes, inside), found);
    });
    compareLanes({ ...comparison, strata: ofRuled }, HISTOLOGY_OPEN, counts);
  };

  /** One reading of a group: gives its answers and strata. */
  const evaluateReading = (lanes: GroupLanes, reading: number) => {
    const { group, live, labelled, imports, doubtful } = lanes;
    const declared = READINGS[reading];
    if (declared === undefined) throw new Error(`There is no reading ${reading}`);
    const assumed = readLanes(declared, true, live, imports);
    const { inside, strata: inLanes } = sortLanes(group, live);
    if (reading === 0) rows.countRows(group, inLanes);
    if (!isCompared) return { found: noAnswers(), inLanes };
    rows.countAssumptions(declared, assumed);
    const found = walkTables(reading, inside, labelled, inLanes);
    const comparison = { group, reading, labelled, answers: found };
    compareLanes({ ...comparison, strata: inLanes }, MAIN, counts);
    compareLanes({ ...comparison, strata: strataWithout(inLanes, doubtful) }, STRICT, counts);
    compareWithoutRule(lanes, reading, inLanes, found.slice());
    return { found, inLanes };
  };

  const decisionsOf = (
    { group, live }: GroupLanes,
    evaluated: readonly { readonly found: LaneAnswers; readonly inLanes: LaneStrata }[],
  ): string => {
    const ids = stratumIds(evaluated[0]?.inLanes ?? []).map(csvCell);
    const found = evaluated.map((one) => one.found);
    let lines = '';
    eachLane(live, (lane) => {
      lines += decisionLine(setCell, ids[lane] ?? '', group, lane, found, books);
    });
    return lines;
  };

  return {
    evaluate(group) {
      const all = firstLanes(group.ids.length);
      knowledge.state(group);
      const possible = without(walker.walk(walker.possible, all), flagged(group, FLAG.broken));
      const contradicted = placesOf(group, without(all, possible));
      const live = both(possible, flagged(group, FLAG.mine));
      if (!anyLane(live)) return { contradicted, decisions: '' };
      const lanes: GroupLanes = {
        group,
        live,
        labelled: labelledLanes(group),
        imports: { tumourNamed: flagged(group, FLAG.tumourNamed), byTreatment: flagged(group, FLAG.byTreatment) },
        doubtful: flagged(group, FLAG.doubtful),
      };
      const evaluated = READINGS.map((_, reading) => evaluateReading(lanes, reading));
      return { contradicted, decisions: withDecisions && isCompared ? decisionsOf(lanes, evaluated) : '' };
    },
    counted() {
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

function flagged({ flags, ids }: LaneGroup, flag: number): Lanes {
  const lanes = noLanes();
  for (let lane = 0; lane < ids.length; lane += 1) if (((flags[lane] as number) & flag) !== 0) setLane(lanes, lane);
  return lanes;
}

function labelledLanes({ labels, labelSets, ids }: LaneGroup): readonly Lanes[] {
  const found = ENDPOINTS.map(noLanes);
  for (let lane = 0; lane < ids.length; lane += 1) {
    const categories = labelSets[labels[lane] as number]?.categories;
    for (let endpoint = 0; endpoint < found.length; endpoint += 1)
      if ((categories?.[endpoint] ?? -1) >= 0) setLane(found[endpoint] as Lanes, lane);
  }
  return found;
}
