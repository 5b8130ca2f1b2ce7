/// <reference lib="dom" />
import type { Ruleset } from '@oncospine/pathway';
import type { Cells } from './case-cells.ts';
import { element } from './element.ts';
import { type Field, factField, listField } from './fact-field.ts';

/** Where the cells of a case come from. */
export type CaseCells = { readonly stated: Cells; readonly assumed: Cells };

/** A form over the dictionary: what the source states first, then what was assumed, then all the rest. */
export function createFactForm(ruleset: Ruleset, { stated, assumed }: CaseCells) {
  const fields = [
    ...ruleset.lists.map((list) => listField(list, cellOf(list.id, stated, assumed))),
    ...ruleset.facts.map((fact) => factField(fact, cellOf(fact.id, stated, assumed))),
  ];
  const initial = new Map(fields.map(({ id, control }) => [id, control.value]));
  const nodes = [
    group(
      'Stated in the source',
      fields.filter(({ id }) => stated.has(id)),
    ),
    group(
      'Assumed by the reading',
      fields.filter(({ id }) => assumed.has(id) && !stated.has(id)),
    ),
    group(
      'Not stated',
      fields.filter(({ id }) => !stated.has(id) && !assumed.has(id)),
    ),
  ].flat();
  return {
    nodes,
    /** What is entered now; fields that differ from the start are marked. */
    read(): Cells {
      for (const { id, control, node } of fields) node.classList.toggle('changed', control.value !== initial.get(id));
      return new Map(fields.map(({ id, control }) => [id, control.value]));
    },
    reset(): void {
      for (const { id, control } of fields) control.value = initial.get(id) ?? '';
    },
    focus(): void {
      fields[0]?.control.focus();
    },
  };
}

function cellOf(id: string, stated: Cells, assumed: Cells): string {
  return stated.get(id) ?? assumed.get(id) ?? '';
}

function group(legend: string, fields: readonly Field[]): readonly HTMLElement[] {
  if (fields.length === 0) return [];
  const nodes = fields.map(({ node }) => node);
  return [element('fieldset', {}, element('legend', {}, legend), ...nodes)];
}
