import type { KnownPatient } from './condition-holds.ts';
import { createDraws, type Draws } from './draws.ts';
import { SYNTHETIC, SYNTHETIC_COLUMNS, SYNTHETIC_FACTS } from './synthetic-columns.ts';
import { drawLabels } from './synthetic-label.ts';
import { drawPatient, syntheticAnswers } from './synthetic-patient.ts';

/**
 * The version of the generator: another one wherever the same seed gives other bytes.
 * A changed fact or constraint of the ruleset can change them too; the hash in a manifest tells.
 */
export const GENERATOR_VERSION = 1;

/** The share of the cells of facts that are left empty. */
export const EMPTY_SHARE = 1 / 3;

/** The share of the other cells of facts in which a second answer is left open: `a;b`, or a range. */
export const OPEN_SHARE = 1 / 50;

/** How many rows are drawn, and by which seed. */
export type SyntheticRequest = { readonly rows: number; readonly seed: number };

/**
 * Draws the rows of a generated case file one by one, each with the cells of SYNTHETIC_COLUMNS. The first rows of a
 * larger request are those of a smaller one.
 */
export function* syntheticRows({ rows, seed }: SyntheticRequest): Generator<readonly string[]> {
  const draws = createDraws(seed);
  for (let row = 1; row <= rows; row += 1) {
    const cells: Readonly<Record<string, string>> = {
      ...textsOf(row, seed),
      ...factCells(drawPatient(draws), draws),
      ...drawLabels(draws),
    };
    yield SYNTHETIC_COLUMNS.map((column) => cells[column] ?? '');
  }
}

/** Every row says for itself that nobody was treated. */
function textsOf(row: number, seed: number): Readonly<Record<string, string>> {
  return {
    case_id: `${SYNTHETIC}-${row}`,
    source_id: SYNTHETIC,
    citation: 'generated, no patient',
    source_place: `generator version ${GENERATOR_VERSION}, seed ${seed}, row ${row}`,
    label_kind: 'worked_example',
  };
}

function factCells(patient: KnownPatient, draws: Draws): Readonly<Record<string, string>> {
  return Object.fromEntries(
    SYNTHETIC_FACTS.flatMap((fact) => {
      const answer = patient[fact];
      return answer === undefined || draws.happens(EMPTY_SHARE) ? [] : [[fact, cellOf(fact, answer, draws)]];
    }),
  );
}

/** The true answer, now and then with a second one: the row stays true of the patient. */
function cellOf(fact: string, answer: string | number, draws: Draws): string {
  if (!draws.happens(OPEN_SHARE)) return String(answer);
  const second = draws.one(syntheticAnswers(fact));
  if (second === answer) return String(answer);
  if (typeof answer === 'string') return `${answer};${second}`;
  return [answer, Number(second)].sort((left, right) => left - right).join('-');
}
