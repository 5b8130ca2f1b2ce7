import { type Problem, printable } from '../case-file/case-row.ts';
import type { ProblemList } from '../case-file/problem-list.ts';
import { COLOURED, type Paint, PLAIN } from '../output/summary-text.ts';

/** Exit codes: what a pipeline may rely on. */
export const EXIT = { passed: 0, failed: 1, notEvaluable: 2 } as const;

/** What a command talks to. Tests give their own. */
export type Terminal = {
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Both outputs are read by a person: colours are possible. */
  readonly isTerminal: boolean;
  /** A person looks at what is said beside the output. */
  readonly showsProgress: boolean;
};

/** The terminal of this process. */
export function processTerminal(): Terminal {
  return {
    out: (text) => void process.stdout.write(text),
    error: (text) => void process.stderr.write(text),
    environment: process.env,
    isTerminal: process.stderr.isTTY === true && process.stdout.isTTY === true,
    showsProgress: process.stderr.isTTY === true,
  };
}

/** Colours only where they are wanted: a terminal, no NO_COLOR, no --no-color. */
export function paintOf(terminal: Terminal, colour: boolean): Paint {
  const refused = (terminal.environment['NO_COLOR'] ?? '') !== '';
  return terminal.isTerminal && colour && !refused ? COLOURED : PLAIN;
}

/** The problems of case files: the first ones, and where all of them are. */
export function problemText(problems: ProblemList, rejectsPath: string): string {
  const shown = problems.first();
  const rest = problems.total() - shown.length;
  const more = rest > 0 ? [`and ${rest} more in ${rejectsPath}`] : [];
  return `${[...shown.map(problemLine), ...more].join('\n')}\n`;
}

/** One problem of a case file in one line. */
export function problemLine({ file, line, caseId, column, value, expected }: Problem): string {
  const where = [`${file} line ${line}`, ...(caseId === '' ? [] : [caseId]), ...(column === '' ? [] : [column])];
  return printable(`${where.join(', ')}: ${value === '' ? '' : `"${value}", `}expected ${expected}`);
}
