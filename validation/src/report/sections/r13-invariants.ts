import type { Counterexample, InvariantCheck, InvariantResult } from '../../results.ts';
import { breakable, bullets, folded, inline, notDone, statusMark, table } from '../components.ts';
import { type ReportContext, spaced } from '../context.ts';
import { counted, grouped } from '../format.ts';
import { type Html, html, join } from '../html.ts';
import { shortened } from '../visible-text.ts';

/** R13: the safety rules, how each was tested, and every case that breaks one. */
export function invariants({ results, words }: ReportContext): Html {
  const { invariants: list } = results;
  if (list === undefined) return html`<p>${notDone('no safety rule was tested')}</p>`;
  const broken = list.flatMap((rule) =>
    rule.checks.flatMap(({ counterexamples }) => counterexamples.map((found) => ({ rule, found }))),
  );
  const named = list.filter(({ id }) => familyOf(id) === MAIN_FAMILY);
  const others = families(list);
  return html`<p><b>Proved</b> means that every state was looked at, by exact computation over the whole case space (a decision diagram). <b>Sampled</b> means generated cases from a stated seed: none found is not none. "Concerned" counts the cases in which the premise of the rule was true; zero there means that a sample tested nothing.</p>
${ruleTable('Safety rules (invariants) that answer a hazard', named)}
${others.map(([family, own]) => {
  const open = own.filter(({ status }) => status !== 'held').length;
  const standing = open === 0 ? 'all held' : `${open} not held`;
  return folded(
    `${familyName(family)}: ${counted(own.length, 'rule')}, ${standing}`,
    ruleTable(familyName(family), own),
  );
})}
<h3>Cases that break a rule</h3>
${broken.length === 0 ? html`<p class="none">None was found.</p>` : join(broken.map(({ rule, found }) => counterexample(rule, found, words)))}`;
}

type Rules = readonly InvariantResult[];

const MAIN_FAMILY = 'INV';

/** Rules of one family share the first word of their id: `no-gap.surgery`. */
function familyOf(id: string): string {
  return id.startsWith(`${MAIN_FAMILY}-`) ? MAIN_FAMILY : (id.split('.')[0] ?? id);
}

function families(list: Rules): readonly (readonly [string, Rules])[] {
  const names = [...new Set(list.map(({ id }) => familyOf(id)))].filter((family) => family !== MAIN_FAMILY);
  return names.map((family) => [family, list.filter(({ id }) => familyOf(id) === family)]);
}

function familyName(family: string): string {
  return `Rules on the tables: ${family.replaceAll('-', ' ')}`;
}

function ruleTable(caption: string, list: Rules): Html {
  return table({
    caption,
    columns: [
      { label: 'Rule', width: 16 },
      { label: 'Says', width: 36 },
      { label: 'How it was tested', width: 38 },
      { label: 'Result' },
    ],
    rows: list.map((rule) => [
      html`<span class="code">${breakable(rule.id)}</span><br>${inline(
        rule.hazards.map((id) => html`<a href="#hazard-${id}">${id}</a>`),
        'no hazard',
      )}`,
      rule.statement,
      bullets(rule.checks.map(check), 'no test'),
      statusMark(rule.status),
    ]),
    rowIds: list.map(({ id }) => `invariant-${id}`),
    none: 'none was tested; nothing can be released',
  });
}

function check(tested: InvariantCheck): Html {
  const { how, status, violations, because } = tested;
  if (status === 'not_run') return html`${spaced(how)}: ${statusMark(status)} ${because}`;
  const broken = violations === 0 ? '' : `, ${counted(violations, 'violation')}`;
  const reason = because === '' || status === 'held' ? '' : `; ${because}`;
  return html`<b>${spaced(how)}</b>: ${how === 'proved' ? states(tested) : cases(tested)}${broken}${reason}`;
}

function states({ states: covered, statesConcerned }: InvariantCheck): Html {
  return html`${digits(covered)} states, ${digits(statesConcerned)} concerned`;
}

function cases({ cases: tried, casesConcerned, discarded, seed }: InvariantCheck): Html {
  const thrown = discarded === 0 ? '' : `, ${counted(discarded, 'contradictory fact')} thrown away`;
  const start = seed === 'none' ? '' : `, seed ${seed}`;
  return html`${counted(tried, 'case')}, ${grouped(casesConcerned)} concerned${thrown}${start}`;
}

const MOST_DIGITS = 12;

/** A whole number in digits; a very long one as a power of ten. */
function digits(number: string): Html {
  if (!/^\d+$/.test(number)) return html`${spaced(number)}`;
  if (number.length <= MOST_DIGITS) return html`${grouped(Number(number))}`;
  return html`<span title="${number}">${number.charAt(0)}.${number.charAt(1)} × 10<sup>${number.length - 1}</sup></span>`;
}

function counterexample(
  rule: InvariantResult,
  found: Counterexample,
  words: { readonly fact: (id: string) => string },
): Html {
  const facts = isRecord(found.input) ? Object.entries(found.input) : [];
  return html`<div class="counterexample"><h4>${rule.id}: ${shortened(found.message, 400)}</h4>
${table({
  caption: `Found in: ${found.origin}, seed ${found.seed}${found.path === '' ? '' : `, path ${found.path}`}`,
  columns: [{ label: 'Fact' }, { label: 'Value' }],
  rows: facts.map(([fact, value]) => [words.fact(fact), typeof value === 'string' ? value : JSON.stringify(value)]),
  none: 'no fact is stated',
})}
<p>As a row of a case file:</p><pre tabindex="0">${shortened(found.csv, 4000)}</pre></div>`;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
