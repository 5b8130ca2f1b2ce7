import { isBuiltin } from 'node:module';
import { posix } from 'node:path';
import { isSource, isTest } from './source-files.mjs';

/**
 * @typedef {import('./source-files.mjs').Package} Package
 * @typedef {import('./imports.mjs').Import} Import
 * @typedef {{ readonly file: string, readonly line: number, readonly rule: string, readonly message: string }} Violation
 */

/**
 * What is wrong with one import, seen from the file that holds it.
 * @param {string} file
 * @param {Import} imported
 * @param {Package} from
 * @param {readonly Package[]} packages
 * @returns {readonly Violation[]}
 */
export function checkImport(file, imported, from, packages) {
  const { specifier, line } = imported;
  /** @type {(rule: string, message: string) => readonly Violation[]} */
  const violation = (rule, message) => [{ file, line, rule, message }];
  if (specifier === undefined) {
    return from.pure && isSource(file) ? violation('purity', 'imports a computed name, which cannot be checked') : [];
  }
  if (isBuiltin(specifier)) {
    return from.pure && isSource(file) ? violation('purity', `${from.name} is pure and imports '${specifier}'`) : [];
  }
  if (/^zod($|\/)/.test(specifier) && !imported.namespaceOnly) {
    // The named import keeps all of zod in an esbuild bundle: 93 kB against 21 kB compressed.
    return violation('zod', `write import * as z from '${specifier}'`);
  }
  if (specifier.startsWith('.')) return checkRelative(file, specifier, from, packages, violation);
  return checkPackage(file, specifier, from, packages, violation);
}

/**
 * @param {string} file
 * @param {string} specifier
 * @param {Package} from
 * @param {readonly Package[]} packages
 * @param {(rule: string, message: string) => readonly Violation[]} violation
 */
function checkRelative(file, specifier, from, packages, violation) {
  const target = posix.join(posix.dirname(file), specifier);
  if (!target.startsWith(`${from.folder}/`)) {
    const owner = packages.find((candidate) => target.startsWith(`${candidate.folder}/`));
    return owner ? violation('deep import', `'${specifier}' reaches into ${owner.name}; import its entry`) : [];
  }
  if (isSource(file) && isTest(target)) return violation('test code', `'${specifier}' is only for tests`);
  return [];
}

/**
 * @param {string} file
 * @param {string} specifier
 * @param {Package} from
 * @param {readonly Package[]} packages
 * @param {(rule: string, message: string) => readonly Violation[]} violation
 */
function checkPackage(file, specifier, from, packages, violation) {
  const name = packageName(specifier);
  if (name === from.name) {
    return isSource(file) ? violation('direction', `inside ${name}, import the file itself`) : [];
  }
  const ours = name.startsWith('@oncospine/');
  if (ours && !from.mayImport.includes(name)) return violation('direction', `${from.name} must not import ${name}`);
  const target = packages.find((candidate) => candidate.name === name);
  if (target && !target.entries.includes(specifier)) {
    return violation('deep import', `'${specifier}' is not in the exports of ${name}`);
  }
  if (isSource(file) && !from.declared.includes(name)) {
    return violation('dependency', `${name} is not a dependency of ${from.name}`);
  }
  return [];
}

/** @param {string} specifier */
function packageName(specifier) {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}
