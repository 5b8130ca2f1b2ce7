import type { FactDefinition } from '@oncospine/pathway';
import { dorsalMetastasis } from '@oncospine/pathway/rulesets/dorsal-metastasis';
import {
  CARRIED_NUMBERS,
  CARRIED_VOCABULARY,
  LABEL_KINDS,
  LABEL_VOCABULARY,
  REQUIRED_COLUMNS,
  TEXT_COLUMNS,
} from './case-columns.ts';
import { type Problem, shorten } from './case-row.ts';
import { type DecodedCell, decodeCell, decodeList } from './decode-cell.ts';
import { LABEL_COLUMNS, nearColumn } from './near-column.ts';

/** What one column of a file is. */
export type Column = {
  readonly name: string;
  readonly position: number;
  readonly kind: 'id' | 'fact' | 'label' | 'label_kind' | 'carried' | 'other';
  /** Any text will do, and nothing depends on it. */
  readonly isFreeText: boolean;
  /** Decodes a cell that is not empty. */
  readonly decode: (cell: string) => DecodedCell;
};

/** The columns of a file, or what is wrong with its header. */
export type Header =
  | { readonly status: 'read'; readonly columns: readonly Column[]; readonly other: readonly string[] }
  | { readonly status: 'wrong'; readonly problems: readonly Problem[] };

const FACTS: ReadonlyMap<string, FactDefinition> = new Map(dorsalMetastasis.facts.map((fact) => [fact.id, fact]));
/** Texts by which rows are counted apart. */
const COUNTED_TEXTS: readonly string[] = ['rater', 'source_id'];
const LISTS = new Map(dorsalMetastasis.lists.map((definition) => [definition.id, definition]));

/** Reads the header of a case file: columns in any order, unknown columns kept, but for those that look like labels. */
export function readHeader(file: string, cells: readonly string[]): Header {
  const problems = [...repeated(file, cells), ...absent(file, cells), ...strangeLabels(file, cells)];
  if (problems.length > 0) return { status: 'wrong', problems };
  const columns = cells.map((name, position): Column => {
    const kind = columnKind(name);
    return { name, position, ...kind, isFreeText: kind.decode === asText && !COUNTED_TEXTS.includes(name) };
  });
  const other = columns.filter(({ kind }) => kind === 'other').map(({ name }) => name);
  return { status: 'read', columns, other };
}

function repeated(file: string, cells: readonly string[]): readonly Problem[] {
  const seen = new Set<string>();
  return cells.flatMap((name) => {
    if (!seen.has(name)) {
      seen.add(name);
      return [];
    }
    return [headerProblem(file, shorten(name), shorten(name), 'each column name once')];
  });
}

function absent(file: string, cells: readonly string[]): readonly Problem[] {
  const present = new Set(cells);
  return REQUIRED_COLUMNS.filter((name) => !present.has(name)).map((name) =>
    headerProblem(file, name, '', `a column ${name} in the header`),
  );
}

/** A mistyped label would leave its rows without a label, and nobody would miss them. */
function strangeLabels(file: string, cells: readonly string[]): readonly Problem[] {
  return cells
    .filter((name) => /^\s*label_/i.test(name) && !LABEL_COLUMNS.includes(name))
    .map((name) => {
      const near = nearColumn(name);
      const meant = near === undefined ? '' : `; did you mean ${near}?`;
      return headerProblem(
        file,
        shorten(name),
        shorten(name),
        `a column of labels: ${LABEL_COLUMNS.join(' | ')}${meant}`,
      );
    });
}

function headerProblem(file: string, column: string, value: string, expected: string): Problem {
  return { file, line: 1, caseId: '', column, value, expected };
}

function columnKind(name: string): Pick<Column, 'kind' | 'decode'> {
  const fact = FACTS.get(name);
  if (fact !== undefined) return { kind: 'fact', decode: remembered((cell) => decodeCell(fact, cell)) };
  const list = LISTS.get(name);
  if (list !== undefined) return { kind: 'fact', decode: remembered((cell) => decodeList(list.entries, cell)) };
  if (name === 'case_id') return { kind: 'id', decode: asText };
  if (name === 'label_kind') return { kind: 'label_kind', decode: oneOf(LABEL_KINDS, LABEL_KINDS.join(' | ')) };
  if (Object.hasOwn(LABEL_VOCABULARY, name))
    return { kind: 'label', decode: oneOf(vocabularyOf(LABEL_VOCABULARY, name)) };
  if (Object.hasOwn(CARRIED_VOCABULARY, name))
    return { kind: 'carried', decode: oneOf(vocabularyOf(CARRIED_VOCABULARY, name)) };
  const limits = Object.hasOwn(CARRIED_NUMBERS, name) ? CARRIED_NUMBERS[name] : undefined;
  if (limits !== undefined) return { kind: 'carried', decode: wholeNumber(limits.minimum, limits.maximum) };
  const isText = TEXT_COLUMNS.some((column) => column === name);
  return { kind: isText ? 'carried' : 'other', decode: asText };
}

function vocabularyOf(vocabulary: Readonly<Record<string, readonly string[]>>, name: string): readonly string[] {
  return vocabulary[name] ?? [];
}

const asText = (cell: string): DecodedCell => ({ status: 'decoded', value: cell });

function oneOf(values: readonly string[], expected = `${values.join(' | ')}, or empty`): Column['decode'] {
  const wrong: DecodedCell = { status: 'wrong', expected };
  return (cell) => (values.includes(cell) ? { status: 'decoded', value: cell } : wrong);
}

function wholeNumber(minimum: number, maximum: number): Column['decode'] {
  const wrong: DecodedCell = { status: 'wrong', expected: `whole number from ${minimum} to ${maximum}, or empty` };
  return (cell) => {
    const value = Number(cell);
    const holds = /^\d+$/.test(cell) && value >= minimum && value <= maximum;
    return holds ? { status: 'decoded', value: cell } : wrong;
  };
}

const MOST_REMEMBERED = 1000;

/** Decoding the same cell again gives the same answer; the memory of it stays bounded. */
function remembered(decode: Column['decode']): Column['decode'] {
  const known = new Map<string, DecodedCell>();
  return (cell) => {
    const found = known.get(cell);
    if (found !== undefined) return found;
    const decoded = decode(cell);
    if (known.size < MOST_REMEMBERED) known.set(cell, decoded);
    return decoded;
  };
}
