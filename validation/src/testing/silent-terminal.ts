import type { Terminal } from '../commands/terminal.ts';

/** A terminal that keeps what was said. */
export type SilentTerminal = Terminal & { readonly said: () => string; readonly complained: () => string };

/** A terminal for tests: no colour, no progress, nothing printed. */
export function silentTerminal(environment: Terminal['environment'] = {}): SilentTerminal {
  const out: string[] = [];
  const error: string[] = [];
  return {
    out: (text) => void out.push(text),
    error: (text) => void error.push(text),
    environment,
    isTerminal: false,
    showsProgress: false,
    said: () => out.join(''),
    complained: () => error.join(''),
  };
}
