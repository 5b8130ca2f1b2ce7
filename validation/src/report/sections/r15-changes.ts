import { bullets, folded, inline, notApplicable, notDone, statusMark, table } from '../components.ts';
import { type ReportContext, spaced, type Words } from '../context.ts';
import { counted, grouped } from '../format.ts';
import { type Html, html, join } from '../html.ts';
import type { OutcomeChanges, ReleaseChanges, RulesetChange, Signature } from '../release-changes.ts';

/** R15: what changed since the last signed release: cases first, totals after. */
export function changes({ extras, words }: ReportContext): Html {
  const { changes: found } = extras;
  if (found === undefined) return html`<p>${notDone('no comparison with a signed release was made')}</p>`;
  if (found.status === 'no_signed_release') return unsigned(found.findings ?? []);
  return html`<p>Compared with release ${found.release}. A label or a threshold that moved towards the output of the program is a finding, whoever changed it.</p>
${signedBy(found.signatures)}
<h3>Tables</h3>
${rules(found.rules)}
<h3>Cases whose outcome moved</h3>
${outcomes(found.outcomes, words)}
<h3>Labels, thresholds, sets, safety rules and requirements</h3>
${whatItRestsOn(found.changes)}
<h3>Totals</h3>
${totals(found.cells, words)}`;
}

function unsigned(findings: readonly string[]): Html {
  if (findings.length === 0)
    return html`<p>${notApplicable('no signed release was given to compare with (run --baseline)')}</p>`;
  return html`<p>${statusMark('failed', 'not compared')} What was given as the last release is not a signed one:</p>${bullets(findings, 'no reason was recorded')}`;
}

function signedBy(signatures: readonly Signature[]): Html {
  return table({
    caption: 'Who signed that release; each signature was verified over its bytes',
    columns: [{ label: 'Name' }, { label: 'Role' }, { label: 'Date' }, { label: 'Statement' }, { label: 'Check' }],
    rows: signatures.map(({ name, role, date, statement, valid, finding }) => [
      ...[name, role, date, statement],
      html`${statusMark(valid ? 'valid' : 'invalid')} ${finding}`,
    ]),
    none: 'the signatures were not handed to this report',
  });
}

function rules({ before, after, difference }: RulesetChange): Html {
  if (difference.status === 'same')
    return html`<p>The tables are the same to the byte: version ${after.version}, hash <span class="hash">${after.hash}</span>.</p>`;
  const hashes = table({
    caption: 'The tables, then and now',
    columns: [{ label: 'When' }, { label: 'Version', kind: 'code' }, { label: 'Hash' }],
    rows: [
      ['release', before.version, html`<span class="hash">${before.hash}</span>`],
      ['now', after.version, html`<span class="hash">${after.hash}</span>`],
    ],
    none: 'none',
  });
  if (difference.status === 'not_compared')
    return html`${hashes}<p>${notDone(`what the tables say otherwise was not computed, because ${difference.because}`)}</p>`;
  return html`${hashes}${table({
    caption: `Answers that changed, over all ${difference.states} states of a possible patient`,
    columns: [
      { label: 'Action' },
      { label: 'Then' },
      { label: 'Now' },
      { label: 'Direction' },
      { label: 'States', kind: 'figure' },
      { label: 'A smallest patient', kind: 'code' },
    ],
    rows: difference.answers.map(({ action, from, to, direction, states, witness }) => [
      ...[action, spaced(from), spaced(to)],
      statusMark(direction === 'less_urgent' ? 'under' : 'plain', spaced(direction)),
      ...[states, witness],
    ]),
    none: 'no patient gets another answer: only words, sources or the order of rows changed',
  })}${difference.others.length === 0 ? '' : bullets(difference.others, 'none')}`;
}

const SOURCES = {
  decisions: 'Every answer of both runs was compared, decided or not.',
  disagreements:
    'Only the listed disagreements of both runs were compared: the list of decisions of one of them is not there.',
} as const;

function outcomes({ source, moved, newCases, goneCases }: OutcomeChanges, words: Words): Html {
  return html`<p>${counted(moved.length, 'answer')} moved. ${SOURCES[source]}</p>
${table({
  caption: 'Answers that moved, case by case',
  columns: [
    { label: 'Case', kind: 'code' },
    { label: 'Comparison and reading' },
    { label: 'Label' },
    { label: 'Then' },
    { label: 'Now' },
  ],
  rows: moved.map((one) => [
    one.case,
    html`${words.endpoint(one.endpoint)}<br><b>${words.reading(one.reading)}</b>`,
    ...[spaced(one.label), spaced(one.before), spaced(one.after)],
  ]),
  none: 'no case has another outcome',
})}
<p>New cases: ${list(newCases)}. Cases that are gone: ${list(goneCases)}.</p>`;
}

const MOST_NAMES = 20;

function list(names: readonly string[]): Html {
  return names.length > MOST_NAMES
    ? folded(counted(names.length, 'case'), inline(names, 'none'))
    : inline(names, 'none');
}

type Compared = Extract<ReleaseChanges, { readonly status: 'compared' }>;

function whatItRestsOn(list: Compared['changes']): Html {
  return table({
    caption: 'What the results rest on, before and after',
    columns: [{ label: 'Kind' }, { label: 'What' }, { label: 'Before' }, { label: 'After' }],
    rows: list.map(({ kind, what, before, after }) => [spaced(kind), what, before, after]),
    none: 'no label, threshold, set, safety rule, requirement or declared reading changed',
  });
}

function totals(cells: Compared['cells'], words: Words): Html {
  const content = table({
    caption: 'Cells of agreement with other counts',
    columns: [{ label: 'Comparison, rows, reading', width: 30 }, { label: 'Before' }, { label: 'After' }],
    rows: cells.map(({ endpoint, stratum, reading, before, after }) => [
      html`${words.endpoint(endpoint)}, ${words.stratum(stratum)}<br><b>${words.reading(reading)}</b>`,
      before,
      after,
    ]),
    none: 'no count changed',
  });
  return cells.length > MOST_NAMES ? folded(`${grouped(cells.length)} cells`, join([content])) : content;
}
