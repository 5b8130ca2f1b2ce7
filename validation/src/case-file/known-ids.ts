import { type Problem, shorten } from './case-row.ts';
import { FNV_PRIME, hashOfBytes } from './fnv.ts';
import { createRowTable, type RowPlace } from './row-table.ts';

/** A row as far as its id is concerned. */
export type IdentifiedRow = {
  readonly file: string;
  readonly caseId: string;
  readonly rater: string;
  readonly line: number;
  /** Where the row begins in the file. */
  readonly offset: number;
  /** The cells of its facts, as they stand in the file. */
  readonly stated: () => ReadonlyMap<string, string>;
};

/**
 * Remembers the ids of a file, so that none stands for two cases. Of each row it keeps a hash and its place;
 * a row whose hash was met before is compared with the earlier one itself, which is read again.
 * @param earlier - Reads an earlier row again.
 */
export function createKnownIds(earlier: (place: RowPlace) => IdentifiedRow) {
  const rows = createRowTable();
  const rated = createRowTable();
  return {
    /** Says for which ids `takeNew` will be asked next: it is faster then. */
    expect(idHashes: Int32Array, from: number, to: number): void {
      for (let at = from; at < to; at += 1) rows.fetch(mixed(idHashes[at] as number));
    },
    /**
     * Takes the id of a row in the case of nearly every row: it was not used before, and no expert rated a case so far.
     * @param idHash - `hashOfBytes` of the id.
     * @returns Whether it was; otherwise `check` has to look.
     */
    takeNew(idHash: number, rater: string, offset: number, line: number): boolean {
      if (rater !== '' || rated.size() > 0) return false;
      const hash = mixed(idHash);
      if (rows.has(hash)) return false;
      rows.add(hash, offset, line);
      return true;
    },
    /** What is wrong with the id of a row: used before, or used for other facts. */
    check(row: IdentifiedRow): readonly Problem[] {
      const hash = hashOf(row.caseId, row.rater);
      const before = rows.find(hash, (place) => {
        const { caseId, rater } = earlier(place);
        return caseId === row.caseId && rater === row.rater;
      });
      if (before !== undefined) return [duplicate(row, before.line)];
      rows.add(hash, row.offset, row.line);
      if (row.rater === '' && rated.size() === 0) return [];
      return sameFacts(row);
    },
  };

  /** Several experts rate the same case: the facts must be the same. */
  function sameFacts(row: IdentifiedRow): readonly Problem[] {
    const hash = hashOf(row.caseId, '');
    const known = rated.find(hash, (place) => earlier(place).caseId === row.caseId);
    if (known === undefined) {
      if (row.rater !== '') rated.add(hash, row.offset, row.line);
      return [];
    }
    if (factsOf(earlier(known)) === factsOf(row)) return [];
    return [{ ...problemOf(row), column: 'rater', value: shorten(row.rater), expected: otherFacts(known.line) }];
  }
}

/** The ids of a file, as far as they were read. */
export type KnownIds = ReturnType<typeof createKnownIds>;

function factsOf({ stated }: IdentifiedRow): string {
  return JSON.stringify([...stated()].sort());
}

function otherFacts(line: number): string {
  return `the facts of line ${line}: experts rate one case`;
}

function duplicate(row: IdentifiedRow, earlier: number): Problem {
  const who = row.rater === '' ? '' : ` for rater ${shorten(row.rater)}`;
  const expected = `each id once${who}; it stands in line ${earlier} too`;
  return { ...problemOf(row), column: 'case_id', value: shorten(row.caseId), expected };
}

function problemOf({ file, line, caseId }: IdentifiedRow): Pick<Problem, 'file' | 'line' | 'caseId'> {
  return { file, line, caseId: shorten(caseId) };
}

function hashOf(caseId: string, rater: string): number {
  const ofId = hashOfBytes(Buffer.from(caseId));
  if (rater === '') return mixed(ofId);
  // A separator: the id "ab" without a rater is not the id "a" with rater "b".
  return mixed(hashOfBytes(Buffer.from(rater), Math.imul(ofId ^ 0xffff, FNV_PRIME)));
}

function mixed(hash: number): number {
  return Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
}
