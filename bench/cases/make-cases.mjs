import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { bundleOurs } from '../bundle.mjs';

/**
 * Writes the cases of the benchmark: complete patients that satisfy every constraint, drawn with a fixed seed.
 * A case is a word with one letter for each fact: the place of its answer in the list of answers, in base 36.
 */
const SEED = 20260203;
const COUNT = 2000;
const LETTERS = 36;

const { consistentWorlds, dorsalMetastasis, fc, vocabularyInScope } = await bundleOurs();
const answers = Object.fromEntries(vocabularyInScope(dorsalMetastasis));
for (const [fact, list] of Object.entries(answers))
  if (list.length > LETTERS) throw new Error(`${fact} has ${list.length} answers; one letter tells ${LETTERS} apart`);

const cases = fc.sample(consistentWorlds(dorsalMetastasis), { seed: SEED, numRuns: COUNT }).map((world) =>
  Object.keys(answers)
    .map((fact) => answers[fact].indexOf(world[fact]).toString(LETTERS))
    .join(''),
);

const file = fileURLToPath(new URL('complete-cases.json', import.meta.url));
writeFileSync(file, JSON.stringify({ ruleset: dorsalMetastasis.version, seed: SEED, answers, cases }, undefined, 2));
const root = fileURLToPath(new URL('../..', import.meta.url));
execFileSync(process.execPath, ['node_modules/@biomejs/biome/bin/biome', 'format', '--write', file], { cwd: root });
console.log(`${cases.length} cases`);
