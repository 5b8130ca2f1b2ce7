/**
 * How many letters must be added, left out or changed to make one word of the other (Levenshtein).
 * @example editDistance('index_lvl', 'index_level') // => 2
 * @example editDistance('', 'pain') // => 4
 */
export function editDistance(first: string, second: string): number {
  let before = Array.from({ length: second.length + 1 }, (_, index) => index);
  for (let row = 1; row <= first.length; row += 1) {
    const here = [row];
    for (let column = 1; column <= second.length; column += 1) {
      const changed = first[row - 1] === second[column - 1] ? 0 : 1;
      here.push(Math.min(at(here, column - 1) + 1, at(before, column) + 1, at(before, column - 1) + changed));
    }
    before = here;
  }
  return at(before, second.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY;
}
