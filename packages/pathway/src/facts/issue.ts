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

/** A received value as one short line of text, safe to print. Never throws, whatever came. */
export function showReceived(value: unknown): string {
  // Line breaks, control characters and halves of characters would garble a log or a page.
  const line = textOf(value).replaceAll(/\p{C}/gu, '�');
  const characters = [...line];
  return characters.length > LONGEST_SHOWN ? `${characters.slice(0, LONGEST_SHOWN).join('')}…` : line;
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  // JSON has no word for these: it says null for NaN and throws for a bigint.
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    // A circular value, or one that refuses to be read: its kind says enough.
    return Object.prototype.toString.call(value);
  }
}
