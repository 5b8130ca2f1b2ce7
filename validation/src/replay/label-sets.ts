import { LABEL_VOCABULARY, type LabelColumn } from '../case-file/case-columns.ts';
import { labelOf } from '../endpoints/answer.ts';
import { ENDPOINTS } from '../endpoints/endpoints.ts';

/** The labels of a row. */
export type LabelSet = {
  /** The label columns that are stated. */
  readonly columns: readonly string[];
  /** For each endpoint the place of the label among its categories; -1 when the row has none for it. */
  readonly categories: Int8Array;
};

const COLUMNS: readonly string[] = Object.keys(LABEL_VOCABULARY);

function wordsOf(column: string): readonly string[] {
  // The columns are the keys of the vocabulary.
  return LABEL_VOCABULARY[column as LabelColumn];
}

/** A digit for each column: 0 for no label, then its words in their order. */
const BASE = 1 + Math.max(...Object.values(LABEL_VOCABULARY).map((words) => words.length));

/** What a label adds to the key of a row's labels: rows with the same labels have the same key. */
export function labelKey(column: string, label: string): number {
  return (1 + wordsOf(column).indexOf(label)) * BASE ** COLUMNS.indexOf(column);
}

const MOST_REMEMBERED = 10_000;

/** Makes what finds the labels of a key; rows with the same labels share one set. */
export function createLabelSets(): (key: number) => LabelSet {
  const known = new Map<number, LabelSet>();
  return (key) => {
    const found = known.get(key) ?? labelSetOf(key);
    if (known.size < MOST_REMEMBERED) known.set(key, found);
    return found;
  };
}

function labelSetOf(key: number): LabelSet {
  const labels = new Map<string, string>();
  for (const [place, column] of COLUMNS.entries()) {
    const label = wordsOf(column)[(Math.floor(key / BASE ** place) % BASE) - 1];
    if (label !== undefined) labels.set(column, label);
  }
  const categories = ENDPOINTS.map((endpoint) => {
    const label = labelOf(endpoint, { labels });
    return label.status === 'label' ? endpoint.categories.indexOf(label.category) : -1;
  });
  return { columns: [...labels.keys()], categories: Int8Array.from(categories) };
}
