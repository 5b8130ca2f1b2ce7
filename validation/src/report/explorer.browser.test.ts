import { dorsalMetastasis } from '@oncospine/pathway/rulesets/dorsal-metastasis';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundlePage } from '../../scripts/bundle-page.ts';
import { renderReport } from './render-report.ts';
import { axeFindings } from './testing/axe.ts';
import { NO_BROWSER, type OpenedReport, openReport, startBrowser } from './testing/browser.ts';
import { resultsFixture } from './testing/results-fixture.ts';

const TIMEOUT = 120_000;
const MOST_STOPS = 400;

describe.runIf(NO_BROWSER)('the script of the report', () => {
  it('is NOT tested: ONCOSPINE_NO_BROWSER=1 is set', () => {
    console.warn('ONCOSPINE_NO_BROWSER=1: filters and explorer were not tested in a browser');
  });
});

describe.skipIf(NO_BROWSER)('the script of the report', () => {
  const page = renderReport(resultsFixture(), dorsalMetastasis, { pageScript: NO_BROWSER ? '' : bundlePage() });
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
  }, TIMEOUT);
  afterAll(async () => {
    await browser?.close();
  });

  async function explorer(): Promise<OpenedReport> {
    const opened = await openReport(browser, page);
    await opened.page.locator('#case-1 button.explore').click();
    await opened.page.locator('#explorer-plan .action').first().waitFor();
    return opened;
  }

  it('filters by every field, and shows all again', { timeout: TIMEOUT }, async () => {
    const opened = await openReport(browser, page);
    const shown = () => opened.page.locator('li.case:visible').count();
    for (const [field, value, count] of [
      ['endpoint', '=surgery', 2],
      ['direction', '=under', 1],
      ['kind', '=treating_team', 3],
      ['reading', '=frail', 1],
      ['missing', '=escc', 2],
    ] as const) {
      await opened.page.selectOption(`#filter-${field}`, value);
      expect(await shown(), field).toBe(count);
      expect(await opened.page.locator('#filter-count').textContent()).toBe(`${count} of 3 shown`);
      await opened.page.getByRole('button', { name: 'Show all' }).click();
      await expect.poll(() => opened.page.locator('#filter-count').textContent()).toBe('3 of 3 shown');
    }
    expect(opened.complaints).toEqual([]);
    await opened.close();
  });

  it('reaches filters, cases and explorer with the keyboard alone', { timeout: TIMEOUT }, async () => {
    const opened = await openReport(browser, page);
    await opened.page.evaluate(`document.getElementById('R10').focus()`);
    const stops: string[] = [];
    for (let stop = 0; stop < MOST_STOPS && !stops.includes('explore'); stop += 1) {
      await opened.page.keyboard.press('Tab');
      stops.push(String(await opened.page.evaluate(`document.activeElement.id || document.activeElement.className`)));
    }
    expect(stops).toEqual(
      expect.arrayContaining([
        'filter-endpoint',
        'filter-direction',
        'filter-kind',
        'filter-reading',
        'filter-missing',
        'explore',
      ]),
    );
    await opened.page.keyboard.press('Enter');
    await opened.page.locator('#explorer-plan .action').first().waitFor();
    expect(await opened.page.evaluate(`document.activeElement.id`)).toBe('explorer-title');
    await opened.page.keyboard.press('Escape');
    expect(await opened.page.locator('#explorer').isVisible()).toBe(false);
    expect(await opened.page.evaluate(`document.activeElement.className`)).toBe('explore');
    await opened.close();
  });

  it('changes the plan when a fact changes, and says what it was', { timeout: TIMEOUT }, async () => {
    const opened = await explorer();
    const plan = opened.page.locator('#explorer-plan');
    const before = await plan.textContent();
    await opened.page.selectOption('#field-cord_compression', 'no');
    expect(await opened.page.locator('#explorer-status').textContent()).toMatch(
      /^Changed: .*Opinion of a spine surgeon/,
    );
    expect(await plan.textContent()).toContain('before: ');
    expect(await opened.page.locator('.field.changed').count()).toBe(1);
    await opened.page.getByRole('button', { name: 'Back to the facts of the case' }).click();
    expect(await plan.textContent()).toBe(before);
    expect(opened.complaints).toEqual([]);
    await opened.close();
  });

  it('shows a contradiction and no plan', { timeout: TIMEOUT }, async () => {
    const opened = await explorer();
    await opened.page.selectOption('#field-cord_compression', 'no');
    await opened.page.selectOption('#field-escc', '3');
    const plan = (await opened.page.locator('#explorer-plan').textContent()) ?? '';
    expect(plan).toContain('No plan');
    expect(plan).toContain('K07');
    expect(await opened.page.locator('#explorer-plan .action').count()).toBe(0);
    await opened.close();
  });

  it('says what is not understood, and what is out of scope', { timeout: TIMEOUT }, async () => {
    const opened = await explorer();
    await opened.page.fill('#field-life_expectancy_months', 'long');
    await opened.page.keyboard.press('Tab');
    expect(await opened.page.locator('#explorer-plan').textContent()).toContain('"long" is not understood');
    await opened.page.fill('#field-life_expectancy_months', '2-5');
    await opened.page.selectOption('#field-index_level', 'L3');
    expect(await opened.page.locator('#explorer-plan').textContent()).toContain('Out of scope');
    await opened.close();
  });

  it('leads from a row of the plan to the row of the table', { timeout: TIMEOUT }, async () => {
    const opened = await explorer();
    const link = opened.page.locator('#explorer-plan a').first();
    const href = (await link.getAttribute('href')) ?? '';
    await link.click();
    expect(await opened.page.locator('#explorer').isVisible()).toBe(false);
    expect(new URL(opened.page.url()).hash).toBe(href);
    await opened.close();
  });

  it('is clean for axe with the explorer open', { timeout: TIMEOUT }, async () => {
    const opened = await explorer();
    expect(await axeFindings(opened.page, '#explorer')).toEqual([]);
    await opened.close();
  });

  it('shows no plan when the ruleset is not the one that was validated', { timeout: TIMEOUT }, async () => {
    const { identity, ...rest } = resultsFixture();
    const ruleset = { ...identity.ruleset, hash: 'c'.repeat(64) };
    const other = renderReport({ ...rest, identity: { ...identity, ruleset } }, dorsalMetastasis, {
      pageScript: bundlePage(),
    });
    const opened = await openReport(browser, other);
    await opened.page.locator('#case-1 button.explore').click();
    expect(await opened.page.locator('#explorer-plan').textContent()).toContain('not the one these results are about');
    await opened.close();
  });
});
