import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { checkImport } from './boundaries/check-imports.mjs';
import { impureUses } from './boundaries/check-purity.mjs';
import { findCycles, resolveRelative } from './boundaries/find-cycles.mjs';
import { importsOf } from './boundaries/imports.mjs';
import { isSource, readPackages, unplacedPackages } from './boundaries/source-files.mjs';

/**
 * @typedef {import('./boundaries/source-files.mjs').Package} Package
 * @typedef {import('./boundaries/check-imports.mjs').Violation} Violation
 */

/**
 * Every violation of the layering, in the order of file and line.
 * @param {string} root the folder that holds packages/ and validation/
 * @returns {{ readonly files: number, readonly violations: readonly Violation[] }}
 */
export function checkBoundaries(root) {
  const packages = readPackages(root);
  const names = packages.flatMap((found) => found.files);
  // Neither libraries nor imports are loaded: what the checker then does not know is a global. See check-purity.
  const program = ts.createProgram(
    names.map((name) => join(root, name)),
    { noLib: true, noResolve: true, types: [], allowJs: true, allowImportingTsExtensions: true, noEmit: true },
  );
  const unplaced = unplacedPackages(root).map((folder) => ({
    file: `${folder}/package.json`,
    line: 1,
    rule: 'direction',
    message: 'has no place in scripts/boundaries/layers.mjs',
  }));
  const violations = packages.flatMap((from) => checkPackageFiles(root, from, packages, program));
  return { files: names.length, violations: [...unplaced, ...violations].sort(byPlace) };
}

/**
 * @param {string} root
 * @param {Package} from
 * @param {readonly Package[]} packages
 * @param {ts.Program} program
 * @returns {readonly Violation[]}
 */
function checkPackageFiles(root, from, packages, program) {
  const files = new Set(from.files);
  /** @type {import('./boundaries/find-cycles.mjs').Edge[]} */
  const edges = [];
  /** @type {Violation[]} */
  const violations = [];
  for (const file of from.files) {
    const source = program.getSourceFile(join(root, file));
    if (!source) continue;
    for (const imported of importsOf(source)) {
      violations.push(...checkImport(file, imported, from, packages));
      const relative = imported.specifier?.startsWith('.') ? imported.specifier : undefined;
      const to = relative && resolveRelative(file, relative, files);
      if (to) edges.push({ from: file, to, line: imported.line });
    }
    if (from.pure && isSource(file)) violations.push(...impurities(file, source, program, from));
  }
  return [...violations, ...cycles(edges)];
}

/**
 * @param {string} file
 * @param {ts.SourceFile} source
 * @param {ts.Program} program
 * @param {Package} from
 * @returns {readonly Violation[]}
 */
function impurities(file, source, program, from) {
  return impureUses(source, program.getTypeChecker()).map(({ line, name }) => ({
    file,
    line,
    rule: 'purity',
    message: `${from.name} is pure and uses ${name}`,
  }));
}

/**
 * @param {readonly import('./boundaries/find-cycles.mjs').Edge[]} edges
 * @returns {readonly Violation[]}
 */
function cycles(edges) {
  return findCycles(edges).flatMap((cycle) =>
    cycle.slice(0, 1).map((edge) => ({
      file: edge.from,
      line: edge.line,
      rule: 'cycle',
      message: [edge.from, ...cycle.map(({ to }) => to)].join(' -> '),
    })),
  );
}

/**
 * @param {Violation} left
 * @param {Violation} right
 */
function byPlace(left, right) {
  return left.file < right.file ? -1 : left.file > right.file ? 1 : left.line - right.line;
}

function main() {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const { files, violations } = checkBoundaries(root);
  for (const { file, line, rule, message } of violations) console.error(`${file}:${line}  ${rule}: ${message}`);
  // An empty walk would pass in silence if the folders were ever moved.
  if (files === 0 || !existsSync(join(root, 'packages'))) throw new Error('no source files found');
  console.log(`${files} files, ${violations.length} violations`);
  process.exitCode = violations.length > 0 ? 1 : 0;
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) main();
