/// <reference lib="dom" />
import { visibleText } from '../../report/visible-text.ts';

/** Attributes, and handlers of nothing: text only. */
export type Attributes = Readonly<Record<string, string>>;

/** Makes an element; children that are text stay text. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children.map((child) => (typeof child === 'string' ? visibleText(child) : child)));
  return made;
}

/** An element of the page that the report always writes. */
export function byId(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`The report has no element ${id}`);
  return found;
}
