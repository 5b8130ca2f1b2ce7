/** A value of JSON. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

/** A document with one thing changed. */
export type Alteration = { readonly what: string; readonly altered: Json };

/** The document with one item of each list and of each form of item: what a schema says of a list it says of one item. */
export function oneOfEach(value: Json): Json {
  if (isList(value)) {
    const forms = new Map(value.map((item) => [formOf(item), item]));
    return [...forms.values()].map(oneOfEach);
  }
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, oneOfEach(inner)]));
}

/** Every field taken away, put where none belongs, and given a value of another kind. */
export function* alterationsOf(document: Json, path = ''): Generator<Alteration> {
  if (isList(document)) {
    for (const [index, item] of document.entries())
      for (const { what, altered } of alterationsOf(item, `${path}[${index}]`))
        yield { what, altered: document.with(index, altered) };
    return;
  }
  if (!isRecord(document)) return;
  yield { what: `${path} has another field`, altered: { ...document, another: 1 } };
  for (const [name, value] of Object.entries(document)) {
    const here = path === '' ? name : `${path}.${name}`;
    const { [name]: _, ...rest } = document;
    yield { what: `${here} is gone`, altered: rest };
    yield { what: `${here} is of another kind`, altered: { ...document, [name]: anotherKind(value) } };
    for (const { what, altered } of alterationsOf(value, here))
      yield { what, altered: { ...document, [name]: altered } };
  }
}

function anotherKind(value: Json): Json {
  return typeof value === 'boolean' ? 'true' : true;
}

function formOf(item: Json): string {
  if (!isRecord(item)) return isList(item) ? 'list' : typeof item;
  return JSON.stringify(Object.entries(item).map(([name, value]) => [name, name === 'status' ? value : formOf(value)]));
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

function isRecord(value: Json): value is { readonly [name: string]: Json } {
  return typeof value === 'object' && value !== null && !isList(value);
}
