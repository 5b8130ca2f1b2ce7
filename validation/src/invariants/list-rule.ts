import type { InvariantResult } from '../results.ts';

/** One entry of a list that was tried, and what is wrong with it. */
export type Entry = { readonly input: unknown; readonly fault: string | undefined };

/** A rule about every entry of a list that is short enough to be tried whole: what holds of it is proved. */
export type ListRule = {
  readonly id: string;
  readonly hazards: readonly string[];
  readonly statement: string;
  readonly entries: readonly Entry[];
};

/** The result of a rule about a list; a rule about an empty list was not run. */
export function listResult({ id, hazards, statement, entries }: ListRule): InvariantResult {
  const faults = entries.flatMap(({ input, fault }) => (fault === undefined ? [] : [{ input, fault }]));
  const status = entries.length === 0 ? 'not_run' : faults.length === 0 ? 'held' : 'violated';
  const counterexamples = faults.map(({ input, fault }) => ({
    message: fault,
    input: JSON.parse(JSON.stringify(input)),
    csv: '',
    seed: 0,
    path: '',
    origin: 'list',
  }));
  const states = String(entries.length);
  const because = entries.length === 0 ? 'its list is empty' : `every one of ${states} entries was tried`;
  const none = { cases: 0, casesConcerned: 0, discarded: 0, seed: 'none' } as const;
  const violations = faults.length;
  const check = { how: 'proved', status, states, statesConcerned: states, ...none, counterexamples } as const;
  return { id, hazards: [...hazards], statement, status, checks: [{ ...check, violations, because }] };
}
