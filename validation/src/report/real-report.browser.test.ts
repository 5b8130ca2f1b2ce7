import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Results } from '../results.ts';
import { realReport } from '../testing/real-report.ts';
import { SECTIONS } from './sections.ts';
import { axeFindings } from './testing/axe.ts';
import { NO_BROWSER, openReport, startBrowser } from './testing/browser.ts';
import { attributesOf, contentsOf, textOf } from './testing/markup.ts';

/** Fifty thousand elements: axe takes its time, more so on two busy cores. */
const TIMEOUT = 300_000;
const PHONE = { viewport: { width: 360, height: 800 } };

describe.runIf(NO_BROWSER)('the report of a real run in a browser', () => {
  it('is NOT tested: ONCOSPINE_NO_BROWSER=1 is set', () => {
    console.warn('ONCOSPINE_NO_BROWSER=1: the report of a real run was not tested in a browser');
  });
});

describe.skipIf(NO_BROWSER)('the report of a real run on the sets of the repository', () => {
  let browser: Browser;
  let results: Results;
  let page: string;
  beforeAll(async () => {
    ({ results, page } = await realReport());
    browser = await startBrowser();
  }, TIMEOUT);
  afterAll(async () => {
    await browser?.close();
  });

  it('leaves no cell blank, and every link within it leads somewhere', () => {
    const cells = [...contentsOf(page, 'td'), ...contentsOf(page, 'dd')];
    expect(cells.filter((cell) => textOf(cell) === '')).toEqual([]);
    const known = new Set(attributesOf(page, 'id'));
    const links = attributesOf(page, 'href').filter((href) => href.startsWith('#'));
    expect(links.filter((href) => !known.has(href.slice(1)))).toEqual([]);
  });

  it.each([
    ['light', { colorScheme: 'light' }],
    ['dark', { colorScheme: 'dark' }],
    ['on a phone', PHONE],
  ] as const)('is clean for axe with everything unfolded, %s', { timeout: TIMEOUT }, async (_, options) => {
    const opened = await openReport(browser, page, options);
    expect(await axeFindings(opened.page)).toEqual([]);
    expect(opened.complaints).toEqual([]);
    await opened.close();
  });

  it('does not scroll sideways on any width of a screen, folded or unfolded', { timeout: TIMEOUT }, async () => {
    const opened = await openReport(browser, page, PHONE);
    const widths = [360, 600, 768, 800, 864, 900, 992, 1000, 1100, 1216, 1280];
    const found: unknown[] = [];
    for (const open of [false, true])
      for (const width of widths) {
        await opened.page.setViewportSize({ width, height: 800 });
        found.push(
          await opened.page.evaluate(
            `(() => { for (const details of document.querySelectorAll('main details')) details.open = ${open}; return document.documentElement.scrollWidth })()`,
          ),
        );
      }
    expect(found).toEqual([...widths, ...widths]);
    await opened.close();
  });

  it('shows every section, every folded part and every disagreement in print', { timeout: TIMEOUT }, async () => {
    const opened = await openReport(browser, page);
    await opened.page.emulateMedia({ media: 'print' });
    for (const { id } of SECTIONS) expect(await opened.page.locator(`#${id}`).isVisible(), id).toBe(true);
    const hidden = await opened.page.evaluate(
      `[...document.querySelectorAll('details .folded')].filter((part) => !part.checkVisibility({ contentVisibilityAuto: true })).length`,
    );
    expect(hidden).toBe(0);
    const shown = await opened.page.evaluate(
      `[...document.querySelectorAll('li.case')].filter((part) => part.checkVisibility()).length`,
    );
    expect(shown).toBe(results.disagreements.length);
    await opened.close();
  });

  it('opens a case and shows its plan', { timeout: TIMEOUT }, async () => {
    const opened = await openReport(browser, page);
    await opened.page.locator('#case-1 button.explore').click();
    await opened.page.locator('#explorer-plan .action').first().waitFor();
    expect(opened.complaints).toEqual([]);
    await opened.close();
  });
});
