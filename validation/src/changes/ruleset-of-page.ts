import type { Ruleset } from '@oncospine/pathway';

const DATA = /<script type="application\/json" id="page-data">([^<]*)<\/script>/;

/**
 * The tables that a report was made with, from the data that it carries for its own script.
 * @param page - A report whose bytes were verified.
 * @returns Nothing when it is a plain document.
 */
export function rulesetOfPage(page: string): Ruleset | undefined {
  const text = DATA.exec(page)?.[1];
  if (text === undefined) return undefined;
  const data: unknown = JSON.parse(text);
  if (typeof data !== 'object' || data === null || !('ruleset' in data)) return undefined;
  // The report wrote it from the typed ruleset; who uses it compares the hash.
  return data.ruleset as Ruleset;
}
