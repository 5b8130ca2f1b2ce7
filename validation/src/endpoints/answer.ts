import type { AssessedCase } from '@oncospine/pathway';
import type { LabelColumn } from '../case-file/case-columns.ts';
import type { CaseRow } from '../case-file/case-row.ts';
import { strategyRows } from '../replay/trace.ts';
import { CONSIDER, type Endpoint, UNDECIDED } from './endpoints.ts';

/** What the tool says at one endpoint. */
export type Answer = {
  /** A category, `consider` or `undecided`. */
  readonly said: string;
  /** The dispositions that are still possible. */
  readonly dispositions: readonly string[];
  /** The categories that the tool leaves open, in the order of the endpoint. */
  readonly open: readonly string[];
};

type Outcome = { readonly disposition: string; readonly acceptable?: readonly string[] };

/** Reads the answer to an endpoint from an assessment. */
export function answerOf(endpoint: Endpoint, assessment: AssessedCase): Answer {
  return answerOfOutcomes(
    endpoint,
    endpoint.comparedWith === 'strategy' ? strategyRows(assessment) : actionOutcomes(endpoint, assessment),
  );
}

/** Reads the answer to an endpoint from the rows of its table that decide in some completion. */
export function answerOfRows(
  endpoint: Endpoint,
  rows: readonly Outcome[],
  dispositions: readonly { readonly id: string }[],
): Answer {
  if (endpoint.comparedWith === 'strategy') return answerOfOutcomes(endpoint, rows);
  // As in a plan: most urgent or restrictive disposition first, and nothing is called acceptable beside it.
  const outcomes = dispositions.filter(({ id }) => rows.some(({ disposition }) => disposition === id));
  return answerOfOutcomes(
    endpoint,
    outcomes.map(({ id }) => ({ disposition: id })),
  );
}

function answerOfOutcomes(endpoint: Endpoint, outcomes: readonly Outcome[]): Answer {
  const dispositions = distinct(outcomes.map(({ disposition }) => disposition));
  const classes = distinct(dispositions.map((disposition) => classOf(endpoint, disposition)));
  const open = new Set(outcomes.flatMap((outcome) => opened(endpoint, outcome)));
  return {
    said: classes.length === 1 ? (classes[0] ?? UNDECIDED) : UNDECIDED,
    dispositions,
    open: endpoint.categories.filter((category) => open.has(category)),
  };
}

function actionOutcomes(endpoint: Endpoint, { actions }: AssessedCase): readonly Outcome[] {
  const action = actions.find((candidate) => candidate.action === endpoint.comparedWith);
  if (action === undefined) throw new Error(`Endpoint ${endpoint.id}: no action ${endpoint.comparedWith} in the plan`);
  return action.possible.map(({ disposition }) => ({ disposition }));
}

/** What a disposition counts as; a disposition without an entry is a fault of the table, never a guess. */
function classOf(endpoint: Endpoint, disposition: string): string {
  const found = Object.hasOwn(endpoint.answers, disposition) ? endpoint.answers[disposition] : undefined;
  if (found === undefined) throw new Error(`Endpoint ${endpoint.id}: no entry for the disposition ${disposition}`);
  return found;
}

/** The categories that one outcome leaves open: its own, and what it calls acceptable; all, where nothing is said yet. */
function opened(endpoint: Endpoint, { disposition, acceptable = [] }: Outcome): readonly string[] {
  const counted = classOf(endpoint, disposition);
  const further = acceptable.map((word) => classOf(endpoint, word));
  if (counted === UNDECIDED) return endpoint.categories;
  if (counted !== CONSIDER) return [counted, ...further];
  return endpoint.comparedWith === 'strategy' ? further : endpoint.categories;
}

/** The category of a row's label, or why the row is left out; absent when the label is not stated. */
export type LabelRead =
  | { readonly status: 'label'; readonly category: string }
  | { readonly status: 'left_out'; readonly because: string }
  | { readonly status: 'not_stated' };

/** Reads the label of a row for an endpoint. */
export function labelOf(endpoint: Endpoint, row: Pick<CaseRow, 'labels'>): LabelRead {
  const value = row.labels.get(endpoint.labelColumn);
  if (value === undefined) return { status: 'not_stated' };
  const out = endpoint.leftOut.find(({ labels }) =>
    Object.entries(labels).every(([column, expected]) => (row.labels.get(column as LabelColumn) ?? '') === expected),
  );
  if (out !== undefined) return { status: 'left_out', because: out.because };
  const category = Object.hasOwn(endpoint.labels, value) ? endpoint.labels[value] : undefined;
  if (category === undefined) throw new Error(`Endpoint ${endpoint.id}: no category for the label ${value}`);
  return { status: 'label', category };
}

function distinct<Item>(items: readonly Item[]): readonly Item[] {
  return [...new Set(items)];
}
