import type { DecisionDiagrams } from '@oncospine/pathway/diagrams';
import type { RowPlace } from '../case-file/row-table.ts';
import { ENDPOINTS } from '../endpoints/endpoints.ts';
import { createLaneWalker } from '../lanes/lane-walker.ts';
import {
  anyLane,
  bitsIn,
  both,
  countBoth,
  eachLane,
  firstLanes,
  LANES,
  type Lanes,
  noLanes,
  setLane,
  WORDS,
  without,
} from '../lanes/lanes.ts';
import { createByteText } from '../output/byte-text.ts';
import { ANALYSES, READINGS } from '../readings/readings.ts';
import { compareDifference, compareLanes, HISTOLOGY_OPEN, type LaneLabels, STRICT } from './compare-lanes.ts';
import { createCoverageCounts } from './coverage.ts';
import { createDecisionLines } from './decision-lines.ts';
import { createDisagreementList } from './disagreement-list.ts';
import { createAnswerFinder, type LaneAnswers, noAnswers } from './lane-answers.ts';
import { FLAG, type LaneGroup } from './lane-group.ts';
import { createLaneKnowledge } from './lane-knowledge.ts';
import { createLaneReader, type ImportLanes } from './lane-readings.ts';
import { createStrata, type LaneStrata, strataWithin, stratumCells } from './lane-strata.ts';
import { emptyPartial, type Partial } from './partial.ts';
import type { SetDeclaration } from './replay-set.ts';
import { createRowCounts } from './row-counts.ts';

/** What the evaluation of a group came to, beside what was counted. */
export type GroupOutcome = {
  /** Rows whose facts cannot all be true of one patient: they are not evaluated. */
  readonly contradicted: readonly RowPlace[];
  /** Lines for the list of decisions; valid until the next group is evaluated. */
  readonly decisions: Uint8Array;
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
  readonly labels: LaneLabels;
  readonly imports: ImportLanes;
  readonly doubtful: Lanes;
};

