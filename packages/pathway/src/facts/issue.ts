/** One thing that is wrong with an input: where, what was expected, and what came. */
export type Issue = {
  readonly code: 'unknown_fact' | 'wrong_value' | 'contradiction' | 'not_an_object';
  /** The facts concerned; empty when the input as a whole is wrong. */
  readonly path: readonly string[];
  readonly expected: string;
  readonly received: string;
};

/** What is wrong with an input: at least one issue. */
export type Issues = readonly [Issue, ...Issue[]];

const LONGEST_SHOWN = 80;

/** A received value as one short line of text, safe to print. */
export function showReceived(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
}
