import { checkInvariants } from '../invariants/check-invariants.ts';
import type { InvariantCheck, InvariantResult } from '../results.ts';
import { proofProgress } from './progress.ts';
import { EXIT, type Terminal } from './terminal.ts';

/** How the invariants are sampled, and how that is told. */
export type InvariantsRequest = {
  readonly seed: number;
  readonly runs: number;
  readonly json: boolean;
  readonly quiet: boolean;
};

/** Proves and samples the invariants, without any case file. */
export function invariantsCommand(terminal: Terminal, request: InvariantsRequest): number {
  const progress = proofProgress(terminal, request);
  const results = checkInvariants([], request, progress);
  progress.end();
  if (request.json) terminal.out(`${JSON.stringify(results, null, 1)}\n`);
  else terminal.out(`${results.flatMap(invariantLines).join('\n')}\n`);
  if (results.some(({ status }) => status === 'violated')) return EXIT.failed;
  return results.every(({ status }) => status === 'held') ? EXIT.passed : EXIT.notEvaluable;
}

function invariantLines(rule: InvariantResult): readonly string[] {
  const { id, hazards, statement, status, checks } = rule;
  const found = checks.flatMap(({ counterexamples }) => counterexamples);
  return [
    `${status.replaceAll('_', ' ')} ${id} ${hazards.join(' ')}: ${statement}`,
    ...checks.filter(({ how }) => how !== 'labelled_cases').map((check) => `  ${checkText(check)}`),
    ...found.flatMap(({ message, input, csv, seed, path }) => [
      `  counterexample: ${message} (seed ${seed}, path ${path})`,
      `  ${JSON.stringify(input)}`,
      ...csv
        .trimEnd()
        .split('\n')
        .map((line) => `  ${line}`),
    ]),
  ];
}

function checkText({
  how,
  status,
  states,
  statesConcerned,
  cases,
  casesConcerned,
  seed,
  discarded,
  because,
}: InvariantCheck): string {
  const state = status.replaceAll('_', ' ');
  if (how === 'proved') return `proved: ${state}, ${states} states, ${statesConcerned} concerned`;
  return `sampled: ${state}, ${cases} cases, ${casesConcerned} concerned, ${discarded} contradictory facts thrown away, seed ${seed}${status === 'not_run' ? `; ${because}` : ''}`;
}
