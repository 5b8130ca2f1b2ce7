import { posix } from 'node:path';

/**
 * @typedef {{ readonly from: string, readonly to: string, readonly line: number }} Edge
 */

/**
 * The files that a relative import can mean, in the order in which TypeScript tries them.
 * @param {string} from
 * @param {string} specifier
 * @param {ReadonlySet<string>} files
 */
export function resolveRelative(from, specifier, files) {
  const path = posix.join(posix.dirname(from), specifier);
  const candidates = [path, path.replace(/\.([cm]?)js$/, '.$1ts'), `${path}.ts`, `${path}/index.ts`];
  return candidates.find((candidate) => files.has(candidate));
}

/**
 * One shortest cycle for each group of files that import each other.
 *
 * Type-only imports count. They do no harm at run time, but two files whose types need each other cannot be read one
 * after the other, and a later edit that drops the word `type` would turn them into a cycle of values unseen.
 * @param {readonly Edge[]} edges
 * @returns {readonly (readonly Edge[])[]}
 */
export function findCycles(edges) {
  /** @type {Map<string, Edge[]>} */
  const outgoing = new Map();
  for (const edge of edges) outgoing.set(edge.from, [...(outgoing.get(edge.from) ?? []), edge]);
  const reported = new Set();
  /** @type {(readonly Edge[])[]} */
  const cycles = [];
  for (const start of [...outgoing.keys()].sort()) {
    if (reported.has(start)) continue;
    const cycle = shortestCycle(start, outgoing);
    for (const edge of cycle) reported.add(edge.from);
    if (cycle.length > 0) cycles.push(cycle);
  }
  return cycles;
}

/**
 * Breadth first from `start` until an edge leads back to it.
 * @param {string} start
 * @param {ReadonlyMap<string, readonly Edge[]>} outgoing
 * @returns {readonly Edge[]}
 */
function shortestCycle(start, outgoing) {
  /** @type {Edge[][]} */
  const paths = [[]];
  const seen = new Set();
  for (const path of paths) {
    for (const edge of outgoing.get(path.at(-1)?.to ?? start) ?? []) {
      if (edge.to === start) return [...path, edge];
      if (!seen.has(edge.to)) paths.push([...path, edge]);
      seen.add(edge.to);
    }
  }
  return [];
}
