/// <reference lib="dom" />
import { rulesetHash } from '@oncospine/pathway';
import { byId, element } from './element.ts';
import { createFactForm } from './fact-form.ts';
import type { ClientData } from './page-data.ts';
import { type PlanView, viewPlan } from './plan-view.ts';

/** Lets a reader change a fact of a case and see the plan change. */
export function startExplorer(data: ClientData): void {
  const dialog = byId('explorer');
  if (!(dialog instanceof HTMLDialogElement)) return;
  byId('explorer-close').addEventListener('click', () => dialog.close());
  // A link to a row leads out of the dialog.
  dialog.addEventListener('click', (event) => {
    if (event.target instanceof HTMLAnchorElement) dialog.close();
  });
  byId('explorer-form').addEventListener('submit', (event) => event.preventDefault());
  for (const button of document.querySelectorAll<HTMLButtonElement>('button.explore')) {
    button.hidden = false;
    button.addEventListener('click', () => open(dialog, data, Number(button.dataset['case'])));
  }
  byId('explore-empty').addEventListener('click', () => open(dialog, data, -1));
}

function open(dialog: HTMLDialogElement, data: ClientData, index: number): void {
  const chosen = data.cases[index];
  const { ruleset } = data;
  const form = createFactForm(ruleset, {
    stated: new Map(chosen?.stated ?? []),
    assumed: new Map(chosen?.assumed ?? []),
  });
  const start = rulesetHash(ruleset) === data.rulesetHash ? viewPlan(ruleset, form.read(), new Map()) : undefined;
  const show = (status: string, nodes: readonly Node[]): void => {
    byId('explorer-plan').replaceChildren(...introduction(chosen), ...nodes);
    byId('explorer-status').textContent = status;
  };
  const update = (): void => {
    const view = start === undefined ? otherRuleset() : viewPlan(ruleset, form.read(), start.says);
    show(view.status, view.nodes);
  };
  const reset = element('button', { type: 'button' }, 'Back to the facts of the case');
  reset.addEventListener('click', () => {
    form.reset();
    update();
  });
  byId('explorer-form').replaceChildren(...form.nodes, reset);
  byId('explorer-form').onchange = update;
  dialog.showModal();
  byId('explorer-title').focus();
  update();
}

function otherRuleset(): PlanView {
  const text = 'The ruleset in this page is not the one these results are about (its hash differs): no plan is shown.';
  return { nodes: [element('p', { class: 'issues' }, text)], says: new Map(), status: 'No plan.' };
}

function introduction(chosen: ClientData['cases'][number] | undefined): readonly HTMLElement[] {
  if (chosen === undefined) return [element('p', {}, 'No fact is stated yet. Choose one on the left.')];
  return [element('p', {}, element('b', {}, chosen.title), ` ${chosen.endpoint}: the experts said "${chosen.label}".`)];
}
