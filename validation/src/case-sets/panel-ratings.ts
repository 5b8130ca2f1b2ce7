import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { CsvError, parse } from 'csv-parse/sync';
import * as z from 'zod';
import { type Problem, shorten } from '../case-file/case-row.ts';
import { UsageError } from '../run/usage-error.ts';

/** One rating of one treatment of one vignette, as it stands in the file. */
export type PanelRating = {
  readonly line: number;
  readonly caseId: string;
  readonly treatment: string;
  /** 1 to 9, or a word; empty where only a share of respondents is reported. */
  readonly rating: string;
  readonly panelSharePct: string;
  readonly sourcePlace: string;
};

const RATING = /^(?:[1-9]|usually_appropriate|may_be_appropriate|usually_not_appropriate|)$/;
const SHARE = /^(?:100|\d{1,2}(?:\.\d+)?|)$/;

const rowSchema = z.object({
  case_id: z.string().min(1),
  treatment: z.string().min(1),
  rating: z.string().regex(RATING),
  panel_share_pct: z.string().regex(SHARE),
  source_place: z.string(),
});

const EXPECTED: Readonly<Record<string, string>> = {
  case_id: 'an id in every row',
  treatment: 'a treatment in every row',
  rating: '1 to 9, usually_appropriate | may_be_appropriate | usually_not_appropriate, or empty',
  panel_share_pct: 'a percentage from 0 to 100, or empty',
  source_place: 'a text',
};

/** What was read of a ratings file. */
export type PanelRatings = {
  readonly ratings: readonly PanelRating[];
  readonly problems: readonly Problem[];
  readonly sha256: string;
};

/** Reads a file of panel ratings; it is small by its nature, so it is read at once. */
export async function readPanelRatings(path: string, file: string): Promise<PanelRatings> {
  const bytes = await readFile(path);
  const read = recordsIn(bytes, file).map(({ record, info }) => readRating(record, info.lines, file));
  return {
    ratings: read.flatMap((row) => ('rating' in row ? [row.rating] : [])),
    problems: read.flatMap((row) => ('problems' in row ? row.problems : [])),
    sha256: createHash('sha256').update(bytes).digest('hex'),
  };
}

type RatingRecord = { readonly record: unknown; readonly info: { readonly lines: number } };

function recordsIn(bytes: Uint8Array, file: string): readonly RatingRecord[] {
  try {
    return parse(bytes, { bom: true, columns: true, info: true });
  } catch (error) {
    throw error instanceof CsvError ? new UsageError(`${file}: ${error.message}`) : error;
  }
}

type ReadRating = { readonly rating: PanelRating } | { readonly problems: readonly Problem[] };

function readRating(record: unknown, line: number, file: string): ReadRating {
  const parsed = rowSchema.safeParse(record);
  if (parsed.success) {
    const {
      case_id: caseId,
      treatment,
      rating,
      panel_share_pct: panelSharePct,
      source_place: sourcePlace,
    } = parsed.data;
    return { rating: { line, caseId, treatment, rating, panelSharePct, sourcePlace } };
  }
  const cells = new Map(Object.entries(record ?? {}).map(([name, cell]) => [name, String(cell)]));
  return {
    problems: parsed.error.issues.map(({ path }) => {
      const column = String(path[0] ?? '');
      const value = shorten(cells.get(column) ?? '');
      return {
        file,
        line,
        caseId: shorten(cells.get('case_id') ?? ''),
        column,
        value,
        expected: EXPECTED[column] ?? '',
      };
    }),
  };
}
