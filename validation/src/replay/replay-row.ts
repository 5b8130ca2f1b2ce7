import type { AssessedCase } from '@oncospine/pathway';
import type { CaseRow } from '../case-file/case-row.ts';
import { type Answer, answerOf, labelOf } from '../endpoints/answer.ts';
import { CONSIDER, ENDPOINTS, type Endpoint, UNDECIDED } from '../endpoints/endpoints.ts';
import { readRow } from '../readings/read-case.ts';
import { ANALYSES, READINGS } from '../readings/readings.ts';
import { collectCoverage } from './coverage.ts';
import { disagreementOf } from './disagreements.ts';
import { ordinalItemsOf } from './ordinal-items.ts';
import { countOne, type Partial, valueAt } from './partial.ts';
import type { ReplaySet } from './replay-set.ts';
import type { Replayed } from './replayed.ts';
import { stratumOf, tierOf } from './stratum.ts';
import { SUBGROUPS } from './subgroups.ts';
import { cellName, countAnswer, countMissing, emptyTally } from './tally.ts';
import { missingFacts } from './trace.ts';

type Start = Pick<Replayed, 'set' | 'row' | 'analysis' | 'reading'>;

/** What the tool said of one row at one endpoint, under the main analysis. */
export type Decision = {
  readonly replayed: Replayed;
  readonly endpoint: string;
  readonly label: string;
  readonly answer: Answer;
};

/** Takes every decision as it is made. */
export type OnDecision = (decision: Decision) => void;

/** Replays one row under every analysis and reading, and adds what comes of it to the counts. */
export function replayRow(
  set: ReplaySet,
  row: CaseRow,
  partial: Partial,
  onDecision: OnDecision = () => undefined,
): void {
  for (const analysis of ANALYSES) {
    const doubtful = set.doubtful.some(({ caseId }) => caseId === row.caseId);
    if (analysis.withoutDoubtful && doubtful) continue;
    for (const reading of READINGS) replayReading({ set, row, analysis, reading }, partial, onDecision);
  }
}

function replayReading(start: Start, partial: Partial, onDecision: OnDecision): void {
  const { set, row, analysis, reading } = start;
  const read = readRow(row, reading, analysis, set);
  const { assessment } = read;
  const scope = assessment.status === 'out_of_scope' ? 'out_of_scope' : scopeOf(assessment);
  const named = stratumOf(set.id, row, set.tiers, scope);
  const stratum = named.id;
  const replayed: Replayed = { set, row, reading, analysis, read, stratum };
  partial.stratumNames[stratum] = named;
  const first = reading === READINGS[0];
  if (analysis.id === 'main' && first) countRow(replayed, scope, partial);
  if (analysis.id === 'main') countAssumptions(replayed, partial);
  if (assessment.status === 'out_of_scope') return;
  if (analysis.id === 'main') collectCoverage(assessment, reading.id, partial);
  // Only a set whose purpose is agreement may count towards agreement.
  if (set.purpose !== 'agreement') return;
  for (const endpoint of ENDPOINTS) compare(replayed, assessment, endpoint, partial, onDecision);
  if (analysis.id === 'main') partial.ordinalItems.push(...ordinalItemsOf(replayed, assessment));
}

function scopeOf({ scope }: AssessedCase): 'established' | 'not_established' {
  if (scope === 'extrapolated') throw new Error('The replay never asks for an answer outside the scope');
  return scope;
}

function compare(
  replayed: Replayed,
  assessment: AssessedCase,
  endpoint: Endpoint,
  partial: Partial,
  onDecision: OnDecision,
): void {
  const label = labelOf(endpoint, replayed.row);
  if (label.status !== 'label') return;
  const { analysis, reading, stratum } = replayed;
  const answer = answerOf(endpoint, assessment);
  const key = { analysis: analysis.id, reading: reading.id, endpoint: endpoint.id, stratum };
  const tally = valueAt(partial.cells, cellName(key), () => emptyTally(key, endpoint));
  countAnswer(tally, endpoint, label.category, answer);
  if (analysis.id !== 'main') return;
  onDecision({ replayed, endpoint: endpoint.id, label: label.category, answer });
  if (answer.said === UNDECIDED) countMissing(tally, missingFacts(assessment, endpoint.comparedWith));
  countSubgroups(replayed, endpoint, label.category, answer, partial);
  if (replayed.row.rater !== '') partial.raterMarks.push(markOf(replayed, endpoint, label.category, answer));
  if (isDecided(answer) && answer.said !== label.category)
    partial.disagreements.push(disagreementOf(replayed, assessment, endpoint, label.category, answer));
}

function isDecided({ said }: Answer): boolean {
  return said !== CONSIDER && said !== UNDECIDED;
}

function markOf({ reading, set, row }: Replayed, endpoint: Endpoint, category: string, { said }: Answer) {
  const { caseId, rater } = row;
  return { reading: reading.id, endpoint: endpoint.id, set: set.id, caseId, rater, category, tool: said };
}

function countSubgroups(replayed: Replayed, endpoint: Endpoint, label: string, answer: Answer, partial: Partial): void {
  for (const { dimension, groupOf } of SUBGROUPS) {
    const name = JSON.stringify([dimension, groupOf(replayed.row), replayed.reading.id, endpoint.id, replayed.stratum]);
    const counts = valueAt(partial.subgroups, name, () => ({ n: 0, decided: 0, agreed: 0, under: 0, over: 0 }));
    counts.n += 1;
    if (!isDecided(answer)) continue;
    const lead = endpoint.categories.indexOf(answer.said) - endpoint.categories.indexOf(label);
    counts.decided += 1;
    counts.agreed += lead === 0 ? 1 : 0;
    counts.under += endpoint.ordered && lead < 0 ? 1 : 0;
    counts.over += endpoint.ordered && lead > 0 ? 1 : 0;
  }
}

function countRow({ set, row, stratum }: Replayed, scope: string, partial: Partial): void {
  countOne(partial.strata, stratum);
  const counts = valueAt(partial.sets, set.id, () => emptySetCounts());
  counts.evaluated += 1;
  if (scope === 'established') counts.established += 1;
  if (scope === 'not_established') counts.notEstablished += 1;
  if (scope === 'out_of_scope') counts.outOfScope += 1;
  countOne(counts.labelKinds, row.labelKind);
  countOne(counts.tiers, tierOf(row, set.tiers));
  countOne(counts.sources, row.carried.get('source_id') ?? 'not stated');
  for (const column of row.labels.keys()) countOne(counts.labels, column);
}

function emptySetCounts(): Partial['sets'][string] {
  const counts = { evaluated: 0, established: 0, notEstablished: 0, outOfScope: 0 };
  return { ...counts, labelKinds: {}, tiers: {}, sources: {}, labels: {} };
}

function countAssumptions({ reading, read }: Replayed, partial: Partial): void {
  const counts = valueAt(partial.assumptions, reading.id, () => ({}));
  const at = (fact: string) => valueAt(counts, fact, () => ({ used: 0, stated: 0, dropped: 0 }));
  for (const { fact } of read.used) at(fact).used += 1;
  for (const { fact } of read.stated) at(fact).stated += 1;
  for (const { fact } of read.dropped) at(fact).dropped += 1;
}
