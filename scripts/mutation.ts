import { fork } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Ruleset } from '@oncospine/pathway';
import { dorsalMetastasis } from '@oncospine/pathway/rulesets/dorsal-metastasis';
// The rule tests are not published, and only this folder may reach into a package.
import { unmet } from '../packages/pathway/src/rulesets/dorsal-metastasis/examples/check-expectation.ts';
import { STATEMENT_EXAMPLES } from '../packages/pathway/src/rulesets/dorsal-metastasis/examples/statement-examples.ts';
import { type LabelledCase, labelledCases } from '../validation/src/mutation/labelled-cases.ts';
import type { MutantOutcome } from '../validation/src/mutation/mutant-outcome.ts';
import { mutantsOf } from '../validation/src/mutation/mutants.ts';
import { MUTATION_RESULTS } from '../validation/src/mutation/read-mutation.ts';
import type { RuleExamples } from '../validation/src/mutation/rule-examples.ts';
import { mutantOutcomes, mutationResults } from '../validation/src/mutation/run-mutation.ts';
import { emptyPartial } from '../validation/src/replay/partial.ts';
import { mutation } from '../validation/src/results/mutation.ts';
import { findSources, readSet } from '../validation/src/run/read-sets.ts';

const FOLDER = fileURLToPath(new URL('../validation', import.meta.url));
const PROCESSES = 2;
/** Mutants of one place stay together: they share what is compiled. */
const STRETCH = 48;

/**
 * Changes every rule on purpose and writes what notices it to validation/mutation/results.json.
 * Half of the mutants are tried in a second process; the results do not depend on how they are split.
 */
async function main(shard: string | undefined): Promise<void> {
  const ruleset = dorsalMetastasis;
  const examples: RuleExamples = {
    examples: STATEMENT_EXAMPLES,
    unmet,
    readsWholePlan: (expectation) => /^(content|order) /.test(expectation),
  };
  const cases = await repositoryCases();
  if (shard !== undefined) {
    process.send?.(tryShard(ruleset, cases, examples, Number(shard)));
    return;
  }
  const others = Array.from({ length: PROCESSES - 1 }, (_, index) => outcomesFromProcess(index + 1));
  const own = tryShard(ruleset, cases, examples, 0);
  const byId = new Map([own, ...(await Promise.all(others))].flat().map((outcome) => [outcome.mutant.id, outcome]));
  const outcomes = mutantsOf(ruleset).map(({ id }) => {
    const outcome = byId.get(id);
    if (outcome === undefined) throw new Error(`${id} was tried in no process`);
    return outcome;
  });
  const results = mutation.parse(mutationResults(ruleset, cases, examples, outcomes));
  const file = join(FOLDER, MUTATION_RESULTS);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, `${JSON.stringify(results, undefined, 2)}\n`);
  const { mutants, equivalent, killed, survivors, gapsOfTests } = results.total;
  console.log(
    `${mutants} mutants: ${killed} killed, ${survivors} survive, ${equivalent} equivalent; ${gapsOfTests} escape proofs and rule tests.`,
  );
}

async function repositoryCases(): Promise<readonly LabelledCase[]> {
  const sources = await findSources([join(FOLDER, 'cases')]);
  const onProblem = ({ file, line, expected }: { file: string; line: number; expected: string }): never => {
    throw new Error(`${file} line ${line}: ${expected}`);
  };
  const sets = [];
  for (const source of sources)
    sets.push(await readSet(source, emptyPartial(), { keepRows: Number.POSITIVE_INFINITY, onProblem }));
  return labelledCases(sets);
}

function tryShard(
  ruleset: Ruleset,
  cases: readonly LabelledCase[],
  examples: RuleExamples,
  shard: number,
): readonly MutantOutcome[] {
  const mine = mutantsOf(ruleset).filter((_, index) => Math.floor(index / STRETCH) % PROCESSES === shard);
  const onProgress = (step: string, done: number, all: number): void => {
    if (shard === 0 && process.stderr.isTTY) process.stderr.write(`\r${step}: ${done} of ${all}   `);
  };
  return mutantOutcomes(ruleset, mine, { cases, examples, onProgress });
}

function outcomesFromProcess(shard: number): Promise<readonly MutantOutcome[]> {
  return new Promise((settle, refuse) => {
    const child = fork(fileURLToPath(import.meta.url), [String(shard)], { execArgv: process.execArgv });
    child.once('message', (outcomes) => settle(outcomes as readonly MutantOutcome[]));
    child.once('error', refuse);
    child.once('exit', (code) => code !== 0 && refuse(new Error(`The process of shard ${shard} ended with ${code}`)));
  });
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) await main(process.argv[2]);
