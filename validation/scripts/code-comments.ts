import { readFileSync } from 'node:fs';
import ts from 'typescript';

/**
 * The comments of one file by the path of what they stand at: `proportion`, `proportion.lowerBound`.
 * What lies between a name and an object, such as the call of a function, is no part of the path.
 */
export function commentsOf(file: string): ReadonlyMap<string, string> {
  const comments = new Map<string, string>();
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const visit = (node: ts.Node, path: readonly string[]): void => {
    const name = nameOf(node);
    const here = name === undefined ? path : [...path, name];
    const comment = name === undefined ? undefined : commentAt(node);
    if (comment !== undefined) comments.set(here.join('.'), comment);
    ts.forEachChild(node, (child) => visit(child, here));
  };
  visit(source, []);
  return comments;
}

function nameOf(node: ts.Node): string | undefined {
  const named =
    ts.isVariableDeclaration(node) || ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node);
  return named ? node.name.getText() : undefined;
}

function commentAt(node: ts.Node): string | undefined {
  const [comment] = ts.getJSDocCommentsAndTags(node);
  const text = ts.getTextOfJSDocComment(comment?.comment);
  return text?.replace(/\s+/g, ' ').trim();
}
