import type { AssessedCase } from '@oncospine/pathway';
import type { Answer } from '../endpoints/answer.ts';
import type { Endpoint } from '../endpoints/endpoints.ts';
import type { Disagreement } from '../results.ts';
import type { Replayed } from './replayed.ts';
import { decidingRows, missingFacts, strategyRows, traceLines } from './trace.ts';

/** Everything that is needed to judge one disagreement. */
export function disagreementOf(
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
    missingFacts: missingFacts(assessment, endpoint.comparedWith),
  };
}

/** A strategy is made of actions: its trace is theirs too. */
function tracedActions({ comparedWith }: Endpoint, { actions }: AssessedCase): readonly string[] {
  if (comparedWith !== 'strategy') return [comparedWith];
  const parts = ['surgery', 'radiotherapy'].filter((id) => actions.some(({ action }) => action === id));
  return [comparedWith, ...parts];
}
