import { type Cell, notApplicable, notDone, statusMark, table } from '../components.ts';
import { type ReportContext, spaced } from '../context.ts';
import { type Html, html } from '../html.ts';

/** R1: the hash of every part that can change a number. */
export function identity({ results, extras }: ReportContext): Html {
  const { identity: known } = results;
  if (known === undefined) return html`<p>${notDone('the results carry no hashes')}</p>`;
  const rows: (readonly [Cell, Cell])[] = [
    ['Ruleset (content)', hash(known.ruleset.hash)],
    ...known.hashes.caseFiles.map(({ file, sha256 }) => [html`Case file ${code(file)}`, hash(sha256)] as const),
    ['Facts and labels of every row, as locked', hash(known.hashes.labels)],
    ['Ledger of changed labels', hash(known.hashes.ledger)],
    ['Thresholds', hash(known.hashes.gates)],
    ['Readings, mapping of labels and import rules', hash(known.hashes.comparison)],
    [
      extras.build === undefined ? 'Build of the software' : `Build of the software (${extras.build.files} files)`,
      extras.build === undefined
        ? notDone('the program was not built, or its bytes were not hashed')
        : hash(extras.build.sha256),
    ],
    ['This report', notApplicable('a file cannot contain its own hash; manifest.json beside it does')],
  ];
  return html`<p>These results are about exactly these contents. If one hash differs, the record is void. The manifest beside this report (manifest.json) names every file with its hash: report, control files, cases, program; <span class="code">verify</span> hashes all of them again.</p>
${table({ caption: 'SHA-256 of what was validated', columns: [{ label: 'Part' }, { label: 'Hash' }], rows, none: 'none' })}
<h3>Label lock</h3>
${labelLock(results)}`;
}

function hash(value: string): Html {
  return html`<span class="hash">${value}</span>`;
}

function code(text: string): Html {
  return html`<span class="code">${text}</span>`;
}

function labelLock({ labelLock: lock, mode }: ReportContext['results']): Html {
  if (lock === undefined) return html`<p>${notDone('labels were not compared with a lock')}</p>`;
  if (lock.status === 'no_lock' && mode === 'own_cases')
    return html`<p>${notApplicable('own cases: nothing locks their labels; only the hash of the file in the record shows a change')}</p>`;
  const findings = lock.findings.map((finding) => html`<li>${finding}</li>`);
  return html`<p>${statusMark(lock.status, spaced(lock.status))} ${lock.rowsLocked} rows are locked. A label that was changed without an entry in the ledger blocks the release.</p>
${findings.length === 0 ? html`<p class="none">No row differs from its lock.</p>` : html`<ul>${findings}</ul>`}`;
}
