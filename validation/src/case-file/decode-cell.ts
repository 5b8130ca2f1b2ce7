import type { FactDefinition } from '@oncospine/pathway';

/** What a cell says of a fact, in the form that `assess` takes; or what was expected instead. */
export type DecodedCell =
  | { readonly status: 'decoded'; readonly value: unknown }
  | { readonly status: 'wrong'; readonly expected: string };

/** Several answers that are still possible, or several levels, are separated by this. */
const SEPARATOR = ';';

const NUMBER = String.raw`(\d+(?:\.\d+)?)`;
const BOUND = new RegExp(`^(<=|>=|<|>)${NUMBER}$`);
const RANGE = new RegExp(`^${NUMBER}-${NUMBER}$`);
const EXACT = new RegExp(`^${NUMBER}$`);

/**
 * Decodes one cell that is not empty.
 * @param fact - The fact of the column.
 * @param cell - The text of the cell, with its spaces: a space is no part of any answer.
 */
export function decodeCell(fact: FactDefinition, cell: string): DecodedCell {
  return fact.domain.kind === 'category' ? decodeCategory(fact, cell) : decodeNumber(fact, cell);
}

/** The answers of a cell, several where several are still possible. */
export function answersIn(cell: string): readonly string[] {
  return cell.split(SEPARATOR);
}

/** Decodes a list of levels. */
export function decodeList(entries: readonly string[], cell: string): DecodedCell {
  const items = answersIn(cell);
  if (items.every((item) => entries.includes(item)) && isSet(items)) return { status: 'decoded', value: items };
  return { status: 'wrong', expected: `one or more of ${entries.join(' | ')}, separated by "${SEPARATOR}"` };
}

/** What may stand in the column of a fact, in words. */
export function expectedInColumn(fact: FactDefinition): string {
  const { domain } = fact;
  if (domain.kind === 'category')
    return `${domain.values.map(({ value }) => value).join(' | ')} (several: separated by "${SEPARATOR}"), or empty`;
  const kind = domain.integer ? 'whole number' : 'number';
  return `${kind} from ${domain.minimum} to ${domain.maximum} (${domain.unit}), written 8, <3, <=2, >6, >=6 or 2-5, or empty`;
}

function decodeCategory(fact: FactDefinition, cell: string): DecodedCell {
  const { domain } = fact;
  if (domain.kind !== 'category') throw new Error(`${fact.id} is no category`);
  const items = answersIn(cell);
  const known = items.every((item) => domain.values.some(({ value }) => value === item));
  if (!known || !isSet(items)) return { status: 'wrong', expected: expectedInColumn(fact) };
  return { status: 'decoded', value: items.length === 1 ? items[0] : items };
}

function decodeNumber(fact: FactDefinition, cell: string): DecodedCell {
  const value = numberOrInterval(cell);
  if (value === undefined || !withinLimits(fact, cell)) return { status: 'wrong', expected: expectedInColumn(fact) };
  return { status: 'decoded', value };
}

function numberOrInterval(cell: string): unknown {
  if (EXACT.test(cell)) return Number(cell);
  const range = RANGE.exec(cell);
  if (range !== null) {
    const [from, to] = [Number(range[1]), Number(range[2])];
    return from <= to ? { from, to } : undefined;
  }
  const bound = BOUND.exec(cell);
  if (bound === null) return undefined;
  const limit = Number(bound[2]);
  switch (bound[1]) {
    case '<':
      return { to: limit, toExcluded: true };
    case '<=':
      return { to: limit };
    case '>':
      return { from: limit, fromExcluded: true };
    default:
      return { from: limit };
  }
}

function withinLimits(fact: FactDefinition, cell: string): boolean {
  const { domain } = fact;
  if (domain.kind !== 'number') throw new Error(`${fact.id} is no number`);
  const numbers = cell.match(/\d+(?:\.\d+)?/g)?.map(Number) ?? [];
  const inside = numbers.every((value) => value >= domain.minimum && value <= domain.maximum);
  const exact = EXACT.test(cell);
  return inside && (!domain.integer || !exact || Number.isInteger(Number(cell))) && holdsANumber(domain, cell);
}

/** "<0" of a scale that starts at 0 holds no number. */
function holdsANumber(domain: { readonly minimum: number; readonly maximum: number }, cell: string): boolean {
  if (cell.startsWith('<') && !cell.startsWith('<=')) return Number(cell.slice(1)) > domain.minimum;
  if (cell.startsWith('>') && !cell.startsWith('>=')) return Number(cell.slice(1)) < domain.maximum;
  return true;
}

function isSet(items: readonly string[]): boolean {
  return new Set(items).size === items.length;
}
