/// <reference lib="dom" />
import type { FactDefinition, Ruleset } from '@oncospine/pathway';
import { type Attributes, element } from './element.ts';

/** One field of the form: an input or a select whose value is the cell of a case file. */
export type Field = {
  readonly id: string;
  readonly node: HTMLElement;
  readonly control: HTMLInputElement | HTMLSelectElement;
};

/** The field of a fact: a choice of its answers, or a number, a bound or a range. */
export function factField(fact: FactDefinition, cell: string): Field {
  const { domain } = fact;
  if (domain.kind === 'category') return selectField(fact, domain.values, cell);
  const hint = `${domain.minimum} to ${domain.maximum} ${domain.unit}; also <3, >=6 or 2-5`;
  return inputField({ id: fact.id, label: fact.label, question: fact.question, hint }, cell);
}

/** The field of a list, such as the levels. */
export function listField({ id, label }: Ruleset['lists'][number], cell: string): Field {
  return inputField({ id, label, question: label, hint: 'several separated by ; for example T7;T8' }, cell);
}

type Answers = readonly { readonly value: string; readonly label: string }[];

function selectField(fact: FactDefinition, answers: Answers, cell: string): Field {
  const id = `field-${fact.id}`;
  const control = element('select', { id, title: fact.question }, option('', 'not stated'));
  for (const { value, label } of answers) control.append(option(value, label));
  if (cell !== '' && !answers.some(({ value }) => value === cell))
    control.append(option(cell, `${cell.replaceAll(';', ' or ').slice(0, 80)} (as stated)`));
  control.value = cell;
  return { id: fact.id, control, node: labelled(id, fact.label, control) };
}

type TextField = { readonly id: string; readonly label: string; readonly question: string; readonly hint: string };

function inputField(field: TextField, cell: string): Field {
  const id = `field-${field.id}`;
  const hint = element('div', { id: `${id}-hint`, class: 'hint' }, field.hint);
  const attributes: Attributes = { id, title: field.question, autocomplete: 'off', 'aria-describedby': `${id}-hint` };
  const control = element('input', attributes);
  control.value = cell;
  const node = labelled(id, field.label, control);
  node.append(hint);
  return { id: field.id, control, node };
}

function labelled(id: string, label: string, control: HTMLElement): HTMLElement {
  return element('div', { class: 'field' }, element('label', { for: id }, label), control);
}

function option(value: string, label: string): HTMLOptionElement {
  return element('option', { value }, label);
}
