import type { AssessedCase } from '@oncospine/pathway';
import type { DecisionDiagrams } from '@oncospine/pathway/diagrams';
import type { CaseRow } from '../case-file/case-row.ts';
import type { RowPlace } from '../case-file/row-table.ts';
import { type Answer, answerOf, labelOf } from '../endpoints/answer.ts';
import { ENDPOINTS, type Endpoint } from '../endpoints/endpoints.ts';
import { readRow } from '../readings/read-case.ts';
import { ANALYSES, READINGS, type Reading } from '../readings/readings.ts';
import type { Disagreement } from '../results.ts';
import { kindOf } from './disagreement-list.ts';
import { missingFacts } from './missing-facts.ts';
import type { Partial } from './partial.ts';
import type { ReplaySet } from './replay-set.ts';
import type { Replayed } from './replayed.ts';
import { originOf, scopeOf, stratumOf } from './stratum.ts';
import { decidingRows, strategyRows, traceLines } from './trace.ts';

/**
 * Looks at the disagreements of a set whose places were kept, now that all are counted.
 * @param diagrams - Those by which the rows were read.
 * @param again - Reads a row again.
 */
export function explainDisagreements(
  partial: Partial,
  set: ReplaySet,
  diagrams: DecisionDiagrams,
  again: (place: RowPlace) => CaseRow,
): void {
  // One row differs in several endpoints: it is read once under each reading.
  const known = new Map<string, AssessedRow>();
  const assessedAt = (place: RowPlace, reading: Reading): AssessedRow => {
    const key = `${place.line} ${reading.id}`;
    const assessed = known.get(key) ?? assessedRow(set, again(place), reading);
    known.set(key, assessed);
    return assessed;
  };
  for (const [name, places] of Object.entries(partial.disagreementPlaces)) {
    const kind = kindOf(name);
    if (kind.set !== set.id) continue;
    const reading = READINGS.find(({ id }) => id === kind.reading);
    const endpoint = ENDPOINTS.find(({ id }) => id === kind.endpoint);
    if (reading === undefined || endpoint === undefined)
      throw new Error(`There is no ${kind.endpoint} under ${kind.reading}`);
    partial.disagreements.push(...places.map((place) => explained(assessedAt(place, reading), endpoint, diagrams)));
    delete partial.disagreementPlaces[name];
  }
}

type AssessedRow = { readonly replayed: Replayed; readonly assessment: AssessedCase };

function assessedRow(set: ReplaySet, row: CaseRow, reading: Reading): AssessedRow {
  const [analysis] = ANALYSES;
  if (analysis === undefined) throw new Error('There is no main analysis');
  const read = readRow(row, reading, analysis, set);
  const { assessment } = read;
  if (assessment.status !== 'assessed') throw new Error(`${row.file} line ${row.line}: a disagreement without a plan`);
  const { id } = stratumOf(set.id, originOf(row), set.tiers, scopeOf(assessment));
  return { replayed: { set, row, analysis, reading, read, stratum: id }, assessment };
}

function explained(
  { replayed, assessment }: AssessedRow,
  endpoint: Endpoint,
  diagrams: DecisionDiagrams,
): Disagreement {
  const { row } = replayed;
  const label = labelOf(endpoint, row);
  if (label.status !== 'label') throw new Error(`${row.file} line ${row.line}: a disagreement without a label`);
  const missing = missingFacts(assessment.entered, endpoint.comparedWith, diagrams);
  const answer = answerOf(endpoint, assessment);
  return { ...disagreementOf(replayed, assessment, endpoint, label.category, answer), missingFacts: missing };
}

/** Everything that is needed to judge one disagreement. */
function disagreementOf(
  { set, row, reading, read, stratum }: Replayed,
  assessment: AssessedCase,
  endpoint: Endpoint,
  label: string,
  answer: Answer,
): Omit<Disagreement, 'missingFacts'> {
  const { caseId, rater, line, carried } = row;
  const lead = endpoint.categories.indexOf(answer.said) - endpoint.categories.indexOf(label);
  return {
    id: [set.id, caseId, ...(rater === '' ? [] : [rater]), endpoint.id, reading.id].join('/'),
    reading: reading.id,
    endpoint: endpoint.id,
    stratum,
    set: set.id,
    caseId,
    rater,
    sourceId: carried.get('source_id') ?? '',
    citation: carried.get('citation') ?? '',
    sourceUrl: carried.get('source_url') ?? '',
    sourcePlace: carried.get('source_place') ?? '',
    note: carried.get('note') ?? '',
    line,
    direction: !endpoint.ordered ? 'other' : lead < 0 ? 'under' : 'over',
    acceptable: answer.open.includes(label),
    label,
    tool: answer.said,
    dispositions: answer.dispositions,
    strategy: [...new Set(strategyRows(assessment).map(({ disposition }) => disposition))],
    facts: [...row.stated].map(([fact, stated]) => ({ fact, stated })),
    assumed: read.used.map(({ fact, value }) => ({ fact, value })),
    rows: decidingRows(assessment, endpoint.comparedWith),
    trace: tracedActions(endpoint, assessment).flatMap((action) => traceLines(assessment, action)),
  };
}

/** A strategy is made of actions: its trace is theirs too. */
function tracedActions({ comparedWith }: Endpoint, { actions }: AssessedCase): readonly string[] {
  if (comparedWith !== 'strategy') return [comparedWith];
  const parts = ['surgery', 'radiotherapy'].filter((id) => actions.some(({ action }) => action === id));
  return [comparedWith, ...parts];
}
