import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { readCases } from '../cases/read-cases.mjs';

/**
 * Case files as a registry would give them: 40 columns, of which 30 are facts, a third of their cells empty.
 * The patients are the committed cases of the benchmark, over and over; which cells are empty, and the labels, are drawn
 * with a fixed seed. The labels are not clinical: only how fast they are read and tallied matters here.
 */
const SEED = 20260203;
const FACTS = 30;
const EMPTY = 1 / 3;
const ROWS_IN_A_WRITE = 2000;

const STRATEGIES = ['surgery_with_rt', 'radiotherapy_alone', 'systemic_only', 'observation_or_supportive', 'other'];
const YES_NO = ['yes', 'no'];

/** What is never part of a replayed case: the reported total would contradict items that a later ruleset scores otherwise. */
const LEFT_OUT = new Set(['sins_reported']);

/** @param {string} file @param {number} rows */
export async function writeLabelledCases(file, rows) {
  const worlds = readCases();
  const facts = Object.keys(worlds[0])
    .filter((fact) => !LEFT_OUT.has(fact))
    .slice(0, FACTS);
  const header = ['case_id', 'label_kind', 'source_id', 'source_place', 'age', 'sex', ...facts];
  const labels = ['label_strategy', 'label_surgery', 'label_steroids', 'n_patients'];
  const draw = drawFrom(SEED);
  const out = createWriteStream(file);
  out.write(`${[...header, ...labels].join(',')}\r\n`);
  for (let start = 0; start < rows; start += ROWS_IN_A_WRITE) {
    const lines = Array.from({ length: Math.min(ROWS_IN_A_WRITE, rows - start) }, (_, index) => {
      const world = worlds[(start + index) % worlds.length];
      const stated = facts.map((fact) => (draw() < EMPTY ? '' : world[fact]));
      const person = [20 + Math.floor(draw() * 70), draw() < 0.5 ? 'female' : 'male'];
      const label = [pick(STRATEGIES, draw()), pick(YES_NO, draw()), pick(YES_NO, draw()), 1];
      return [`case-${start + index}`, 'treating_team', 'bench', 'generated', ...person, ...stated, ...label].join(',');
    });
    if (!out.write(`${lines.join('\r\n')}\r\n`)) await once(out, 'drain');
  }
  out.end();
  await finished(out);
}

function pick(list, number) {
  return list[Math.floor(number * list.length)];
}

/** Numbers from 0 to under 1 (mulberry32). */
function drawFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
