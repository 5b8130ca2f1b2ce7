import { type Results, resultsSchema } from '../../results.ts';
import { resultsFixture } from './results-fixture.ts';

const LONG = 'x'.repeat(100_000);

/** What a case file could say to break out of a page; each tries to leave a trace in `window.__ran`. */
const PAYLOADS: readonly string[] = [
  '<script>window.__ran=1</script>',
  '"><img src=x onerror="window.__ran=1">',
  "' onfocus=window.__ran=1 autofocus x='",
  '</script><script>window.__ran=1</script>',
  '</style><svg onload=window.__ran=1>',
  '<!-- <script>window.__ran=1',
  ']]><iframe srcdoc="<script>parent.__ran=1</script>">',
  '{{constructor.constructor("window.__ran=1")()}}',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the text of a template is the payload
  '${window.__ran=1}`',
  '=cmd|"/C calc"!A0',
  '@SUM(1+1)*cmd',
  '__proto__',
  'constructor',
  '\u202egnp.exe\u2066',
  'half \ud800 and \udc00 half',
  'nul \u0000 and \u001b[31m',
  'line\u2028break\u2029',
  'javascript:window.__ran=1',
  'data:text/html,<script>window.__ran=1</script>',
  'https://user:secret@evil.example/?q=<b>',
  '//evil.example/x.js',
  '&lt;b&gt; &amp;amp; &#x3c;',
  LONG,
];

/** The fixture with every string that the schema leaves free made hostile, the same string always in the same way. */
export function hostileResults(): Results {
  const results = structuredClone(resultsFixture()) as unknown;
  const replaced = new Map<string, string>();
  for (const { holder, key, value } of strings(results)) {
    const hostile = replaced.get(value) ?? `${PAYLOADS[replaced.size % PAYLOADS.length]} ${value}`;
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
