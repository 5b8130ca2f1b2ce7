import ts from 'typescript';

/**
 * @typedef {object} Import
 * @property {string | undefined} specifier undefined when it is computed
 * @property {number} line
 * @property {boolean} namespaceOnly `import * as x` or `import type`: nothing that hinders tree shaking
 */

/**
 * Every way in which a file names another: import, export from, import(), require() and import types.
 * @param {ts.SourceFile} file
 * @returns {readonly Import[]}
 */
export function importsOf(file) {
  /** @type {Import[]} */
  const found = [];
  /** @param {ts.Node} node */
  const visit = (node) => {
    const target = importTarget(node);
    if (target) {
      found.push({
        specifier: ts.isStringLiteralLike(target) ? target.text : undefined,
        line: lineOf(file, node),
        namespaceOnly: isNamespaceOnly(node),
      });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/**
 * @param {ts.SourceFile} file
 * @param {ts.Node} node
 */
export function lineOf(file, node) {
  return file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1;
}

/** @param {ts.Node} node */
function importTarget(node) {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return node.moduleSpecifier;
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) return node.argument.literal;
  if (ts.isExternalModuleReference(node)) return node.expression;
  if (!ts.isCallExpression(node)) return undefined;
  const isImport = node.expression.kind === ts.SyntaxKind.ImportKeyword;
  const isRequire = ts.isIdentifier(node.expression) && node.expression.text === 'require';
  return isImport || isRequire ? node.arguments[0] : undefined;
}

/** @param {ts.Node} node */
function isNamespaceOnly(node) {
  if (ts.isImportTypeNode(node)) return true;
  if (ts.isExportDeclaration(node)) return node.isTypeOnly;
  if (!ts.isImportDeclaration(node)) return false;
  const clause = node.importClause;
  if (!clause || clause.isTypeOnly) return true;
  if (clause.name || !clause.namedBindings) return false;
  if (ts.isNamespaceImport(clause.namedBindings)) return true;
  return clause.namedBindings.elements.every((element) => element.isTypeOnly);
}
