/** Counts by number; there are as many as are asked for. */
export type GrowingCounts = {
  readonly add: (index: number, count: number) => void;
  /** Calls for every count that is not 0, in ascending order. */
  readonly each: (call: (count: number, index: number) => void) => void;
};

const FIRST_ROOM = 32;

/** No count yet. */
export function growingCounts(): GrowingCounts {
  let counts = new Float64Array(FIRST_ROOM);
  return {
    add(index, count) {
      while (index >= counts.length) {
        const larger = new Float64Array(counts.length * 2);
        larger.set(counts);
        counts = larger;
      }
      counts[index] = (counts[index] as number) + count;
    },
    each(call) {
      counts.forEach((count, index) => {
        if (count !== 0) call(count, index);
      });
    },
  };
}
