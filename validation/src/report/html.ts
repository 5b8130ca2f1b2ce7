import { shortened, visibleText } from './visible-text.ts';

/** Markup that this module made: nothing else is ever inserted without escaping. */
export type Html = { readonly markup: string };

/** What may stand in a template: markup of ours goes in as it is, everything else is escaped. */
export type Piece = Html | string | number | readonly Piece[];

const made = new WeakSet<object>();

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
};

/** No text of the page is longer: the results document has the whole. */
const LONGEST_TEXT = 20_000;

/** The one place where text becomes HTML. */
export function escapeHtml(text: string): string {
  return visibleText(shortened(text, LONGEST_TEXT)).replace(/[&<>"'`]/g, (character) => ENTITIES[character] ?? '');
}

/**
 * Builds markup; every interpolation is escaped unless this template made it.
 * @example html`<p>${'<b>'}</p>`.markup // => '<p>&lt;b&gt;</p>'
 */
export function html(strings: TemplateStringsArray, ...pieces: readonly Piece[]): Html {
  let markup = strings[0] ?? '';
  pieces.forEach((piece, index) => {
    markup += markupOf(piece) + (strings[index + 1] ?? '');
  });
  return mark(markup);
}

/** Pieces one after the other, with nothing or some markup between them. */
export function join(pieces: readonly Piece[], separator: Piece = ''): Html {
  return mark(pieces.map(markupOf).join(markupOf(separator)));
}

/** A style element. Only for our own rules: text of others never comes here. */
export function styleElement(css: string): Html {
  if (css.includes('<')) throw new Error('A style sheet of the report contains "<"');
  return mark(`<style>\n${css}</style>`);
}

/** A script element. Only for our own bundle: text of others never comes here. */
export function scriptElement(script: string): Html {
  if (/<\/script|<!--/i.test(script)) throw new Error('The script of the report would end its own element');
  return mark(`<script>${script}</script>`);
}

/** Data for the script: inert for the parser, and no character of it can end the element. */
export function dataElement(id: string, data: unknown): Html {
  const json = JSON.stringify(data).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return mark(`<script type="application/json" id="${escapeHtml(id)}">${json}</script>`);
}

function markupOf(piece: Piece): string {
  if (typeof piece === 'string') return escapeHtml(piece);
  if (typeof piece === 'number') return escapeHtml(String(piece));
  if (isList(piece)) return piece.map(markupOf).join('');
  if (!made.has(piece)) throw new Error('Markup in the report was not made by the template');
  return piece.markup;
}

function isList(piece: Html | readonly Piece[]): piece is readonly Piece[] {
  return Array.isArray(piece);
}

function mark(markup: string): Html {
  const fragment = Object.freeze({ markup });
  made.add(fragment);
  return fragment;
}
