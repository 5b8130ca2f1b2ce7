import { ASSERTION } from './example.ts';

/** `{ ..., status: 'partial' }` names some fields and leaves the others open. */
const PARTIAL = /^\{\s*\.\.\.,/;

export type ExpectedValue = {
  /** A JavaScript expression. */
  readonly expression: string;
  readonly partial: boolean;
  /** The lines that hold it, counted from 0, the last one excluded. */
  readonly from: number;
  readonly to: number;
};

/**
 * The value that is claimed at the end of line `end` or in the line below it.
 * A value too long for a line goes on in the comment lines below, as far as it needs to be an expression.
 */
export function expectedValue(lines: readonly string[], end: number, column: number): ExpectedValue | undefined {
  const beside = ASSERTION.exec(lines[end]?.slice(column) ?? '');
  const below = /^\s*\/\/ =>/.test(lines[end + 1] ?? '') ? ASSERTION.exec(lines[end + 1] ?? '') : null;
  const first = beside ?? below;
  if (!first) return undefined;
  const from = beside ? end : end + 1;
  let text = first[1] ?? '';
  let to = from + 1;
  while (!isExpression(complete(text)) && /^\s*\/\//.test(lines[to] ?? '')) {
    text += ` ${(lines[to] ?? '').replace(/^\s*\/\//, '').trim()}`;
    to += 1;
  }
  if (!isExpression(complete(text))) throw new SyntaxError(`"${text}" is not a value`);
  return { expression: complete(text), partial: PARTIAL.test(text), from, to };
}

function complete(text: string): string {
  return text.replace(PARTIAL, '{').replace(/;\s*$/, '');
}

/** Parses without running: the body of a function that is never called. */
function isExpression(text: string): boolean {
  try {
    new Function(`return (${text}\n)`);
    return text.trim() !== '';
  } catch {
    return false;
  }
}
