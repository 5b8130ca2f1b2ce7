import { shorten } from '../case-file/case-row.ts';
import type { Manifest } from '../case-sets/manifest.ts';
import { NAMES_COUNTED } from '../replay/bounded-counts.ts';
import type { Partial, SetCounts } from '../replay/partial.ts';
import type { CaseSetResult } from '../results.ts';
import type { ReadSet } from './read-sets.ts';

const NOT_DECLARED = 'not declared: the file has no manifest';
const MOST_COLUMNS = 50;

/** A set as the report prints it. */
export function caseSetResult(read: Omit<ReadSet, 'rows'>, partial: Partial): CaseSetResult {
  const { source, set, summary, firstProblems } = read;
  const { manifest } = source;
  const counts = partial.sets[set.id];
  return {
    id: set.id,
    file: source.file,
    title: manifest?.title ?? source.file,
    purpose: set.purpose,
    source: manifest?.source ?? NOT_DECLARED,
    extractedBy: manifest?.extractedBy ?? NOT_DECLARED,
    method: manifest?.method ?? NOT_DECLARED,
    licence: manifest?.licence ?? NOT_DECLARED,
    sha256: summary.sha256,
    manifest: manifestStatus(read),
    rowsDeclared: manifest?.rows ?? 'not_declared',
    flow: {
      rowsRead: summary.rowsRead,
      rowsEvaluated: counts?.evaluated ?? 0,
      rowsRejected: summary.rowsRejected,
      established: counts?.established ?? 0,
      notEstablished: counts?.notEstablished ?? 0,
      outOfScope: counts?.outOfScope ?? 0,
    },
    labelKinds: groups(counts?.labelKinds),
    tiers: groups(counts?.tiers),
    sources: sourcesOf(counts),
    labels: groups(counts?.labels),
    otherColumns: shortened(summary.otherColumns),
    doubtful: set.doubtful,
    importNotes: importNotes(set),
    rejects: firstProblems.map((problem) => ({ ...problem })),
    problems: summary.problems,
  };
}

/** Whether the files of a set are those that its manifest declares. */
export function manifestStatus({
  source: { manifest },
  summary,
  ratingsSha256,
}: DeclaredFiles): CaseSetResult['manifest'] {
  if (manifest === undefined) return 'none';
  const ratings = (manifest.ratings?.sha256 ?? '') === ratingsSha256;
  return manifest.sha256 === summary.sha256 && ratings ? 'matches' : 'differs';
}

type DeclaredFiles = {
  readonly source: { readonly manifest?: Pick<Manifest, 'sha256' | 'ratings'> };
  readonly summary: Pick<ReadSet['summary'], 'sha256'>;
  readonly ratingsSha256: string;
};

/** Facts that are read otherwise than the columns alone would have it. */
function importNotes({ importNotes: notes, diagnosisByTreatment }: ReadSet['set']): CaseSetResult['importNotes'] {
  return [
    ...notes,
    ...diagnosisByTreatment.map(({ caseId, because }) => ({
      caseId,
      fact: 'histology_confirmed',
      readAs: 'no',
      because,
    })),
  ];
}

function shortened(columns: readonly string[]): readonly string[] {
  const rest = columns.length - MOST_COLUMNS;
  const shown = columns.slice(0, MOST_COLUMNS).map(shorten);
  return rest > 0 ? [...shown, `and ${rest} more`] : shown;
}

/** The first sources in the order of their names, and how many rows come from further ones. */
function sourcesOf(counts: SetCounts | undefined): CaseSetResult['sources'] {
  const all = groups(counts?.sources);
  const named = all.slice(0, NAMES_COUNTED);
  const rest = (counts?.evaluated ?? 0) - named.reduce((sum, { rows }) => sum + rows, 0);
  return rest > 0 ? [...named, { group: 'further sources', rows: rest }] : named;
}

function groups(counts: SetCounts['tiers'] | undefined): CaseSetResult['tiers'] {
  return Object.entries(counts ?? {})
    .map(([group, rows]) => ({ group, rows }))
    .sort((left, right) => (left.group < right.group ? -1 : 1));
}
