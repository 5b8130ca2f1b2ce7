import { mkdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { dorsalMetastasis } from '@oncospine/pathway/rulesets/dorsal-metastasis';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { renderReport } from '../src/report/render-report.ts';
import { openReport, startBrowser } from '../src/report/testing/browser.ts';
import { resultsSchema } from '../src/results.ts';
import { bundlePage } from './bundle-page.ts';

// Takes the pictures of the report in docs/images. By hand, after `npm run validate`:
// npx tsx validation/scripts/screenshots.ts [results.json]

type Shot = {
  readonly name: string;
  readonly options: BrowserContextOptions;
  /** Brings the page to what is shown. */
  readonly prepare: (page: Page) => Promise<unknown>;
};

const DESKTOP = { viewport: { width: 1200, height: 860 } };
const PHONE = { viewport: { width: 360, height: 720 }, colorScheme: 'dark' } as const;

const SHOTS: readonly Shot[] = [
  { name: 'report-first-page', options: DESKTOP, prepare: async () => undefined },
  { name: 'report-agreement', options: DESKTOP, prepare: (page) => scrollTo(page, '#R8') },
  { name: 'report-explorer', options: DESKTOP, prepare: changeAFact },
  { name: 'report-phone-dark', options: PHONE, prepare: (page) => scrollTo(page, '#cases') },
];

const images = fileURLToPath(new URL('../../docs/images/', import.meta.url));
const results = process.argv[2] ?? fileURLToPath(new URL('../report/results.json', import.meta.url));
await takeAll(results, images);

async function takeAll(resultsPath: string, folder: string): Promise<void> {
  const parsed = resultsSchema.parse(JSON.parse(readFileSync(resultsPath, 'utf8')));
  const report = renderReport(parsed, dorsalMetastasis, { pageScript: bundlePage() });
  mkdirSync(folder, { recursive: true });
  const browser = await startBrowser();
  for (const shot of SHOTS) await take(browser, report, shot, folder);
  await browser.close();
}

async function take(browser: Browser, report: string, { name, options, prepare }: Shot, folder: string): Promise<void> {
  const { page, close } = await openReport(browser, report, options);
  await prepare(page);
  await page.screenshot({ path: `${folder}${name}.png` });
  await close();
}

async function scrollTo(page: Page, selector: string): Promise<void> {
  await page.evaluate(`document.querySelector(${JSON.stringify(selector)}).scrollIntoView()`);
}

/** Opens a case in which surgery was decided otherwise than by the experts, and lengthens the survival. */
async function changeAFact(page: Page): Promise<void> {
  await page.locator('li.case[data-endpoint="surgery"][data-reading="frail"] button.explore').first().click();
  await page.locator('#explorer-plan .action').first().waitFor();
  for (const [fact, cell] of [
    ['life_expectancy_months', '>=6'],
    ['ecog', '<3'],
    ['ps_before_lesion', '<3'],
  ])
    await page.fill(`#field-${fact}`, cell ?? '');
  await page.keyboard.press('Tab');
}
