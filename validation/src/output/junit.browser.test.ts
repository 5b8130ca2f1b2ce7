import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NO_BROWSER, startBrowser } from '../report/testing/browser.ts';
import { hostileResults } from '../report/testing/hostile-results.ts';
import { resultsFixture } from '../report/testing/results-fixture.ts';
import type { Results } from '../results.ts';
import { PACKAGE_FOLDER } from '../run/folders.ts';
import { replayed, testOptions } from '../testing/repository-run.ts';
import { junitXml } from './junit.ts';

const TIMEOUT = 120_000;

type Element = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
};

/** Reads XML with the parser of the browser; XML that is not well-formed has an element `parsererror`. */
const PARSE = `(xml) => {
  const read = (element) => ({
    name: element.nodeName,
    attributes: Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])),
    children: [...element.children].map(read),
  });
  return read(new DOMParser().parseFromString(xml, 'application/xml').documentElement);
}`;

function allOf(element: Element, name: string): readonly Element[] {
  const below = element.children.flatMap((child) => allOf(child, name));
  return element.name === name ? [element, ...below] : below;
}

/** What a pipeline must be told of: everything that did not pass, by its status. */
function notPassed({ invariants, vignetteChecks, gates, controls }: Results) {
  const statuses = [...invariants, ...vignetteChecks, ...gates, ...controls].map(({ status }) => status as string);
  const count = (...wanted: readonly string[]) => statuses.filter((status) => wanted.includes(status)).length;
  return {
    tests: statuses.length,
    failures: count('failed', 'violated', 'not_met'),
    errors: count('not_evaluable', 'not_run', 'not_evaluated'),
  };
}

describe.runIf(NO_BROWSER)('the JUnit file', () => {
  test('is NOT parsed: ONCOSPINE_NO_BROWSER=1 is set', () => {
    console.warn('ONCOSPINE_NO_BROWSER=1: junit.xml was not read by an XML parser');
  });
});

describe.skipIf(NO_BROWSER)('the JUnit file, read by an XML parser', () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await startBrowser();
    page = await browser.newPage();
  }, TIMEOUT);
  afterAll(async () => {
    await browser?.close();
  });

  const parse = (results: Results): Promise<Element> =>
    page.evaluate(`(${PARSE})(${JSON.stringify(junitXml(results))})`);

  test('of a run that fails has every test once, and counts what failed', { timeout: TIMEOUT }, async () => {
    const run = await replayed(PACKAGE_FOLDER, await testOptions());
    for (const results of [run, resultsFixture()]) {
      const root = await parse(results);
      const expected = notPassed(results);
      expect(expected.failures + expected.errors).toBeGreaterThan(0);
      expect(root.name).toBe('testsuites');
      expect(counted(root)).toEqual(expected);
      expect(allOf(root, 'testcase')).toHaveLength(expected.tests);
      expect(allOf(root, 'failure')).toHaveLength(expected.failures);
      expect(allOf(root, 'error')).toHaveLength(expected.errors);
      for (const suite of allOf(root, 'testsuite'))
        expect(counted(suite)).toEqual({
          tests: allOf(suite, 'testcase').length,
          failures: allOf(suite, 'failure').length,
          errors: allOf(suite, 'error').length,
        });
    }
  });

  test('says of each failure why', { timeout: TIMEOUT }, async () => {
    const root = await parse(resultsFixture());
    const failed = allOf(root, 'testcase').filter(({ children }) => children.length > 0);
    const told = failed.map(({ attributes, children }) => [attributes['name'], children[0]?.attributes['message']]);
    expect(told).toContainEqual(['coverage: Coverage', 'the bound lies below the threshold']);
    expect(told).toContainEqual([
      'INV-15: ESCC 1c or more, compression, or either unknown: ablation is blocked.',
      'sampled: ; ablation is offered with ESCC 1c',
    ]);
  });

  test('of hostile results is well-formed, and holds their text as text only', { timeout: TIMEOUT }, async () => {
    const results = hostileResults();
    const root = await parse(results);
    expect(counted(root)).toEqual(notPassed(results));
    const names = [root, ...['testsuite', 'testcase', 'failure', 'error'].flatMap((name) => allOf(root, name))];
    expect(names.length).toBe(elementsOf(root));
    const attributes = new Set(names.flatMap((element) => Object.keys(element.attributes)));
    expect([...attributes].sort()).toEqual(['classname', 'errors', 'failures', 'message', 'name', 'tests']);
    const [gate] = results.gates;
    const read = allOf(root, 'testcase').map((one) => one.attributes['name']);
    expect(read).toContain(xmlCharacters(`${gate?.id}: ${gate?.label}`));
  });
});

function counted({ attributes }: Element) {
  const number = (name: string): number => Number(attributes[name]);
  return { tests: number('tests'), failures: number('failures'), errors: number('errors') };
}

function elementsOf(element: Element): number {
  return element.children.reduce((sum, child) => sum + elementsOf(child), 1);
}

/** Text as XML 1.0 can hold it. */
function xmlCharacters(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd');
}
