import { dorsalMetastasis } from '@oncospine/pathway/rulesets/dorsal-metastasis';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundlePage } from '../../scripts/bundle-page.ts';
import { renderReport } from './render-report.ts';
import { SECTIONS } from './sections.ts';
import { axeFindings } from './testing/axe.ts';
import { NO_BROWSER, openReport, startBrowser } from './testing/browser.ts';
import { expertsFixture } from './testing/experts-fixture.ts';
import { extrasFixture } from './testing/extras-fixture.ts';
import { hostileResults } from './testing/hostile-results.ts';
import { resultsFixture } from './testing/results-fixture.ts';

const TIMEOUT = 120_000;
const EXPERT_CASES = 80;

describe.runIf(NO_BROWSER)('the report in a browser', () => {
  it('is NOT tested: ONCOSPINE_NO_BROWSER=1 is set', () => {
    console.warn('ONCOSPINE_NO_BROWSER=1: the report was not tested in a browser');
  });
});

describe.skipIf(NO_BROWSER)('the report in a browser', () => {
  const script = NO_BROWSER ? '' : bundlePage();
  /** Everything that a report can show: several experts, and a release to compare with. */
  const page = renderReport({ ...resultsFixture(), expertCeiling: expertsFixture(EXPERT_CASES) }, dorsalMetastasis, {
    ...extrasFixture(),
    pageScript: script,
  });
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
  }, TIMEOUT);
  afterAll(async () => {
    await browser?.close();
  });

  it.each([
    ['light', { colorScheme: 'light' }],
    ['dark', { colorScheme: 'dark' }],
    ['on a phone', { viewport: { width: 360, height: 800 } }],
  ] as const)('is clean for axe, %s', { timeout: TIMEOUT }, async (_, options) => {
    const opened = await openReport(browser, page, options);
    expect(await axeFindings(opened.page)).toEqual([]);
    expect(opened.complaints).toEqual([]);
    await opened.close();
  });

  it('does not scroll sideways on a phone or a small screen, folded or unfolded', { timeout: TIMEOUT }, async () => {
    const opened = await openReport(browser, page);
    for (const width of [360, 800, 1000, 1216]) {
      await opened.page.setViewportSize({ width, height: 800 });
      for (const open of [false, true]) {
        await opened.page.evaluate(
          `for (const details of document.querySelectorAll('details')) details.open = ${open}`,
        );
        expect(await opened.page.evaluate('document.documentElement.scrollWidth'), `${open}`).toBe(width);
      }
    }
    await opened.close();
  });

  it('shows every section and every folded part in print', { timeout: TIMEOUT }, async () => {
    const opened = await openReport(browser, page);
    await opened.page.emulateMedia({ media: 'print' });
    for (const { id } of SECTIONS) expect(await opened.page.locator(`#${id}`).isVisible(), id).toBe(true);
    const hidden = await opened.page.evaluate(
      `[...document.querySelectorAll('details .folded')].filter((part) => !part.checkVisibility({ contentVisibilityAuto: true })).length`,
    );
    expect(hidden).toBe(0);
    expect(await opened.page.locator('#filters').isVisible()).toBe(false);
    await opened.close();
  });

  it('leads back to the contents from anywhere on a phone, by touch and by key, and not on a wide screen or paper', {
    timeout: TIMEOUT,
  }, async () => {
    const opened = await openReport(browser, page, { viewport: { width: 390, height: 844 } });
    const link = opened.page.locator('a.to-contents');
    const top = () => opened.page.evaluate(`document.getElementById('contents').getBoundingClientRect().top`);
    for (const go of [() => link.click(), () => link.press('Enter')]) {
      await opened.page.evaluate(`document.getElementById('R19').scrollIntoView()`);
      expect(Number(await top())).toBeLessThan(-1000);
      await go();
      await expect.poll(async () => Math.abs(Number(await top()))).toBeLessThan(100);
    }
    await opened.page.emulateMedia({ media: 'print' });
    expect(await link.isVisible()).toBe(false);
    await opened.page.emulateMedia({ media: 'screen' });
    await opened.page.setViewportSize({ width: 1280, height: 900 });
    expect(await link.isVisible()).toBe(false);
    await opened.close();
  });

  it('folds the rows of R5 and R14 on a screen, opens them by key, and unfolds the row that a link leads to', {
    timeout: TIMEOUT,
  }, async () => {
    const opened = await openReport(browser, page, { viewport: { width: 390, height: 844 } });
    const seen = (selector: string) =>
      opened.page.evaluate(
        `[...document.querySelectorAll('${selector}')].filter((part) => part.checkVisibility({ contentVisibilityAuto: true })).length`,
      );
    expect([await seen('#R5 tr[id^="row-"]'), await seen('#R14 td')]).toEqual([0, 0]);
    const first = opened.page.locator('#R14 summary').first();
    await first.press('Enter');
    expect(Number(await seen('#R14 td'))).toBeGreaterThan(0);
    await opened.page.evaluate(
      `document.querySelector('#disagreements ~ * a[href^="#row-"], li.case a[href^="#row-"]').click()`,
    );
    await expect.poll(() => seen('#R5 tr:target')).toBe(1);
    await opened.close();
  });

  it('is whole without script', { timeout: TIMEOUT }, async () => {
    const opened = await openReport(browser, page, { javaScriptEnabled: false });
    expect(await opened.page.locator('li.case').count()).toBe(3);
    expect(await opened.page.locator('#filters').isVisible()).toBe(false);
    expect(await opened.page.locator('button.explore').first().isVisible()).toBe(false);
    await opened.close();
  });

  it('runs nothing that stands in the results, and sends nothing', { timeout: TIMEOUT }, async () => {
    const hostile = renderReport(hostileResults(), dorsalMetastasis, { pageScript: script });
    const opened = await openReport(browser, hostile);
    await opened.page.evaluate(`for (const details of document.querySelectorAll('details')) details.open = true`);
    await opened.page.locator('button.explore').first().click();
    await opened.page.locator('#explorer-plan > *').first().waitFor();
    await opened.page.waitForTimeout(300);
    expect(await opened.page.evaluate('window.__ran')).toBe(undefined);
    expect(opened.complaints).toEqual([]);
    const dangerous =
      '[onerror], [onload], [onfocus], iframe, img, object, embed, a[href^="javascript" i], a[href^="data" i]';
    expect(await opened.page.locator(dangerous).count()).toBe(0);
    expect(await opened.page.locator('script:not([type])').count()).toBe(1);
    await opened.close();
  });

  it('stays within the width of a phone whatever the results say', { timeout: TIMEOUT }, async () => {
    const hostile = renderReport(hostileResults(), dorsalMetastasis, { pageScript: script });
    const opened = await openReport(browser, hostile, { viewport: { width: 360, height: 800 } });
    expect(await opened.page.evaluate('document.documentElement.scrollWidth')).toBe(360);
    await opened.close();
  });
});
