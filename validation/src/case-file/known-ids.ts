import { type CaseRow, type Problem, shorten } from './case-row.ts';

type Known = { readonly line: number; readonly facts: string };

/** Remembers the ids of a file, so that none stands for two cases. */
export function createKnownIds() {
  const lines = new Map<string, number>();
  const cases = new Map<string, Known>();
  return {
    /** What is wrong with the id of a row: used before, or used for other facts. */
    check(row: CaseRow): readonly Problem[] {
      const key = row.rater === '' ? row.caseId : `${row.caseId}\0${row.rater}`;
      const earlier = lines.get(key);
      if (earlier !== undefined) return [duplicate(row, earlier)];
      lines.set(key, row.line);
      if (row.rater === '' && !cases.has(row.caseId)) return [];
      return sameFacts(cases, row);
    },
  };
}

function duplicate(row: CaseRow, earlier: number): Problem {
  const who = row.rater === '' ? '' : ` for rater ${shorten(row.rater)}`;
  return {
    file: row.file,
    line: row.line,
    caseId: shorten(row.caseId),
    column: 'case_id',
    value: shorten(row.caseId),
    expected: `each id once${who}; it stands in line ${earlier} too`,
  };
}

/** Several experts rate the same case: the facts must be the same. */
function sameFacts(cases: Map<string, Known>, row: CaseRow): readonly Problem[] {
  const facts = JSON.stringify([...row.stated].sort());
  const known = cases.get(row.caseId);
  cases.set(row.caseId, known ?? { line: row.line, facts });
  if (known === undefined || known.facts === facts) return [];
  return [
    {
      file: row.file,
      line: row.line,
      caseId: shorten(row.caseId),
      column: 'rater',
      value: shorten(row.rater),
      expected: `the facts of line ${known.line}: experts rate one case`,
    },
  ];
}
