import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { lineOf } from './boundaries/imports.mjs';
import { filesBelow, isTest, readPackages } from './boundaries/source-files.mjs';

/** A reader keeps this much in mind. A longer file or function is a question for the reviewer, not an error. */
const FILE_LINES = 250;
const FUNCTION_LINES = 25;

/**
 * Functions of tests are left out: `describe` holds a whole table of cases.
 * @param {ts.SourceFile} source
 * @returns {readonly { readonly line: number, readonly name: string, readonly lines: number }[]}
 */
function longFunctions(source) {
  /** @type {{ line: number, name: string, lines: number }[]} */
  const found = [];
  /** @param {ts.Node} node */
  const visit = (node) => {
    if (ts.isFunctionLike(node) && 'body' in node && node.body) {
      const line = lineOf(source, node);
      const lines = source.getLineAndCharacterOfPosition(node.getEnd()).line + 2 - line;
      if (lines > FUNCTION_LINES) found.push({ line, name: nameOf(node), lines });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** @param {ts.SignatureDeclaration} node */
function nameOf(node) {
  const named = node.name ?? (ts.isVariableDeclaration(node.parent) ? node.parent.name : undefined);
  return named ? named.getText() : 'a function';
}

const root = fileURLToPath(new URL('..', import.meta.url));
const files = [...readPackages(root).flatMap((found) => found.files), ...filesBelow(root, 'scripts')];
let warnings = 0;
/** @param {string} text */
const warn = (text) => {
  warnings += 1;
  console.log(text);
};
for (const file of files) {
  const text = readFileSync(join(root, file), 'utf8');
  const lines = text.trimEnd().split('\n').length;
  if (lines > FILE_LINES) warn(`${file}:1  ${lines} lines (limit ${FILE_LINES})`);
  if (isTest(file)) continue;
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  for (const { line, name, lines } of longFunctions(source)) {
    warn(`${file}:${line}  ${name} has ${lines} lines (limit ${FUNCTION_LINES})`);
  }
}
console.log(`${files.length} files, ${warnings} longer than the style asks for`);
