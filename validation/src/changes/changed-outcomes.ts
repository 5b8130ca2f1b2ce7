import { parse } from 'csv-parse/sync';
import type { OutcomeChange, OutcomeChanges } from '../report/release-changes.ts';
import type { Results } from '../results.ts';

/** The lists of decisions of two runs, as text. */
export type DecisionLists = { readonly before: string; readonly after: string };

/** What is compared of a list of decisions. */
export type ComparedColumns = Pick<Results, 'endpoints' | 'readings'>;

type Row = Readonly<Record<string, string>>;

/** Every case whose answer, or the range of answers left open, is another one now. */
export function changedOutcomes(lists: DecisionLists, columns: ComparedColumns): OutcomeChanges {
  const [before, after] = [rowsOf(lists.before), rowsOf(lists.after)];
  const both = [...after].flatMap(([name, row]) => {
    const old = before.get(name);
    return old === undefined ? [] : [{ old, row }];
  });
  return {
    source: 'decisions',
    moved: both.flatMap(({ old, row }) => movedAnswers(old, row, columns)),
    newCases: [...after.keys()].filter((name) => !before.has(name)),
    goneCases: [...before.keys()].filter((name) => !after.has(name)),
  };
}

/** Labels that are other ones now, case by case. */
export function changedLabels(lists: DecisionLists, { endpoints }: ComparedColumns): readonly OutcomeChange[] {
  const [before, after] = [rowsOf(lists.before), rowsOf(lists.after)];
  return [...after].flatMap(([name, row]) => {
    const old = before.get(name);
    if (old === undefined) return [];
    return endpoints.flatMap(({ id }): readonly OutcomeChange[] => {
      const [was, is] = [old, row].map((one) => one[`${id}_label`] || 'no label');
      return was === is
        ? []
        : [{ case: name, endpoint: id, reading: '', label: is ?? '', before: was ?? '', after: is ?? '' }];
    });
  });
}

function rowsOf(list: string): ReadonlyMap<string, Row> {
  const rows: readonly Row[] = parse(list, { columns: true, bom: true });
  return new Map(rows.map((row) => [nameOf(row), row]));
}

function nameOf(row: Row): string {
  const rater = row['rater'] ?? '';
  return [row['set'], row['case_id'], ...(rater === '' ? [] : [rater])].join('/');
}

function movedAnswers(old: Row, row: Row, { endpoints, readings }: ComparedColumns): readonly OutcomeChange[] {
  return endpoints.flatMap(({ id: endpoint }) =>
    readings.flatMap(({ id: reading }): readonly OutcomeChange[] => {
      const [before, after] = [answerIn(old, endpoint, reading), answerIn(row, endpoint, reading)];
      // A row without the label has no answer in the list; that its label is gone or new is another change.
      if (before === undefined || after === undefined || before === after) return [];
      const label = row[`${endpoint}_label`] ?? '';
      return [{ case: nameOf(row), endpoint, reading, label, before, after }];
    }),
  );
}

/** What the tool said, and what it left open where it did not decide. */
function answerIn(row: Row, endpoint: string, reading: string): string | undefined {
  const answer = row[`${endpoint}_${reading}`];
  if (answer === undefined || answer === '') return undefined;
  const open = row[`${endpoint}_${reading}_open`] ?? '';
  return open === '' || open === answer ? answer : `${answer}, open: ${open}`;
}
