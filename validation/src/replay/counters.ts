/** An empty record for keys that are text of a file: `constructor` and `__proto__` are names like others. */
export function counter<Value>(): { [key: string]: Value } {
  return Object.create(null);
}

/** Counts more under a key. */
export function countOne(counts: { [key: string]: number }, key: string, more: number): void {
  counts[key] = (Object.hasOwn(counts, key) ? (counts[key] ?? 0) : 0) + more;
}

/** The value under a key, made when it is not there yet. */
export function valueAt<Value>(values: { [key: string]: Value }, key: string, make: () => Value): Value {
  const known = Object.hasOwn(values, key) ? values[key] : undefined;
  if (known !== undefined) return known;
  const made = make();
  values[key] = made;
  return made;
}
