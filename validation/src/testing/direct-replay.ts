import type { AssessedCase } from '@oncospine/pathway';
import type { CaseRow } from '../case-file/case-row.ts';
import { type Answer, answerOf, labelOf } from '../endpoints/answer.ts';
import { CONSIDER, ENDPOINTS, type Endpoint, UNDECIDED } from '../endpoints/endpoints.ts';
import { readRow } from '../readings/read-case.ts';
import { ANALYSES, READINGS } from '../readings/readings.ts';
import { counter, countOne, valueAt } from '../replay/counters.ts';
import { missingFacts } from '../replay/missing-facts.ts';
import { emptyPartial, type Partial } from '../replay/partial.ts';
import type { ReplaySet } from '../replay/replay-set.ts';
import type { Replayed } from '../replay/replayed.ts';
import { originOf, scopeOf, stratumOf, tierOf } from '../replay/stratum.ts';
import { NOT_STATED, SUBGROUPS } from '../replay/subgroups.ts';
import { answersOf, cellName, emptyTally } from '../replay/tally.ts';
import { strategyRows } from '../replay/trace.ts';

/**
 * Replays rows one by one through `assess`, as the definitions say it: the plain way, with which the replay of many rows
 * at once is compared. Knows nothing of lanes and codes.
 */
export function replayDirectly(set: ReplaySet, rows: readonly CaseRow[]): Partial {
  const partial = emptyPartial();
  for (const row of rows)
    for (const analysis of ANALYSES) {
      const isDoubtful = set.doubtful.some(({ caseId }) => caseId === row.caseId);
      if (analysis.withoutDoubtful && isDoubtful) continue;
      for (const reading of READINGS) {
        const read = readRow(row, reading, analysis, set);
        const { assessment } = read;
        const scope = assessment.status === 'out_of_scope' ? 'out_of_scope' : scopeOf(assessment);
        const named = stratumOf(set.id, originOf(row), set.tiers, scope);
        const replayed: Replayed = { set, row, reading, analysis, read, stratum: named.id };
        const isMain = analysis.id === 'main';
        if (isMain && reading === READINGS[0]) {
          partial.stratumNames[named.id] = named;
          countRow(replayed, scope, partial);
        }
        if (set.purpose !== 'agreement') continue;
        if (isMain) countAssumptions(replayed, partial);
        if (assessment.status === 'out_of_scope') continue;
        if (isMain) countCoverage(assessment, reading.id, partial);
        for (const endpoint of ENDPOINTS) compare(replayed, assessment, endpoint, partial);
      }
    }
  return partial;
}

function compare(replayed: Replayed, assessment: AssessedCase, endpoint: Endpoint, partial: Partial): void {
  const label = labelOf(endpoint, replayed.row);
  if (label.status !== 'label') return;
  const { analysis, reading, stratum, row, set } = replayed;
  const answer = answerOf(endpoint, assessment);
  const key = { analysis: analysis.id, reading: reading.id, endpoint: endpoint.id, stratum };
  const tally = valueAt(partial.cells, cellName(key), () => emptyTally(key, endpoint));
  const counts = tally.counts[endpoint.categories.indexOf(label.category)] ?? [];
  const column = answersOf(endpoint).indexOf(answer.said);
  counts[column] = (counts[column] ?? 0) + 1;
  const isContained = answer.open.includes(label.category);
  tally.openSum += answer.open.length;
  tally.contained += isContained ? 1 : 0;
  tally.lenient += isContained && answer.said !== UNDECIDED ? 1 : 0;
  if (analysis.id !== 'main') return;
  if (answer.said === UNDECIDED)
    for (const fact of missingFacts(assessment.entered, endpoint.comparedWith)) countOne(tally.missing, fact, 1);
  countSubgroups(replayed, endpoint, label.category, answer, partial);
  if (row.rater !== '')
    partial.raterMarks.push({
      reading: reading.id,
      endpoint: endpoint.id,
      set: set.id,
      stratum: stratum
        .split('/')
        .filter((part) => part !== row.rater)
        .join('/'),
      caseId: row.caseId,
      rater: row.rater,
      category: label.category,
      tool: answer.said,
    });
  if (!isDecided(answer) || answer.said === label.category) return;
  const direction = !endpoint.ordered ? 'other' : leadOf(endpoint, answer, label.category) < 0 ? 'under' : 'over';
  countOne(partial.disagreementCounts, JSON.stringify([set.id, endpoint.id, reading.id, direction]), 1);
}

function isDecided({ said }: Answer): boolean {
  return said !== CONSIDER && said !== UNDECIDED;
}

function leadOf({ categories }: Endpoint, { said }: Answer, label: string): number {
  return categories.indexOf(said) - categories.indexOf(label);
}

function countSubgroups(replayed: Replayed, endpoint: Endpoint, label: string, answer: Answer, partial: Partial): void {
  const { row, reading, stratum } = replayed;
  for (const { dimension, column, groupOf } of SUBGROUPS) {
    const cell = row.stated.get(column) ?? row.carried.get(column);
    const group = cell === undefined ? NOT_STATED : groupOf(cell);
    const name = JSON.stringify([dimension, group, reading.id, endpoint.id, stratum]);
    const counts = valueAt(partial.subgroups, name, () => ({ n: 0, decided: 0, agreed: 0, under: 0, over: 0 }));
    counts.n += 1;
    if (!isDecided(answer)) continue;
    const lead = leadOf(endpoint, answer, label);
    counts.decided += 1;
    counts.agreed += lead === 0 ? 1 : 0;
    counts.under += endpoint.ordered && lead < 0 ? 1 : 0;
    counts.over += endpoint.ordered && lead > 0 ? 1 : 0;
  }
}

function countCoverage(assessment: AssessedCase, reading: string, partial: Partial): void {
  const tables = [...assessment.actions.map(({ rows }) => rows), strategyRows(assessment).map(({ row }) => row)];
  for (const rows of tables)
    for (const row of rows) {
      const byReading = valueAt(partial.rows, row, () => ({}));
      const counts = valueAt(byReading, reading, () => ({ decides: 0, possible: 0 }));
      counts.possible += 1;
      if (rows.length === 1) counts.decides += 1;
    }
}

function countRow({ set, row, stratum }: Replayed, scope: string, partial: Partial): void {
  countOne(partial.strata, stratum, 1);
  const none = { evaluated: 0, established: 0, notEstablished: 0, outOfScope: 0 };
  const counts = valueAt(partial.sets, set.id, () => ({
    ...none,
    labelKinds: counter<number>(),
    tiers: counter<number>(),
    sources: counter<number>(),
    labels: counter<number>(),
  }));
  counts.evaluated += 1;
  if (scope === 'established') counts.established += 1;
  if (scope === 'not_established') counts.notEstablished += 1;
  if (scope === 'out_of_scope') counts.outOfScope += 1;
  countOne(counts.labelKinds, row.labelKind, 1);
  countOne(counts.tiers, tierOf(originOf(row), set.tiers), 1);
  countOne(counts.sources, row.carried.get('source_id') ?? 'not stated', 1);
  for (const column of row.labels.keys()) countOne(counts.labels, column, 1);
}

function countAssumptions({ reading, read }: Replayed, partial: Partial): void {
  const counts = valueAt(partial.assumptions, reading.id, () => ({}));
  const at = (fact: string) => valueAt(counts, fact, () => ({ used: 0, stated: 0, dropped: 0 }));
  for (const { fact } of read.used) at(fact).used += 1;
  for (const { fact } of read.stated) at(fact).stated += 1;
  for (const { fact } of read.dropped) at(fact).dropped += 1;
}
