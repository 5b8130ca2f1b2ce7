import { readFile } from 'node:fs/promises';
import { type AssessedCase, type Assessment, assess, stillNeeded } from '@oncospine/pathway';
import { dorsalMetastasis } from '@oncospine/pathway/rulesets/dorsal-metastasis';
import { type Problem, printable } from '../case-file/case-row.ts';
import { readCaseFile } from '../case-file/read-case-file.ts';
import { traceLines } from '../replay/trace.ts';
import { UsageError } from '../run/usage-error.ts';
import { EXIT, type Terminal } from './terminal.ts';
import { warnOfColumns } from './unused-columns.ts';

/** What to assess and how to show it. */
export type AssessRequest = {
  readonly path: string;
  readonly name: string;
  readonly caseId?: string;
  readonly extrapolate: boolean;
  readonly trace: boolean;
  readonly json: boolean;
};

/** One case, JSON or a row of a case file, as a plan to read. */
export async function assessCommand(terminal: Terminal, request: AssessRequest): Promise<number> {
  const { extrapolate, json, trace } = request;
  const assessment = assess(dorsalMetastasis, await readInput(terminal, request), { extrapolate });
  if (json) terminal.out(`${JSON.stringify(assessment, null, 1)}\n`);
  else terminal.out(`${planLines(assessment, trace).map(printable).join('\n')}\n`);
  return assessment.status === 'invalid' ? EXIT.notEvaluable : EXIT.passed;
}

async function readInput(terminal: Terminal, { path, name, caseId }: AssessRequest): Promise<unknown> {
  if (!/\.csv$/i.test(path)) return jsonInput(path, name);
  const found: Readonly<Record<string, unknown>>[] = [];
  const problems: Problem[] = [];
  const summary = await readCaseFile(path, name, {
    check: () => [],
    accept: (row) => {
      if ((caseId === undefined || row.caseId === caseId) && found.length === 0) found.push(row.input);
    },
    reject: (problem) => {
      if (problems.length < 20) problems.push(problem);
    },
  });
  warnOfColumns(terminal, [summary]);
  for (const { line, column, value, expected } of problems)
    terminal.error(`${printable(`${name} line ${line}, ${column}: "${value}", expected ${expected}`)}\n`);
  const [first] = found;
  if (first === undefined) throw new UsageError(`${name} holds no good row${caseId === undefined ? '' : ` ${caseId}`}`);
  return first;
}

async function jsonInput(path: string, name: string): Promise<unknown> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new UsageError(`${name} cannot be read`);
  });
  try {
    return JSON.parse(text);
  } catch {
    throw new UsageError(`${name} is no JSON; a row of a case file ends in .csv`);
  }
}

function planLines(assessment: Assessment, trace: boolean): readonly string[] {
  switch (assessment.status) {
    case 'invalid':
      return assessment.issues.map(
        ({ path, expected, received }) => `${path.join(', ')}: ${received}, expected ${expected}`,
      );
    case 'out_of_scope':
      return [`Out of scope: ${assessment.scopeLabel}.`, assessment.redFlags, ...scoreLines(assessment.scores)];
    case 'assessed':
      return assessedLines(assessment, trace);
    default:
      return assessment satisfies never;
  }
}

function assessedLines(assessment: AssessedCase, trace: boolean): readonly string[] {
  const { ruleset, scope, order, alerts, scores, strategy } = assessment;
  const word = strategy.status === 'decided' ? strategy.strategy : `undecided between ${strategy.possible.join(', ')}`;
  return [
    `${ruleset.id} ${ruleset.version}: review ${ruleset.reviewStatus.replaceAll('_', ' ')}, not approved for clinical use. Level ${scope.replaceAll('_', ' ')}.`,
    '',
    ...order.flatMap((action) => actionLines(assessment, action, trace)),
    '',
    `Strategy: ${word}`,
    ...scoreLines(scores),
    ...alerts.map(
      ({ id, severity, certainty }) => `${severity.replaceAll('_', ' ')} ${id} (${certainty}): ${alertText(id)}`,
    ),
    '',
    ...stillNeeded(assessment).map(
      ({ action, facts }) => `Still needed for ${action}: ${facts.map(questionOf).join(' ')}`,
    ),
  ];
}

/** Only the interim is advice: a reassuring member of an undecided set is never shown as text. */
function actionLines(assessment: AssessedCase, action: string, trace: boolean): readonly string[] {
  const found = assessment.actions.find((candidate) => candidate.action === action);
  const table = dorsalMetastasis.actions.find(({ id }) => id === action);
  if (found === undefined || table === undefined) return [];
  const held = table.safeSide.kind === 'hold' ? table.safeSide.interimLabel : '';
  const words = table.dispositions.find(({ id }) => id === found.interim.act)?.label ?? held;
  const state = found.status === 'decided' ? '' : ' (undecided, safe side)';
  const line = `${table.label}: ${words}; ${found.interim.clock}${state}`;
  return trace ? [line, ...traceLines(assessment, action).map((text) => `    ${text}`)] : [line];
}

function scoreLines(scores: AssessedCase['scores']): readonly string[] {
  return scores.map(({ score, lowest, highest }) => {
    const total = lowest === highest ? `${lowest}` : `${lowest} to ${highest}, items missing`;
    return `${score.toUpperCase()}: ${total}`;
  });
}

function alertText(id: string): string {
  return dorsalMetastasis.alerts.find((alert) => alert.id === id)?.text ?? '';
}

function questionOf(fact: string): string {
  return dorsalMetastasis.facts.find(({ id }) => id === fact)?.question ?? fact;
}
