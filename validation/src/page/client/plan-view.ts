/// <reference lib="dom" />
import { type AssessedCase, type Assessment, assess, type Ruleset } from '@oncospine/pathway';
import { type Cells, readCells } from './case-cells.ts';
import { element } from './element.ts';
import { type PlanLine, planLines, strategyWords } from './plan-lines.ts';

/** What the page shows of a case, and what it is compared with after a change. */
export type PlanView = {
  readonly nodes: readonly Node[];
  /** What each action says, to see what changed; empty when there is no plan. */
  readonly says: ReadonlyMap<string, string>;
  readonly status: string;
};

/** Assesses what is entered and shows the plan, or everything that is wrong with the input. */
export function viewPlan(ruleset: Ruleset, cells: Cells, before: ReadonlyMap<string, string>): PlanView {
  const { input, wrong } = readCells(ruleset, cells);
  if (wrong.length > 0)
    return refused(
      wrong.map(({ label, text, expected }) => `${label}: "${text}" is not understood; expected ${expected}`),
    );
  return viewAssessment(ruleset, assess(ruleset, input), before);
}

function viewAssessment(ruleset: Ruleset, assessment: Assessment, before: ReadonlyMap<string, string>): PlanView {
  switch (assessment.status) {
    case 'invalid':
      return refused(assessment.issues.map(({ received, expected }) => `${received}. Expected: ${expected}.`));
    case 'out_of_scope': {
      const { scopeLabel, redFlags } = assessment;
      const text = element('p', {}, `Out of scope: this ruleset is about ${scopeLabel}. ${redFlags}`);
      return { nodes: [element('div', { class: 'issues' }, text)], says: new Map(), status: 'Out of scope.' };
    }
    case 'assessed':
      return assessed(ruleset, assessment, before);
    default:
      return assessment satisfies never;
  }
}

function refused(problems: readonly string[]): PlanView {
  const items = problems.map((problem) => element('li', {}, problem));
  const head = element(
    'p',
    {},
    element('b', {}, 'No plan: these facts cannot all be true of one patient, or are not understood.'),
  );
  const nodes = [element('div', { class: 'issues' }, head, element('ul', {}, ...items))];
  return { nodes, says: new Map(), status: 'No plan for these facts.' };
}

function assessed(ruleset: Ruleset, assessment: AssessedCase, before: ReadonlyMap<string, string>): PlanView {
  const lines = planLines(ruleset, assessment);
  const strategy = strategyWords(ruleset, assessment);
  const says = new Map([['strategy', strategy], ...lines.map((line) => [line.action, line.says] as const)]);
  const all = [
    { action: 'strategy', label: 'Plan in one word', says: strategy, possible: [], rows: [], needed: [] },
    ...lines,
  ];
  const nodes = [
    ...(assessment.scope === 'not_established'
      ? [element('p', { class: 'quiet' }, 'The level is not stated: the scope is not established.')]
      : []),
    ...all.map((line) => actionNode(line, before)),
    ...alertNodes(ruleset, assessment),
    ...scoreNodes(assessment),
  ];
  return {
    nodes,
    says,
    status: before.size === 0 ? '' : changedText(all.filter(({ action, says: text }) => before.get(action) !== text)),
  };
}

const MOST_NAMED = 5;

function changedText(changed: readonly PlanLine[]): string {
  if (changed.length === 0) return 'The plan is the same.';
  const named = changed.slice(0, MOST_NAMED).map(({ label }) => label);
  const more = changed.length > MOST_NAMED ? `, and ${changed.length - MOST_NAMED} more` : '';
  return `Changed: ${named.join(', ')}${more}.`;
}

function actionNode(line: PlanLine, before: ReadonlyMap<string, string>): HTMLElement {
  const earlier = before.get(line.action);
  const changed = before.size > 0 && earlier !== line.says;
  const node = element('section', { class: changed ? 'action changed' : 'action' }, element('h3', {}, line.label));
  node.append(element('p', {}, element('b', {}, line.says)));
  if (changed) node.append(element('p', {}, `before: ${earlier ?? 'no plan'}`));
  if (line.possible.length > 0)
    node.append(element('p', { class: 'quiet' }, `Not advice, still possible: ${line.possible.join('; ')}`));
  if (line.needed.length > 0)
    node.append(element('p', { class: 'quiet' }, `Would help to know: ${line.needed.join(', ')}`));
  if (line.rows.length > 0) {
    const links = line.rows.flatMap((row, index) => [
      index === 0 ? '' : ', ',
      element('a', { class: 'code', href: `#row-${row}` }, row),
    ]);
    node.append(
      element(
        'p',
        { class: 'quiet' },
        line.rows.length === 1 ? 'Row that decides: ' : 'Rows that may decide: ',
        ...links,
      ),
    );
  }
  return node;
}

function alertNodes(ruleset: Ruleset, { alerts }: AssessedCase): readonly HTMLElement[] {
  const items = alerts.map(({ id, certainty }) => {
    const text = ruleset.alerts.find((alert) => alert.id === id)?.text ?? id;
    return element('li', {}, certainty === 'present' ? text : `Possible: ${text}`);
  });
  if (items.length === 0) return [];
  return [element('section', { class: 'action' }, element('h3', {}, 'Warnings'), element('ul', {}, ...items))];
}

function scoreNodes({ scores }: AssessedCase): readonly HTMLElement[] {
  return scores.map(({ score, lowest, highest, possibleBands }) => {
    const total = lowest === highest ? `${lowest}` : `${lowest} to ${highest}`;
    const bands = possibleBands.map((band) => band.replaceAll('_', ' ')).join(' or ');
    return element(
      'section',
      { class: 'action' },
      element('h3', {}, score.toUpperCase()),
      element('p', {}, `${total} points: ${bands}`),
    );
  });
}