const NO_LINES = new Uint8Array(0);

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
  const text = createByteText();
  const addDecision = createDecisionLines(text, set.id, books);

  /** The lanes that may be inside the scope, and all lanes by stratum. */
  const sortLanes = (group: LaneGroup, lanes: Lanes) => {
    const inside = walker.walk(walker.possibleInScope, lanes).slice();
    const established = both(inside, knowledge.onlyIn(diagrams.scope.fact, diagrams.scope.cellsInside));
    return { inside, strata: strata.of(group, lanes, inside, established) };
  };

  /** Walks every table under a reading: counts its rows, finds the answers and what undecided ones lack. */
  const walkTables = (reading: number, inside: Lanes, labels: LaneLabels, inLanes: LaneStrata): LaneAnswers => {
    const found = noAnswers();
    walker.tables.forEach((table, place) => {
      const endpoints = endpointsOf[place] ?? [];
      const outcomes = walker.walk(table, inside);
      coverage.count(reading, place, outcomes);
      for (const endpoint of endpoints) {
        const undecided = answers.find(endpoint, outcomes, both(labels.lanes[endpoint] as Lanes, inside), found);
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
        const open = knowledge.open(fact);
        let missing = 0;
        for (let word = 0; word < WORDS; word += 1) {
          const branched = (own[word] as number) & (walker.branched[fact * WORDS + word] as number);
          if (branched !== 0) missing += bitsIn(branched & (open[word] as number));
        }
        if (missing > 0) stratum.addMissing(reading, endpoint, fact, missing);
      }
    }
  };

  /** The answers without the import rule: only where it was used can they differ. */
  const compareWithoutRule = (lanes: GroupLanes, reading: number, inLanes: LaneStrata, found: LaneAnswers): void => {
    const { group, labels, imports, live } = lanes;
    const ruled = both(without(imports.tumourNamed, imports.byTreatment), live);
    const comparison = { group, reading, labels, answers: found };
    compareDifference({ ...comparison, strata: strataWithin(inLanes, ruled) }, HISTOLOGY_OPEN, -1);
    const declared = READINGS[reading];
    if (!anyLane(ruled) || declared === undefined) return;
    readLanes(declared, false, ruled, imports);
    const { inside, strata: ofRuled } = sortLanes(group, ruled);
    walker.tables.forEach((table, place) => {
      const endpoints = (endpointsOf[place] ?? []).filter(
        (endpoint) => countBoth(labels.lanes[endpoint] as Lanes, inside) > 0,
      );
      const outcomes = endpoints.length > 0 ? walker.walk(table, inside) : undefined;
      for (const endpoint of endpoints)
        if (outcomes !== undefined)
          answers.find(endpoint, outcomes, both(labels.lanes[endpoint] as Lanes, inside), found);
    });
    compareDifference({ ...comparison, strata: ofRuled }, HISTOLOGY_OPEN, 1);
  };

  /** One reading of a group: gives its answers and strata. */
  const evaluateReading = (lanes: GroupLanes, reading: number) => {
    const { group, live, labels, imports, doubtful } = lanes;
    const declared = READINGS[reading];
    if (declared === undefined) throw new Error(`There is no reading ${reading}`);
    const assumed = readLanes(declared, true, live, imports);
    const { inside, strata: inLanes } = sortLanes(group, live);
    if (reading === 0) rows.countRows(group, inLanes);
    if (!isCompared) return { found: noAnswers(), inLanes };
    rows.countAssumptions(declared, assumed);
    const found = walkTables(reading, inside, labels, inLanes);
    const comparison = { group, reading, labels, answers: found };
    compareLanes({ ...comparison, strata: inLanes }, counts);
    if (anyLane(doubtful)) compareDifference({ ...comparison, strata: strataWithin(inLanes, doubtful) }, STRICT, -1);
    compareWithoutRule(lanes, reading, inLanes, found.slice());
    return { found, inLanes };
  };

  const decisionsOf = (
    { group, live }: GroupLanes,
    evaluated: readonly { readonly found: LaneAnswers; readonly inLanes: LaneStrata }[],
  ): Uint8Array => {
    const inStrata = stratumCells(evaluated[0]?.inLanes ?? []);
    const found = evaluated.map((one) => one.found);
    const decided = { group, strata: inStrata, answers: found };
    eachLane(live, (lane) => {
      addDecision(decided, lane);
    });
    return text.take();
  };

  return {
    evaluate(group) {
      const all = firstLanes(group.ids.length);
      knowledge.state(group);
      const possible = without(walker.walk(walker.possible, all), flagged(group, FLAG.broken));
      const contradicted = placesOf(group, without(all, possible));
      const live = both(possible, flagged(group, FLAG.mine));
      if (!anyLane(live)) return { contradicted, decisions: NO_LINES };
      const lanes: GroupLanes = {
        group,
        live,
        labels: labelsOfLanes(group),
        imports: { tumourNamed: flagged(group, FLAG.tumourNamed), byTreatment: flagged(group, FLAG.byTreatment) },
        doubtful: flagged(group, FLAG.doubtful),
      };
      const evaluated = READINGS.map((_, reading) => evaluateReading(lanes, reading));
      return { contradicted, decisions: withDecisions && isCompared ? decisionsOf(lanes, evaluated) : NO_LINES };
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

function labelsOfLanes({ labels, labelSets, ids }: LaneGroup): LaneLabels {
  const lanes = ENDPOINTS.map(noLanes);
  const categories = new Int8Array(ENDPOINTS.length * LANES);
  for (let lane = 0; lane < ids.length; lane += 1) {
    const own = labelSets[labels[lane] as number]?.categories;
    for (let endpoint = 0; endpoint < lanes.length; endpoint += 1) {
      const category = own?.[endpoint] ?? -1;
      categories[endpoint * LANES + lane] = category;
      if (category >= 0) setLane(lanes[endpoint] as Lanes, lane);
    }
  }
  return { lanes, categories };
}
