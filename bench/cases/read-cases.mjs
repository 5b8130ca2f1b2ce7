import { readFileSync } from 'node:fs';

/**
 * The committed cases of the benchmark.
 * @returns {readonly Readonly<Record<string, string | number>>[]} complete patients
 */
export function readCases() {
  const { answers, cases } = JSON.parse(readFileSync(new URL('complete-cases.json', import.meta.url), 'utf8'));
  const facts = Object.entries(answers);
  return cases.map((word) =>
    Object.fromEntries(facts.map(([fact, list], place) => [fact, list[Number.parseInt(word[place], 36)]])),
  );
}

/**
 * The committed cases that no constraint of the present ruleset refuses.
 * @param {typeof import('../ours.ts')} ours
 */
export function acceptedCases({ assess, dorsalMetastasis }) {
  const committed = readCases();
  const accepted = committed.filter((one) => assess(dorsalMetastasis, one).status === 'assessed');
  const refused = committed.length - accepted.length;
  if (refused > accepted.length) throw new Error('Most cases are refused: draw new ones with cases/make-cases.mjs');
  return { accepted, refused };
}
