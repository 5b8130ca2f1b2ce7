/** Points by item and answer, written by hand in a test. */
export type PointsByItem = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** One complete set of answers and its sum. */
export type Combination = { readonly answers: Readonly<Record<string, string>>; readonly sum: number };

/**
 * Every combination of one answer an item, by plain recursion; shares no code with the engine.
 * @param points - points by item and answer
 * @returns all combinations
 */
export const combinations = (points: PointsByItem): readonly Combination[] => {
  const [first, ...rest] = Object.entries(points);
  if (first === undefined) return [{ answers: {}, sum: 0 }];
  const [item, options] = first;
  const tails = combinations(Object.fromEntries(rest));
  return Object.entries(options).flatMap(([answer, value]) =>
    tails.map(({ answers, sum }) => ({ answers: { [item]: answer, ...answers }, sum: sum + value })),
  );
};

/**
 * How often each sum occurs.
 * @param sums - the sums of all combinations
 * @returns counts by sum
 */
export const histogram = (sums: readonly number[]): Readonly<Record<number, number>> => {
  const counts: Record<number, number> = {};
  for (const sum of sums) counts[sum] = (counts[sum] ?? 0) + 1;
  return counts;
};

/**
 * Every partial state: each item answered or absent.
 * @param points - points by item and answer
 * @returns answers by item, absent items left out
 */
export const partialStates = (points: PointsByItem): readonly Readonly<Record<string, string>>[] => {
  const [first, ...rest] = Object.entries(points);
  if (first === undefined) return [{}];
  const [item, options] = first;
  const tails = partialStates(Object.fromEntries(rest));
  return tails.flatMap((tail) => [tail, ...Object.keys(options).map((answer) => ({ [item]: answer, ...tail }))]);
};

/**
 * The sums that the completions of a partial state reach, by listing the completions.
 * @param points - points by item and answer
 * @param state - the answers given
 * @returns sums in ascending order
 */
export const sumsOf = (points: PointsByItem, state: Readonly<Record<string, string>>): readonly number[] => {
  const sums = Object.entries(points).reduce<readonly number[]>(
    (reached, [item, options]) => {
      const given = state[item];
      const values = given === undefined ? Object.values(options) : [options[given] ?? Number.NaN];
      return [...new Set(reached.flatMap((sum) => values.map((value) => sum + value)))];
    },
    [0],
  );
  return [...sums].sort((first, second) => first - second);
};
