import type { AssessedCase } from '@oncospine/pathway';
import type { CaseRow } from '../case-file/case-row.ts';
import type { RowPlace } from '../case-file/row-table.ts';
import { type Answer, answerOf, labelOf } from '../endpoints/answer.ts';
import { ENDPOINTS, type Endpoint } from '../endpoints/endpoints.ts';
import { readRow } from '../readings/read-case.ts';
import { ANALYSES, READINGS } from '../readings/readings.ts';
import type { Disagreement } from '../results.ts';
import { type DisagreementKind, kindOf } from './disagreement-list.ts';
import { missingFacts } from './missing-facts.ts';
import type { Partial } from './partial.ts';
import type { ReplaySet } from './replay-set.ts';
import type { Replayed } from './replayed.ts';
import { originOf, scopeOf, stratumOf } from './stratum.ts';
import { decidingRows, strategyRows, traceLines } from './trace.ts';

/**
 * Looks at the disagreements of a set whose places were kept, now that all are counted.
 * @param again - Reads a row again.
 */
export function explainDisagreements(partial: Partial, set: ReplaySet, again: (place: RowPlace) => CaseRow): void {
  for (const [name, places] of Object.entries(partial.disagreementPlaces)) {
    const kind = kindOf(name);
    if (kind.set !== set.id) continue;
    partial.disagreements.push(...places.map((place) => explained(kind, set, again(place))));
    delete partial.disagreementPlaces[name];
  }
}

function explained(kind: DisagreementKind, set: ReplaySet, row: CaseRow): Disagreement {
  const [analysis] = ANALYSES;
  const reading = READINGS.find(({ id }) => id === kind.reading);
  const endpoint = ENDPOINTS.find(({ id }) => id === kind.endpoint);
  if (analysis === undefined || reading === undefined || endpoint === undefined)
    throw new Error(`There is no ${kind.endpoint} under ${kind.reading}`);
  const read = readRow(row, reading, analysis, set);
  const label = labelOf(endpoint, row);
  if (read.assessment.status !== 'assessed' || label.status !== 'label')
    throw new Error(`${row.file} line ${row.line}: a disagreement without a plan or a label`);
  const { id } = stratumOf(set.id, originOf(row), set.tiers, scopeOf(read.assessment));
  const replayed: Replayed = { set, row, analysis, reading, read, stratum: id };
  return disagreementOf(replayed, read.assessment, endpoint, label.category, answerOf(endpoint, read.assessment));
}

/** Everything that is needed to judge one disagreement. */
function disagreementOf(
  { set, row, reading, read, stratum }: Replayed,
  assessment: AssessedCase,
  endpoint: Endpoint,
  label: string,
  answer: Answer,
): Disagreement {
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
    missingFacts: missingFacts(assessment.entered, endpoint.comparedWith),
  };
}

/** A strategy is made of actions: its trace is theirs too. */
function tracedActions({ comparedWith }: Endpoint, { actions }: AssessedCase): readonly string[] {
  if (comparedWith !== 'strategy') return [comparedWith];
  const parts = ['surgery', 'radiotherapy'].filter((id) => actions.some(({ action }) => action === id));
  return [comparedWith, ...parts];
}
