import ts from 'typescript';
import { lineOf } from './imports.mjs';
import { IMPURE_GLOBALS, IMPURE_MEMBERS } from './layers.mjs';

/**
 * Uses of the clock, chance, the environment and I/O in one file.
 *
 * `checker` comes from a program without any library and without resolved imports. A name that it does not know is
 * therefore a global; a parameter or an import that happens to be called `process` has a symbol and is left alone.
 * @param {ts.SourceFile} file
 * @param {ts.TypeChecker} checker
 * @returns {readonly { readonly line: number, readonly name: string }[]}
 */
export function impureUses(file, checker) {
  /** @type {{ line: number, name: string }[]} */
  const found = [];
  /** @param {ts.Node} node */
  const visit = (node) => {
    const name = impureName(node, checker);
    if (name) found.push({ line: lineOf(file, node), name });
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/**
 * @param {ts.Node} node
 * @param {ts.TypeChecker} checker
 * @returns {string | undefined}
 */
function impureName(node, checker) {
  if (ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression)) {
    const name = `${node.expression.text}.${node.name.text}`;
    return IMPURE_MEMBERS.includes(name) && isGlobal(node.expression, checker) ? name : undefined;
  }
  if (ts.isNewExpression(node) && isNamed(node.expression, 'Date') && !node.arguments?.length) return 'new Date()';
  if (ts.isCallExpression(node) && isNamed(node.expression, 'Date')) return 'Date()';
  if (ts.isIdentifier(node) && IMPURE_GLOBALS.includes(node.text) && isExpression(node)) {
    return isGlobal(node, checker) ? node.text : undefined;
  }
  return undefined;
}

/**
 * @param {ts.Expression} node
 * @param {string} name
 */
function isNamed(node, name) {
  return ts.isIdentifier(node) && node.text === name;
}

/**
 * False for `x.process`, `{ process: 1 }` and types: there the word is a label.
 * @param {ts.Identifier} node
 */
function isExpression(node) {
  const { parent } = node;
  if (ts.isPartOfTypeNode(node) || ts.isTypeQueryNode(parent)) return false;
  if (ts.isPropertyAccessExpression(parent)) return parent.name !== node;
  return !ts.isPropertyAssignment(parent) || parent.initializer === node;
}

/**
 * @param {ts.Identifier} node
 * @param {ts.TypeChecker} checker
 */
function isGlobal(node, checker) {
  if (node.text === 'globalThis') return true;
  if (ts.isShorthandPropertyAssignment(node.parent)) {
    return checker.getShorthandAssignmentValueSymbol(node.parent) === undefined;
  }
  return checker.getSymbolAtLocation(node) === undefined;
}
