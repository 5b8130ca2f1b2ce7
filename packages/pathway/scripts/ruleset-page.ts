import { describeCondition } from '../src/conditions/describe-condition.ts';
import { rowsByTier } from '../src/tables/rows-by-tier.ts';
import type { ActionTable, Citation, Ruleset } from '../src/tables/ruleset.ts';
import { rulesetHash } from '../src/tables/ruleset-hash.ts';
import { header, table } from './markdown.ts';

/** The whole ruleset as a clinician reads it: every table, every shared condition, every text. */
export function rulesetPage(ruleset: Ruleset): string {
  return [
    header(
      ruleset.title,
      `Ruleset \`${ruleset.id}\`, version ${ruleset.version}, content hash \`${rulesetHash(ruleset)}\`.\n\n` +
        '**Review status: pending. No person has reviewed these tables; they are not approved for clinical use.** ' +
        `Source last updated ${ruleset.governance.sourceLastUpdated}. Scope: ${ruleset.scope.label}.`,
    ),
    howToRead(ruleset),
    ...[...ruleset.actions, ruleset.strategy].map((action) => actionSection(ruleset, action)),
    alertSection(ruleset),
    orderingSection(ruleset),
    conditionSection(ruleset),
    constraintSection(ruleset),
    invariantSection(ruleset),
    noticeSection(ruleset),
    evidenceSection(ruleset),
    sourceSection(ruleset),
  ].join('\n');
}

function howToRead(ruleset: Ruleset): string {
  return `## How to read a table

Rows stand under tiers. The highest tier with a row that applies decides; within a tier two rows that apply at once never disagree (proved over the whole case space).
While facts are open, an action is decided only when every completion of what is open agrees. Else it is undecided, and the *interim* holds: a **precaution** takes the most urgent or restrictive
disposition that is still possible; a **held** act is not released. The clock of either is the most urgent one still possible.
Clocks: now (within 1 h), hours (target 12 h, alarm at 24 h), day (within 24 h), week (within 7 days), routine.

Actions: ${ruleset.actions.map((action) => `[${action.label}](#${anchor(action.label)})`).join(', ')}.
`;
}

function anchor(label: string): string {
  return label
    .toLowerCase()
    .replaceAll(/[^a-z0-9 -]/g, '')
    .replaceAll(' ', '-');
}

function actionSection(ruleset: Ruleset, action: ActionTable): string {
  const { safeSide } = action;
  const side =
    safeSide.kind === 'precaution'
      ? 'Safe side while undecided: precaution (the most urgent or restrictive disposition still possible).'
      : `Safe side while undecided: held ("${safeSide.interimLabel}").`;
  const rows = rowsByTier(action).map((row) => [
    row.tier,
    `\`${row.id}\``,
    describeCondition(ruleset, row.when),
    row.acceptable === undefined || row.acceptable.length === 0
      ? row.disposition
      : `${row.disposition} (also ${row.acceptable.join(', ')})`,
    row.urgency,
    row.statements.join(', '),
    row.citations.map(cited).join('; '),
    row.hazards.join(', '),
    row.review.status,
  ]);
  const dispositions = action.dispositions.map(({ id, label, patientLabel, releases }) => [
    `\`${id}\``,
    label,
    patientLabel,
    releases ? 'yes' : 'no',
  ]);
  const contents = action.contents.map(({ id, dispositions: shown, text, patientText, statements }) => [
    `\`${id}\``,
    shown.join(', '),
    text,
    patientText,
    statements.join(', '),
  ]);
  return [
    `## ${action.label}\n`,
    `${side}\n`,
    table(['tier', 'row', 'when', 'disposition', 'clock', 'statements', 'sources', 'hazards', 'review'], rows),
    '\nDispositions, most urgent or restrictive first:\n',
    table(['disposition', 'for clinicians', 'for patients', 'releases an act'], dispositions),
    ...(contents.length === 0
      ? []
      : ['\nTexts:\n', table(['text', 'shown with', 'for clinicians', 'for patients', 'statements'], contents)]),
    '',
  ].join('\n');
}

function cited(citation: Citation): string {
  const how = citation.read === 'secondary' ? ', read second-hand' : '';
  return `${citation.source} (${citation.place}; ${citation.strength}${how})`;
}

function alertSection(ruleset: Ruleset): string {
  const rows = ruleset.alerts.map((alert) => [
    alert.id,
    alert.severity,
    describeCondition(ruleset, alert.when),
    alert.text,
    alert.patientText,
    alert.statements.join(', '),
    alert.citations.map(cited).join('; '),
  ]);
  return `## Alerts\n\nShown while they are possible.\n\n${table(['alert', 'severity', 'when', 'for clinicians', 'for patients', 'statements', 'sources'], rows)}\n`;
}

function orderingSection(ruleset: Ruleset): string {
  const rows = ruleset.orderings.map(({ before, after, reason, statements }) => [
    before,
    after,
    reason,
    statements.join(', '),
  ]);
  return `## Order\n\nWhen both are in the plan, the first starts before the second. No order is a gate.\n\n${table(['first', 'then', 'why', 'statements'], rows)}\n`;
}

function conditionSection(ruleset: Ruleset): string {
  const rows = ruleset.conditions.map(({ name, label, when }) => [
    `\`${name}\``,
    label,
    describeCondition(ruleset, when),
  ]);
  return `## Shared conditions\n\n${table(['name', 'in the tables', 'means'], rows)}\n`;
}

function constraintSection(ruleset: Ruleset): string {
  const rows = ruleset.constraints.map(({ id, label, holds }) => [id, label, describeCondition(ruleset, holds)]);
  return `## What is true of every patient\n\nA case that contradicts one of these is refused, never repaired.\n\n${table(['id', 'says', 'as a condition'], rows)}\n`;
}

function invariantSection(ruleset: Ruleset): string {
  const stated = ruleset.invariants.map(({ id, label, hazards, premise, conclusion }) => [
    id,
    hazards.join(', '),
    label,
    describeCondition(ruleset, premise),
    describeCondition(ruleset, conclusion),
  ]);
  const others = [...ruleset.independences, ...ruleset.worsenings].map(({ id, hazards, label }) => [
    id,
    hazards.join(', '),
    label,
  ]);
  return [
    '## Invariants\n\nProved over the whole case space by the decision diagram; the validation report says how many states.\n',
    table(['invariant', 'hazards', 'says', 'whenever', 'then'], stated),
    '',
    table(['invariant', 'hazards', 'says'], others),
    '',
  ].join('\n');
}

function noticeSection(ruleset: Ruleset): string {
  const rows = ruleset.notices.map(({ id, shownWith, text, patientText, statements }) => [
    `\`${id}\``,
    shownWith,
    text,
    patientText,
    statements.join(', '),
  ]);
  return `## Notices\n\n${table(['notice', 'with every', 'for clinicians', 'for patients', 'statements'], rows)}\n`;
}

function evidenceSection(ruleset: Ruleset): string {
  const rows = ruleset.evidence.map(({ statement, verdict, text }) => [statement, verdict.replaceAll('_', ' '), text]);
  return `## Provenance only\n\nFigures of the source with a verdict. Never rendered as advice or expectation.\n\n${table(['statement', 'verdict', 'what was found'], rows)}\n`;
}

function sourceSection(ruleset: Ruleset): string {
  const rows = ruleset.sources.map(({ key, citation, where }) => [key, citation, where]);
  return `## Sources\n\n${table(['key', 'text', 'read where'], rows)}\n`;
}
