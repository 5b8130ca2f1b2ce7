import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string) => readFileSync(join(root, path), 'utf8');

/** Filled by generators, which answer for what is in them. */
const GENERATED = /^(docs\/(clinical|scores)|validation\/report)(\/|$)/;

const below = (folder: string) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
    `${folder}/${file}`.split(sep).join('/'),
  );

const pages = [
  ...['README.md', 'CONTRIBUTING.md', 'validation/README.md', '.changeset/README.md'],
  ...readdirSync(join(root, 'packages')).map((name) => `packages/${name}/README.md`),
  ...below('docs').filter((file) => file.endsWith('.md') && !GENERATED.test(file)),
].filter((page) => existsSync(join(root, page)));

describe.each(pages)('%s', (page) => {
  test('names only commands that exist', () => {
    const scripts = Object.keys(JSON.parse(read('package.json')).scripts);
    const named = [...read(page).matchAll(/npm run ([\w:-]+)/g)].map(([, name]) => name);
    expect(named.filter((name) => !scripts.includes(name ?? ''))).toEqual([]);
  });

  test('links only to files that exist', () => {
    const links = [...read(page).matchAll(/\]\((?![a-z]+:|#)([^)#]+)/g)].map(([, link]) => link ?? '');
    expect(links.filter((link) => !existsSync(join(root, dirname(page), link)))).toEqual([]);
  });

  test('names only paths that exist', () => {
    const paths = [...read(page).matchAll(/`((?:packages|validation|scripts|docs)\/[\w./-]*)`/g)].map(
      ([, path]) => path,
    );
    const written = paths.filter((path) => !GENERATED.test(path ?? ''));
    expect(written.filter((path) => !existsSync(join(root, path ?? '')))).toEqual([]);
  });
});

describe('decision records', () => {
  const records = readdirSync(join(root, 'docs/decisions')).filter((name) => /^\d{4}-/.test(name));

  test('no number is used twice', () => {
    const ids = records.map((name) => name.slice(0, 4));
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  test.each(records)('%s has at most 60 lines and every part', (name) => {
    const text = read(`docs/decisions/${name}`);
    expect(text.trimEnd().split('\n').length).toBeLessThanOrEqual(60);
    const parts = [...text.matchAll(/^## (.+)$/gm)].map(([, part]) => part);
    expect(parts).toEqual(expect.arrayContaining(['Context', 'Decision', 'Consequences', 'How measured']));
  });
});
