/** Counts by number, as whole numbers of rows; there are as many as are asked for. */
export type GrowingCounts = {
  /** The counts themselves, at least this many: for the loops in which a call for each count would cost more than the count. */
  readonly atLeast: (length: number) => Int32Array;
  readonly add: (index: number, count: number) => void;
};

const FIRST_ROOM = 32;

/** No count yet. */
export function growingCounts(): GrowingCounts {
  let counts = new Int32Array(FIRST_ROOM);
  const atLeast = (length: number): Int32Array => {
    while (length > counts.length) {
      const larger = new Int32Array(counts.length * 2);
      larger.set(counts);
      counts = larger;
    }
    return counts;
  };
  return {
    atLeast,
    add(index, count) {
      const enough = atLeast(index + 1);
      enough[index] = (enough[index] as number) + count;
    },
  };
}
