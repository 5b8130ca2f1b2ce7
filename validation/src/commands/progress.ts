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

/** How progress is told. */
export type ProgressOptions = {
  /**
   * The time in milliseconds.
   * @defaultValue the clock of the process
   */
  readonly now?: () => number;
  /**
   * What is counted.
   * @defaultValue 'rows'
   */
  readonly unit?: 'rows' | 'cases';
};

/** Tells on a terminal how far something has come, unless it is asked to be quiet. */
export function createProgress(
  terminal: Terminal,
  quiet: boolean,
  { now = performance.now.bind(performance), unit = 'rows' }: ProgressOptions = {},
): Progress {
  const isShown = terminal.showsProgress && !quiet;
  let start = now();
  let shownAt = Number.NEGATIVE_INFINITY;
  let step = '';
  let [rows, done, expected] = [0, 0, 0];

  const show = (isDue: boolean): void => {
    if (!isShown || (!isDue && now() - shownAt < EVERY)) return;
    shownAt = now();
    const parts = [step, ...(rows > 0 ? [`${rows} ${unit}`, rateText()] : []), ...remainingText()];
    terminal.error(`\r\u001b[K${parts.join(', ')}`);
  };
  const seconds = (): number => (now() - start) / 1000;
  const rateText = (): string => `${Math.round(rows / Math.max(seconds(), 0.001))} ${unit}/s`;
  const remainingText = (): readonly string[] => {
    if (done === 0 || done >= expected) return [];
    const left = (seconds() * (expected - done)) / done;
    return [`${Math.floor((100 * done) / expected)} %`, `${timeText(left)} left`];
  };
  return {
    expect(more) {
      // What was done before the work was known says nothing of its rate.
      if (expected === 0 && rows === 0) start = now();
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

/** Tells how far the sampling of the invariants has come; the proof comes first, and counts nothing. */
export function proofProgress(
  terminal: Terminal,
  { quiet, json }: { readonly quiet: boolean; readonly json: boolean },
): Progress {
  const progress = createProgress(terminal, quiet || json, { unit: 'cases' });
  progress.onStep('invariants and statistics');
  return progress;
}

function timeText(seconds: number): string {
  const whole = Math.ceil(seconds);
  if (whole < MINUTE) return `${whole} s`;
  return `${Math.floor(whole / MINUTE)} min ${whole % MINUTE} s`;
}
