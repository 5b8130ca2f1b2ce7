/**
 * Counts of rows by number. Gives the counts themselves, at least as many as are asked for: a call for each count would cost
 * more than the count.
 */
export type GrowingCounts = (length: number) => Int32Array;

const FIRST_ROOM = 32;

/** No count yet. */
export function growingCounts(): GrowingCounts {
  let counts = new Int32Array(FIRST_ROOM);
  return (length) => {
    while (length > counts.length) {
      const larger = new Int32Array(counts.length * 2);
      larger.set(counts);
      counts = larger;
    }
    return counts;
  };
}
