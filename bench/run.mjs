import { execFileSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * The benchmark: every form of every peer must answer as we do, then each is timed against the core decision in
 * alternating batches. Prints ratios, writes them to results.md, and fails when a target is missed.
 */
const here = fileURLToPath(new URL('.', import.meta.url));
if (!existsSync(`${here}node_modules/json-logic-engine`)) {
  console.error('The peers are not installed: run `npm install --prefix bench` first (see bench/README.md)');
  process.exit(2);
}
const { bundleOurs } = await import('./bundle.mjs');
const { acceptedCases } = await import('./cases/read-cases.mjs');
const { FORMS } = await import('./peers.mjs');
const { report } = await import('./report.mjs');
const { ratioOf } = await import('./timing.mjs');
const { measureWholeRuleset } = await import('./whole-ruleset-limits.mjs');

// A quick run shows that everything works; its ratios are not worth writing down.
const quick = process.argv.includes('--quick');
const SIZE = quick ? [3, 20] : [21, 100];
const CHOICE = quick ? [3, 20] : [5, 100];

const AT_LEAST = { 'json-logic-engine': 1, '@gorules/zen-engine': 20, 'json-rules-engine': 50, 'cql-execution': 50 };

const { accepted, refused } = acceptedCases(await bundleOurs());
const peers = Object.entries(AT_LEAST).map(([peer, atLeast]) => ({ ...fastestFormOf(peer), atLeast }));
console.log(`${FORMS.length} forms of ${peers.length} peers gave the same rows as we do for ${accepted.length} cases`);
if (refused > 0) console.log(`${refused} committed cases are refused by now: draw new ones with cases/make-cases.mjs`);

const times = timesOf('measure-public.mjs', SIZE);
// An explanation needs an assessment of its own; its time is what it adds to that.
times.explain = times.assessAndExplain.map((both, round) => both - times.assess[round]);
const ratio = (above, below) => ratioOf(times[above], times[below]);
const { text, missed } = report([
  ...peers,
  { what: 'assess / safeParse of the same complete case', ratio: ratio('assess', 'safeParse'), atMost: 3 },
  { what: 'assess, nothing known / assess, complete', ratio: ratio('assessUnknown', 'assess'), atMost: 5 },
  { what: 'assess, a third of the facts open / assess, complete', ratio: ratio('assessPartly', 'assess') },
  { what: 'explain of all 15 actions / assess', ratio: ratio('explain', 'assess'), atMost: 10 },
  { what: 'explain of all 15 actions / core decision', ratio: ratio('explain', 'core') },
  { what: 'assess / core decision', ratio: ratio('assess', 'core') },
  ...measureWholeRuleset(),
]);
console.log(`\n${text}`);
if (!quick) writeFileSync(`${here}results.md`, text);
process.exitCode = missed > 0 ? 1 : 0;

/** Tries every form of a peer, each in a fresh process, and times the fastest once more at length. */
function fastestFormOf(peer) {
  const tried = FORMS.flatMap((form, place) => {
    if (form.peer !== peer) return [];
    return [{ place, form: form.form, median: againstCore(place, CHOICE).median }];
  });
  const fastest = tried.reduce((best, one) => (one.median < best.median ? one : best));
  return { what: `${peer} / core decision`, note: fastest.form, ratio: againstCore(fastest.place, SIZE) };
}

function againstCore(place, size) {
  const { peer, core } = timesOf('measure-peer.mjs', [place, ...size]);
  return ratioOf(peer, core);
}

function timesOf(script, numbers) {
  return JSON.parse(execFileSync(process.execPath, [here + script, ...numbers.map(String)], { encoding: 'utf8' }));
}
