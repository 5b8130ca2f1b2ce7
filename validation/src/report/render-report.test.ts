import { createHash } from 'node:crypto';
import { dorsalMetastasis } from '@oncospine/pathway/rulesets/dorsal-metastasis';
import { describe, expect, it } from 'vitest';
import { renderReport } from './render-report.ts';
import { SECTIONS } from './sections.ts';
import { extrasFixture } from './testing/extras-fixture.ts';
import { attributesOf, contentsOf, missingFrom, textOf } from './testing/markup.ts';
import { resultsFixture } from './testing/results-fixture.ts';

const SCRIPT = 'console.log("a script")';
const page = renderReport(resultsFixture(), dorsalMetastasis, { pageScript: SCRIPT });

describe('renderReport', () => {
  it('has the sections R0 to R20 in order, with a contents entry for each', () => {
    expect(SECTIONS.map(({ id }) => id)).toEqual(Array.from({ length: 21 }, (_, index) => `R${index}`));
    const places = SECTIONS.map(({ id }) => page.indexOf(`<section id="${id}"`));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual([...places].sort((one, other) => one - other));
    for (const { id } of SECTIONS) expect(missingFrom(page, [`<a href="#${id}">`])).toEqual([]);
  });

  it('leaves no cell and no definition blank', () => {
    const cells = [...contentsOf(page, 'td'), ...contentsOf(page, 'dd')];
    expect(cells.length).toBeGreaterThan(1000);
    expect(cells.filter((cell) => textOf(cell) === '')).toEqual([]);
  });

  it('gives the same bytes for the same input', () => {
    expect(renderReport(resultsFixture(), dorsalMetastasis, { pageScript: SCRIPT }) === page).toBe(true);
  });

  it('gives every id once, and every link within the page leads somewhere', () => {
    const ids = attributesOf(page, 'id');
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    const known = new Set(ids);
    const links = attributesOf(page, 'href').filter((href) => href.startsWith('#'));
    expect(links.filter((href) => !known.has(href.slice(1)))).toEqual([]);
  });

  it('allows the one script by its hash, and nothing else', () => {
    const hash = createHash('sha256').update(SCRIPT).digest('base64');
    const policy = attributesOf(page, 'content').find((content) => content.startsWith('default-src')) ?? '';
    expect(policy.replaceAll('&#39;', "'")).toBe(
      `default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${hash}'; img-src data:; base-uri 'none'; form-action 'none'`,
    );
  });

  it('says first that nobody has reviewed it', () => {
    const first = page.slice(page.indexOf('<header'), page.indexOf('</header>'));
    expect(missingFrom(first, ['No clinical review by people has happened; not approved for clinical use.'])).toEqual(
      [],
    );
    expect(missingFrom(first, ['3 gates: 1 passed, 1 failed, 1 could not be evaluated'])).toEqual([]);
    expect(
      missingFrom(first, [
        '4 safety rules: 1 proved over all states, 1 held in every sampled case, 1 violated, 1 not run',
      ]),
    ).toEqual([]);
    expect(missingFrom(first, ['18 of 106'])).toEqual([]);
  });

  it('blocks, and says so first, when the tables are not those that were validated', () => {
    const results = resultsFixture();
    const ruleset = { ...results.identity.ruleset, hash: 'c'.repeat(64) };
    const other = renderReport({ ...results, identity: { ...results.identity, ruleset } }, dorsalMetastasis);
    const warning = 'The tables printed in this report are not the ones these results were computed with';
    expect([other.includes(warning), page.includes(warning)]).toEqual([true, false]);
  });

  it('prints every disagreement with a link to the row that decided', () => {
    expect(contentsOf(page, 'h4').filter((title) => title.startsWith('lee2018-'))).toHaveLength(3);
    expect(missingFrom(page, ['href="#row-surgery.short-survival"'])).toEqual([]);
    expect(missingFrom(page, ['id="row-surgery.short-survival"'])).toEqual([]);
  });

  it('has no empty list or table row without its reason when a list is empty', () => {
    const empty = renderReport({ ...resultsFixture(), disagreements: [], gates: [], invariants: [] }, dorsalMetastasis);
    expect(missingFrom(empty, ['There is no disagreement.'])).toEqual([]);
    expect(missingFrom(empty, ['no threshold is set; nothing can be released'])).toEqual([]);
    expect(missingFrom(empty, ['No safety rule was tested: not done'])).toEqual([]);
  });
});

describe('reproduction', () => {
  const part = textOf(page.slice(page.indexOf('<section id="R20"')));

  it('names what runs and what builds, apart, with Node and the hash of the lockfile', () => {
    const [runs = '', builds = ''] = part.split('Software that builds the program');
    expect([runs.includes('zod4.6.7checks input'), runs.includes('esbuild')]).toEqual([true, false]);
    expect(builds).toContain('esbuild0.28.2bundles the program');
    expect(runs).toContain('Node>=20'.replace('>', '&gt;'));
    expect(runs).toContain(`package-lock.json of the build${'b'.repeat(64)}`);
  });

  it('says why it names neither the version of Node nor the platform of a run', () => {
    expect(part).toContain('not applicable because the same input must give the same bytes');
  });
});

describe('extras', () => {
  const full = renderReport(resultsFixture(), dorsalMetastasis, extrasFixture());

  it('fills what the results document does not have', () => {
    expect(
      missingFrom(full, [
        '9 of 10 noticed, 90.0\u00a0%',
        'recommended becomes not recommended (less urgent)',
        'Compared with release 1.0.0.',
        'results.json changed',
        'did not block',
      ]),
    ).toEqual([]);
    expect(contentsOf(full, 'td').filter((cell) => textOf(cell) === '')).toEqual([]);
  });

  it('does not show mutation results of another ruleset', () => {
    const mutation = { ...extrasFixture().mutation, rulesetHash: 'e'.repeat(64) };
    const other = renderReport(resultsFixture(), dorsalMetastasis, { mutation });
    expect(missingFrom(other, ['the mutation results are about another ruleset'])).toEqual([]);
    expect(other.includes('9 of 10 noticed')).toBe(false);
  });
});

describe('a results document without sections', () => {
  const old = renderReport({}, dorsalMetastasis);

  it('prints "not done" for each of them, and blocks', () => {
    for (const id of [
      'R0',
      'R1',
      'R6',
      'R7',
      'R8',
      'R9',
      'R10',
      'R11',
      'R12',
      'R13',
      'R14',
      'R15',
      'R17',
      'R18',
      'R19',
      'R20',
    ]) {
      const section = old.slice(old.indexOf(`<section id="${id}"`)).split('</section>')[0] ?? '';
      expect(section.includes('not done'), id).toBe(true);
    }
    expect(missingFrom(old, ['Blocked: something failed, could not be evaluated, or was not done.'])).toEqual([]);
  });

  it('still leaves no cell blank', () => {
    expect(contentsOf(old, 'td').filter((cell) => textOf(cell) === '')).toEqual([]);
  });

  it('runs no script when there is none', () => {
    expect(missingFrom(old, ["script-src 'none'".replaceAll("'", '&#39;')])).toEqual([]);
    expect(old.includes('<script')).toBe(false);
  });
});
