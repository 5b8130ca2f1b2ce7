import { createHash } from 'node:crypto';
import { SECTIONS } from '../src/report/sections.ts';
import { STYLE } from '../src/report/style.ts';

/** What a picture shows of a section whatever the cases are, as a hash: by section, and of the style. */
export type Fingerprints = Readonly<Record<string, string>>;

/** Headings, captions, heads of columns, terms and folded titles: what a section is made of. */
const PARTS = /<(h2|h3|caption|th|dt|summary)(?: [^>]*)?>([\s\S]*?)<\/\1>/g;

/**
 * Fingerprints of a report, so that a test can tell when the pictures of it in the documentation show another one.
 * Numbers and cases are no part of them: a changed case set is no reason for new pictures.
 * @param page - A report as it was written.
 */
export function fingerprintsOf(page: string): Fingerprints {
  const header = page.slice(page.indexOf('<header'), page.indexOf('</header>'));
  // How the run came out is of the cases, not of the page.
  const first = header.replace(/<h2 id="verdict-title">[\s\S]*?<\/h2>/, '');
  const sections = SECTIONS.map(({ id }) => [id, sectionOf(page, id)] as const);
  return {
    style: hash(STYLE),
    first: fingerprint(first),
    ...Object.fromEntries(sections.map(([id, markup]) => [id, fingerprint(markup)])),
  };
}

function sectionOf(page: string, id: string): string {
  const start = page.indexOf(`<section id="${id}"`);
  if (start < 0) throw new Error(`the report has no section ${id}`);
  const next = page.indexOf('<section id="R', start + 1);
  return page.slice(start, next < 0 ? page.indexOf('</main>') : next);
}

function fingerprint(markup: string): string {
  const texts = [...markup.matchAll(PARTS)].map(([, , content = '']) =>
    content
      .replace(/<[^>]*>/g, '')
      .replace(/\d+(?:[.\u202f]\d+)*/g, '#')
      .trim(),
  );
  return hash(JSON.stringify([...new Set(texts)].sort()));
}

const LENGTH = 16;

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, LENGTH);
}
