/// <reference lib="dom" />
import type { Ruleset } from '@oncospine/pathway';
import type { PageData } from '../../report/embedded-data.ts';

/** What the report left in the page for its script. */
export type ClientData = PageData & { readonly ruleset: Ruleset };

/** Reads the data of the page; nothing when there is none. */
export function readPageData(): ClientData | undefined {
  const text = document.getElementById('page-data')?.textContent ?? '';
  // The report wrote it from the typed ruleset and results: see embedded-data.ts.
  return text === '' ? undefined : (JSON.parse(text) as ClientData);
}
