import { ASSERTION, type Example, NO_RUN } from './example.ts';

export type Fence = { readonly info: string; readonly line: number; readonly code: string };

/** The fenced blocks of a text. `line` counts from 1 and is that of the first line inside. */
export function fences(text: string): readonly Fence[] {
  const found: Fence[] = [];
  const lines = text.split('\n');
  let open: { info: string; indent: string; start: number } | undefined;
  for (const [index, line] of lines.entries()) {
    const mark = /^(\s*)```(.*)$/.exec(line);
    if (!mark) continue;
    if (open) {
      const { info, indent, start } = open;
      const inside = lines.slice(start, index).map((inner) => inner.slice(indent.length));
      found.push({ info, line: start + 1, code: inside.join('\n') });
      open = undefined;
    } else {
      open = { info: (mark[2] ?? '').trim(), indent: mark[1] ?? '', start: index + 1 };
    }
  }
  return found;
}

/** The blocks of a Markdown page that claim a value. The others only show a shape, and are not run. */
export function markdownExamples(file: string, text: string): readonly Example[] {
  return fences(text)
    .filter(({ info }) => /^ts\b/.test(info) && !info.includes(NO_RUN))
    .filter(({ code }) => code.split('\n').some((line) => ASSERTION.test(line)))
    .map(({ line, code }) => ({ file, line, code, scope: 'imports' as const }));
}
