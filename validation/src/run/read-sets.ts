import { existsSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { CaseRow, Problem } from '../case-file/case-row.ts';
import type { FileSummary } from '../case-file/read-rows.ts';
import { type Manifest, manifestSchema } from '../case-sets/manifest.ts';
import { type PanelRating, readPanelRatings } from '../case-sets/panel-ratings.ts';
import { groupBy } from '../group-by.ts';
import type { Partial } from '../replay/partial.ts';
import { type ReplayOptions, replayFile } from '../replay/replay-file.ts';
import { type ReplaySet, undeclaredSet } from '../replay/replay-set.ts';
import { readJson } from './read-json.ts';
import { UsageError } from './usage-error.ts';

/** A case file and what is declared of it. */
export type SetSource = {
  readonly id: string;
  readonly path: string;
  readonly file: string;
  readonly manifest?: Manifest;
};

/** A set as it was read. */
export type ReadSet = {
  readonly source: SetSource;
  readonly set: ReplaySet;
  readonly summary: FileSummary;
  /** SHA-256 of the ratings file; empty where there is none. */
  readonly ratingsSha256: string;
  readonly ratings: readonly PanelRating[];
  /** Kept only where something is compared row by row afterwards: a lock, requirements, invariants. */
  readonly rows: readonly CaseRow[];
  /** The first problems of the file. */
  readonly firstProblems: readonly Problem[];
};

/** The sources of files and folders: every `.csv` of a folder, with the manifest that stands beside it. */
export async function findSources(paths: readonly string[]): Promise<readonly SetSource[]> {
  const files = (await Promise.all(paths.map(filesOf))).flat();
  const sources = await Promise.all(files.map(sourceOf));
  const ratings = new Set(
    sources.flatMap(({ manifest }) => (manifest?.ratings === undefined ? [] : [manifest.ratings.file])),
  );
  const cases = sources.filter(({ file }) => !ratings.has(file)).sort((left, right) => (left.id < right.id ? -1 : 1));
  const repeated = cases.find(({ id }, index) => cases[index + 1]?.id === id);
  if (repeated !== undefined) throw new UsageError(`Two files are called ${repeated.file}: rename one`);
  return cases;
}

async function filesOf(path: string): Promise<readonly string[]> {
  if (!existsSync(path)) throw new UsageError(`${path} is not there`);
  if (!(await stat(path)).isDirectory()) return [path];
  const names = (await readdir(path)).filter((name) => name.toLowerCase().endsWith('.csv')).sort();
  if (names.length === 0) throw new UsageError(`${path} holds no .csv file`);
  return names.map((name) => join(path, name));
}

async function sourceOf(path: string): Promise<SetSource> {
  const file = basename(path);
  const id = file.replace(/\.csv$/i, '');
  const manifestPath = join(dirname(path), `${id}.manifest.json`);
  if (!existsSync(manifestPath)) return { id, path, file };
  const parsed = manifestSchema.safeParse(await readJson(manifestPath, `${id}.manifest.json`));
  if (!parsed.success)
    throw new UsageError(
      `${id}.manifest.json: ${parsed.error.issues.map(({ path: at, message }) => `${at.join('.')}: ${message}`).join('; ')}`,
    );
  return { id: parsed.data.id, path, file, manifest: parsed.data };
}

/** How a set is read; at most `keepRows` rows are kept, the others are replayed and forgotten. */
export type ReadSetOptions = Omit<ReplayOptions, 'onRow'>;

const PROBLEMS_SHOWN = 50;

/** Reads and replays one set. */
export async function readSet(source: SetSource, partial: Partial, options: ReadSetOptions): Promise<ReadSet> {
  const { id, path, file, manifest } = source;
  const ratingsFile = manifest?.ratings?.file;
  const ratings =
    ratingsFile === undefined
      ? { ratings: [], problems: [], sha256: '' }
      : await readPanelRatings(join(dirname(path), ratingsFile), ratingsFile);
  const byCase = groupBy(ratings.ratings, ({ caseId }) => caseId);
  const set: ReplaySet = manifest === undefined ? undeclaredSet(id) : { ...manifest, ratings: byCase };
  const rows: CaseRow[] = [];
  const firstProblems: Problem[] = [];
  const onProblem = (problem: Problem): void => {
    if (firstProblems.length < PROBLEMS_SHOWN) firstProblems.push(problem);
    options.onProblem(problem);
  };
  for (const problem of ratings.problems) onProblem(problem);
  const onRow = (row: CaseRow): void => void rows.push(row);
  const summary = await replayFile({ path, file, set }, partial, { ...options, onProblem, onRow });
  return { source, set, summary, ratingsSha256: ratings.sha256, ratings: ratings.ratings, rows, firstProblems };
}
