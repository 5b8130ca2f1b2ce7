import type { FactDefinition, Ruleset } from '@oncospine/pathway';
import { decodeCell, decodeList } from '../../case-file/decode-cell.ts';

/** What is entered, as the cells of a case file: fact or list, and its text. Empty cells are absent. */
export type Cells = ReadonlyMap<string, string>;

/** A case as `assess` takes it, or the cells that say nothing it can take. */
export type ReadCells = {
  readonly input: Readonly<Record<string, unknown>>;
  readonly wrong: readonly { readonly label: string; readonly text: string; readonly expected: string }[];
};

/** Reads cells as the replay does: the same words and the same numbers. */
export function readCells(ruleset: Ruleset, cells: Cells): ReadCells {
  const entries: [string, unknown][] = [];
  const wrong: ReadCells['wrong'][number][] = [];
  for (const { id, label, decode } of columns(ruleset)) {
    const text = cells.get(id)?.trim() ?? '';
    if (text === '') continue;
    const decoded = decode(text);
    if (decoded.status === 'decoded') entries.push([id, decoded.value]);
    else wrong.push({ label, text, expected: decoded.expected });
  }
  return { input: Object.fromEntries(entries), wrong };
}

/** The columns of a case file that carry facts. */
function columns({ facts, lists }: Ruleset) {
  return [
    ...facts.map((fact: FactDefinition) => ({
      id: fact.id,
      label: fact.label,
      decode: (text: string) => decodeCell(fact, text),
    })),
    ...lists.map(({ id, label, entries }) => ({
      id,
      label,
      decode: (text: string) => decodeList(entries, text),
    })),
  ];
}
