/** A place of a row in a file: where it begins in bytes, and its line. */
export type RowPlace = { readonly offset: number; readonly line: number };

const ROWS_IN_A_CHUNK = 65_536;
const FIRST_BUCKETS = 1024;
/** At most this share of the buckets is taken, so that a search is short. */
const FULLEST = 0.6;
/** The highest eight bits of a hash; its lowest ones choose the bucket. */
const TAG_FROM = 24;

type Chunk = { readonly hashes: Int32Array; readonly offsets: Float64Array; readonly lines: Int32Array };

/** Finds rows by a hash, at some 20 bytes a row. Two rows may have one hash: the caller compares them. */
export function createRowTable() {
  const chunks: Chunk[] = [];
  // Each bucket holds the number of a row, counted from 1; 0 is empty. Its tag is a part of the hash that the place of
  // the bucket does not show: most buckets that are not meant are passed without a look at the row.
  let buckets = new Int32Array(FIRST_BUCKETS);
  let tags = new Uint8Array(FIRST_BUCKETS);
  let size = 0;
  /** What was fetched last; nobody asks for it. */
  const fetched = new Int32Array(1);

  const chunkOf = (row: number): Chunk => chunks[Math.floor(row / ROWS_IN_A_CHUNK)] as Chunk;
  const hashAt = (row: number): number => chunkOf(row).hashes[row % ROWS_IN_A_CHUNK] as number;
  const insert = (row: number, hash: number): void => {
    let slot = hash & (buckets.length - 1);
    while (buckets[slot] !== 0) slot = (slot + 1) & (buckets.length - 1);
    buckets[slot] = row + 1;
    tags[slot] = hash >>> TAG_FROM;
  };
  const grow = (): void => {
    buckets = new Int32Array(buckets.length * 2);
    tags = new Uint8Array(buckets.length);
    for (let row = 0; row < size; row += 1) insert(row, hashAt(row));
  };
  return {
    size: () => size,
    /**
     * Fetches what `has` will look at. Places of hashes are far apart in memory: asked for in a row, with nothing to decide
     * in between, several are fetched at once.
     */
    fetch(hash: number): void {
      const slot = hash & (buckets.length - 1);
      fetched[0] = (buckets[slot] as number) | (tags[slot] as number);
    },
    /** Whether there is a row with a hash at all. */
    has(hash: number): boolean {
      for (let slot = hash & (buckets.length - 1); ; slot = (slot + 1) & (buckets.length - 1)) {
        const row = (buckets[slot] as number) - 1;
        if (row < 0) return false;
        if (tags[slot] === hash >>> TAG_FROM && hashAt(row) === hash) return true;
      }
    },
    /** The first row with a hash that is the one looked for. */
    find(hash: number, isIt: (place: RowPlace) => boolean): RowPlace | undefined {
      for (let slot = hash & (buckets.length - 1); ; slot = (slot + 1) & (buckets.length - 1)) {
        const row = (buckets[slot] as number) - 1;
        if (row < 0) return undefined;
        if (tags[slot] !== hash >>> TAG_FROM || hashAt(row) !== hash) continue;
        const { offsets, lines } = chunkOf(row);
        const at = row % ROWS_IN_A_CHUNK;
        const place = { offset: offsets[at] as number, line: lines[at] as number };
        if (isIt(place)) return place;
      }
    },
    add(hash: number, offset: number, line: number): void {
      const at = size % ROWS_IN_A_CHUNK;
      if (at === 0)
        chunks.push({
          hashes: new Int32Array(ROWS_IN_A_CHUNK),
          offsets: new Float64Array(ROWS_IN_A_CHUNK),
          lines: new Int32Array(ROWS_IN_A_CHUNK),
        });
      const { hashes, offsets, lines } = chunkOf(size);
      hashes[at] = hash;
      offsets[at] = offset;
      lines[at] = line;
      size += 1;
      if (size > buckets.length * FULLEST) grow();
      else insert(size - 1, hash);
    },
  };
}
