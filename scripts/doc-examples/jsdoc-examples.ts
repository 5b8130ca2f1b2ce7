import ts from 'typescript';
import { type Example, NO_RUN } from './example.ts';
import { fences } from './markdown-examples.ts';

/** Every `@example` in the comment of an exported declaration, except those marked `no-run`. */
export function jsdocExamples(file: string, text: string): readonly Example[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  return source.statements
    .filter(isExported)
    .flatMap((statement) => ts.getJSDocCommentsAndTags(statement).filter(ts.isJSDoc))
    .flatMap((comment) => {
      const line = source.getLineAndCharacterOfPosition(comment.getStart()).line + 1;
      return commentExamples(file, line, comment.getText());
    });
}

function isExported(statement: ts.Statement): boolean {
  const modifiers = ts.canHaveModifiers(statement) ? ts.getModifiers(statement) : undefined;
  return modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false;
}

function commentExamples(file: string, firstLine: number, comment: string): readonly Example[] {
  const lines = comment
    .replace(/^\/\*\*/, '')
    .replace(/\*\/$/, '')
    .split('\n')
    .map((line) => line.replace(/^\s*\* ?/, ''));
  const tags = [...lines.entries()].filter(([, line]) => /^\s*@\w/.test(line)).map(([index]) => index);
  return tags
    .map((start, index) => ({ start, lines: lines.slice(start, tags[index + 1] ?? lines.length) }))
    .filter((tag) => /^\s*@example\b/.test(tag.lines[0] ?? ''))
    .flatMap((tag) => tagExamples(file, firstLine + tag.start, tag.lines));
}

/** The code of a tag is what stands in its fences, or all of it when it has none. */
function tagExamples(file: string, line: number, lines: readonly string[]): readonly Example[] {
  const code = lines.join('\n').replace('@example', '');
  if (code.trimStart().startsWith(NO_RUN)) return [];
  const blocks = fences(code);
  if (blocks.length === 0) return [{ file, line, code, scope: 'package' }];
  return blocks
    .filter(({ info }) => !info.includes(NO_RUN))
    .map((block) => ({ file, line: line + block.line - 1, code: block.code, scope: 'package' as const }));
}
