import { type Results, resultsSchema } from '../../results.ts';
import { HOSTILE_TEXTS } from './hostile-texts.ts';
import { resultsFixture } from './results-fixture.ts';

/** The fixture with every string that the schema leaves free made hostile, the same string always in the same way. */
export function hostileResults(): Results {
  const results = structuredClone(resultsFixture()) as unknown;
  const replaced = new Map<string, string>();
  for (const { holder, key, value } of strings(results)) {
    const hostile = replaced.get(value) ?? `${HOSTILE_TEXTS[replaced.size % HOSTILE_TEXTS.length]} ${value}`;
    Reflect.set(holder, key, hostile);
    if (resultsSchema.safeParse(results).success) replaced.set(value, hostile);
    else Reflect.set(holder, key, value);
  }
  return resultsSchema.parse(results);
}

type Place = { readonly holder: object; readonly key: string; readonly value: string };

function strings(holder: unknown): readonly Place[] {
  if (typeof holder !== 'object' || holder === null) return [];
  return Object.entries(holder).flatMap(([key, value]): readonly Place[] =>
    typeof value === 'string' ? [{ holder, key, value }] : strings(value),
  );
}
