/**
 * Freezes a part of a result that several results share, with everything in it.
 * Without it a caller who sorts a list in place would change the answers about other patients.
 */
export function shared<Part>(part: Part): Part {
  if (typeof part !== 'object' || part === null || Object.isFrozen(part)) return part;
  Object.freeze(part);
  for (const value of Object.values(part)) shared(value);
  return part;
}
