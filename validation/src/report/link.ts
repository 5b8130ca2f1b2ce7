import { type Html, html } from './html.ts';
import { shortened } from './visible-text.ts';

const LONGEST_LINK_TEXT = 90;

/** A link for an http or https address without credentials; anything else stays text. */
export function externalLink(address: string): Html {
  const url = webAddress(address);
  const text = shortened(address, LONGEST_LINK_TEXT);
  if (url === undefined) return html`<span class="text">${text}</span>`;
  return html`<a href="${url}" rel="noreferrer noopener">${text}</a>`;
}

function webAddress(address: string): string | undefined {
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  return url.username === '' && url.password === '' ? url.href : undefined;
}
