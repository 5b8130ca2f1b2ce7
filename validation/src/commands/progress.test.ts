import { describe, expect, test } from 'vitest';
import { silentTerminal } from '../testing/silent-terminal.ts';
import { createProgress, type ProgressOptions } from './progress.ts';
import type { Terminal } from './terminal.ts';

/** Goes to the begin of the line and clears it. */
const AGAIN = '\r\u001b[K';

/** A terminal before a person, a clock that stands still, and what is shown. */
function watched(terminal: Partial<Terminal> = {}, quiet = false, more: ProgressOptions = {}) {
  const silent = silentTerminal();
  let time = 5000;
  const progress = createProgress({ ...silent, showsProgress: true, ...terminal }, quiet, { now: () => time, ...more });
  return {
    progress,
    pass: (milliseconds: number): void => {
      time += milliseconds;
    },
    lines: () => silent.complained().split(AGAIN).slice(1),
    complained: silent.complained,
    said: silent.said,
  };
}

describe('progress before a person', () => {
  test('says the step, the rows, how fast, how much of the work and how long it will take', () => {
    const { progress, pass, lines } = watched();
    progress.onStep('replay');
    progress.expect(4000);
    pass(2000);
    progress.onProgress(500, 1000);
    expect(lines()).toEqual(['replay', 'replay, 500 rows, 250 rows/s, 25 %, 6 s left']);
  });

  test('takes no time into account that passed before the work was known', () => {
    const { progress, pass, lines } = watched();
    progress.onStep('invariants');
    pass(60_000);
    progress.expect(10);
    pass(1000);
    progress.onProgress(5, 5);
    expect(lines().at(-1)).toBe('invariants, 5 rows, 5 rows/s, 50 %, 1 s left');
  });

  test('counts cases where there are no rows', () => {
    const { progress, pass, lines } = watched({}, false, { unit: 'cases' });
    progress.onStep('invariants');
    progress.expect(10);
    pass(1000);
    progress.onProgress(5, 5);
    expect(lines().at(-1)).toBe('invariants, 5 cases, 5 cases/s, 50 %, 1 s left');
  });

  test('adds up what is expected and what is done', () => {
    const { progress, pass, lines } = watched();
    progress.onStep('replay');
    progress.expect(1000);
    progress.expect(3000);
    pass(1000);
    progress.onProgress(10, 1000);
    pass(1000);
    progress.onProgress(30, 2000);
    expect(lines().at(-1)).toBe('replay, 40 rows, 20 rows/s, 75 %, 1 s left');
  });

  test('minutes are minutes, and a begun second is a second', () => {
    const { progress, pass, lines } = watched();
    progress.onStep('replay');
    progress.expect(1001);
    pass(600);
    progress.onProgress(1, 1);
    expect(lines().at(-1)).toContain('0 %, 10 min 0 s left');
    pass(600);
    progress.onProgress(0, 10);
    expect(lines().at(-1)).toContain('1 %, 1 min 48 s left');
  });

  test('without a known end, and at the end, no remaining time is made up', () => {
    const { progress, pass, lines } = watched();
    progress.onStep('replay');
    pass(1000);
    progress.onProgress(5, 100);
    expect(lines().at(-1)).toBe('replay, 5 rows, 5 rows/s');
    progress.expect(200);
    pass(1000);
    progress.onProgress(5, 100);
    expect(lines().at(-1)).toBe('replay, 10 rows, 5 rows/s');
  });

  test('in the first moment no rate is endless', () => {
    const { progress, pass, lines } = watched();
    progress.onStep('replay');
    progress.onProgress(10, 1);
    pass(100);
    progress.onProgress(10, 1);
    for (const line of lines()) expect(line).not.toMatch(/Infinity|NaN/);
  });

  test('is written ten times a second at most, a new step at once', () => {
    const { progress, pass, lines } = watched();
    progress.onStep('replay');
    for (let tick = 0; tick < 1000; tick += 1) {
      pass(1);
      progress.onProgress(1, 1);
    }
    progress.onStep('invariants and statistics');
    expect(lines()).toHaveLength(12);
    expect(lines().at(-1)).toContain('invariants and statistics');
  });

  test('is wiped away at the end', () => {
    const { progress, complained } = watched();
    progress.onStep('replay');
    progress.end();
    expect(complained()).toBe(`${AGAIN}replay${AGAIN}`);
  });

  test('never mixes with the output', () => {
    const { progress, said } = watched();
    progress.onStep('replay');
    progress.onProgress(1, 1);
    progress.end();
    expect(said()).toBe('');
  });
});

describe('progress before nobody', () => {
  test.each([
    ['in a pipeline', { showsProgress: false }, false],
    ['in a pipeline that has a terminal for its output', { showsProgress: false, isTerminal: true }, false],
    ['when quiet is asked for', {}, true],
  ])('is silent %s', (_, terminal, quiet) => {
    const { progress, pass, complained } = watched(terminal, quiet);
    progress.expect(10);
    progress.onStep('replay');
    pass(1000);
    progress.onProgress(1, 1);
    progress.end();
    expect(complained()).toBe('');
  });

  test('output that goes into a file still leaves it on the screen', () => {
    const { progress, complained } = watched({ isTerminal: false });
    progress.onStep('replay');
    expect(complained()).toContain('replay');
  });
});
