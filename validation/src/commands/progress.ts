import type { Terminal } from './terminal.ts';

/** How often the line is written at most, in milliseconds: more often nobody can read it. */
const EVERY = 100;

const MINUTE = 60;

/** One line on a terminal that is written over: what is done, how fast, and how long it will take; nothing in a pipeline. */
export type Progress = {
  /** So much more is to do, in bytes or whatever else goes by evenly. */
  readonly expect: (work: number) => void;
  /** So many more rows are done, and so much of the work. */
  readonly onProgress: (rows: number, work: number) => void;
  readonly onStep: (step: string) => void;
  readonly end: () => void;
};

/** @param now - The time in milliseconds. */
export function createProgress(
  terminal: Terminal,
  quiet: boolean,
  now: () => number = performance.now.bind(performance),
): Progress {
  const isShown = terminal.showsProgress && !quiet;
  const start = now();
  let shownAt = Number.NEGATIVE_INFINITY;
  let step = '';
  let [rows, done, expected] = [0, 0, 0];

  const show = (isDue: boolean): void => {
    if (!isShown || (!isDue && now() - shownAt < EVERY)) return;
    shownAt = now();
    const parts = [step, ...(rows > 0 ? [`${rows} rows`, rateText()] : []), ...remainingText()];
    terminal.error(`\r\u001b[K${parts.join(', ')}`);
  };
  const seconds = (): number => (now() - start) / 1000;
  const rateText = (): string => `${Math.round(rows / Math.max(seconds(), 0.001))} rows/s`;
  const remainingText = (): readonly string[] => {
    if (done === 0 || done >= expected) return [];
    const left = (seconds() * (expected - done)) / done;
    return [`${Math.floor((100 * done) / expected)} %`, `${timeText(left)} left`];
  };
  return {
    expect(more) {
      expected += more;
    },
    onProgress(moreRows, moreWork) {
      rows += moreRows;
      done += moreWork;
      show(false);
    },
    onStep(name) {
      step = name;
      show(true);
    },
    end() {
      if (isShown) terminal.error('\r\u001b[K');
    },
  };
}

function timeText(seconds: number): string {
  const whole = Math.ceil(seconds);
  if (whole < MINUTE) return `${whole} s`;
  return `${Math.floor(whole / MINUTE)} min ${whole % MINUTE} s`;
}
