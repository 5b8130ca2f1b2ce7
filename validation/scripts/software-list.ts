import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A package of the lockfile, as far as it is read here. */
type Locked = {
  readonly name?: string;
  readonly version?: string;
  /** Where the source of a package of this repository stands. */
  readonly resolved?: string;
  readonly link?: boolean;
  readonly engines?: { readonly node?: string };
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
};

/** The packages of a lockfile by their folder. */
export type Lockfile = { readonly packages: Readonly<Record<string, Locked>> };

/** A package of others, and which packages ask for it. */
export type ListedSoftware = {
  readonly name: string;
  readonly version: string;
  /** `runs`: a part of the program that makes a report; `builds`: makes that program. */
  readonly stage: 'runs' | 'builds';
  readonly neededBy: readonly string[];
};

const PROGRAM = 'validation';
/** What makes the program and its page; their output is what runs. */
const BUILD_TOOLS = ['esbuild', 'tsup', 'wabt'] as const;

type Needed = { readonly name: string; readonly version: string; readonly neededBy: Set<string> };

/** Longest line that the formatter leaves alone. */
const LONGEST_LINE = 120;

const LOCKFILE = fileURLToPath(new URL('../../package-lock.json', import.meta.url));

/** Every package of others that the program runs with, as the lockfile has it, and what builds it. */
export function softwareOf({ packages }: Lockfile): readonly ListedSoftware[] {
  const found = new Map<string, Needed>();
  const visited = new Set<string>();
  const visit = (folder: string): void => {
    if (visited.has(folder)) return;
    visited.add(folder);
    const by = nameOf(folder, packages[folder]);
    for (const name of neededFrom(packages[folder])) {
      const at = placeOf(packages, folder, name);
      const needed = packages[at];
      if (needed?.link !== true) {
        const known = found.get(at) ?? { name, version: needed?.version ?? '', neededBy: new Set<string>() };
        found.set(at, known);
        known.neededBy.add(by);
      }
      visit(needed?.link === true ? (needed.resolved ?? '') : at);
    }
  };
  visit(PROGRAM);
  const runs = [...found.values()].map(({ name, version, neededBy }) => ({
    ...{ name, version, stage: 'runs' as const, neededBy: [...neededBy].sort() },
  }));
  const builds = BUILD_TOOLS.map((name) => {
    const version = packages[placeOf(packages, PROGRAM, name)]?.version ?? '';
    return { name, version, stage: 'builds' as const, neededBy: [] };
  });
  return [...runs.sort((left, right) => (left.name < right.name ? -1 : 1)), ...builds];
}

function neededFrom(locked: Locked | undefined): readonly string[] {
  return Object.keys({ ...locked?.dependencies, ...locked?.peerDependencies });
}

function nameOf(folder: string, locked: Locked | undefined): string {
  return locked?.name ?? folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length);
}

/** Where Node finds a package: in the nearest `node_modules` upwards. */
function placeOf(packages: Lockfile['packages'], from: string, name: string): string {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/')))) {
    const at = folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`;
    if (packages[at] !== undefined) return at;
    if (folder === '') throw new Error(`${name}, which ${from} needs, is not in the lockfile`);
  }
}

/** The list as a file of the program, so that it stands in what is built. */
export function softwareFile(): string {
  const text = readFileSync(LOCKFILE, 'utf8');
  const lock: Lockfile = JSON.parse(text);
  return `// Generated from package-lock.json by \`npm run docs\`.

/** The range of Node that the program asks for. */
export const NODE_RANGE = '${lock.packages[PROGRAM]?.engines?.node ?? ''}';

/** SHA-256 of the package-lock.json that the program is built from. */
export const LOCKFILE_SHA256 = '${createHash('sha256').update(text).digest('hex')}';

/** Every package of others that the program runs with or is built by, as locked. */
export const LOCKED_SOFTWARE = [
${softwareOf(lock).map(entry).join('\n')}
] as const;
`;
}

function entry({ name, version, stage, neededBy }: ListedSoftware): string {
  const by = `[${neededBy.map((one) => `'${one}'`).join(', ')}]`;
  const fields = [`name: '${name}'`, `version: '${version}'`, `stage: '${stage}'`, `neededBy: ${by}`];
  const line = `  { ${fields.join(', ')} },`;
  return line.length <= LONGEST_LINE ? line : `  {\n${fields.map((field) => `    ${field},`).join('\n')}\n  },`;
}
