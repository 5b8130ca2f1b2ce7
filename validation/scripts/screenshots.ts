import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { SECTIONS } from '../src/report/sections.ts';
import { openReport, startBrowser } from '../src/report/testing/browser.ts';
import { fingerprintsOf } from './picture-fingerprints.ts';

// Takes the pictures of the report in docs/images/report, from the page as it was written.
// By hand, after `npm run validate`: npx tsx validation/scripts/screenshots.ts [report.html]

type Shot = {
  readonly name: string;
  readonly options: BrowserContextOptions;
  /** Brings the page to what is shown. */
  readonly prepare: (page: Page) => Promise<unknown>;
};

const DESKTOP = { viewport: { width: 1240, height: 860 } };
const DESKTOP_DARK = { ...DESKTOP, colorScheme: 'dark' } as const;
const PHONE_DARK = { viewport: { width: 360, height: 720 }, colorScheme: 'dark' } as const;
/** Text stays sharp, and all pictures together stay small. */
const WEBP = { format: 'webp', quality: 50 } as const;

const nothing = async (): Promise<undefined> => undefined;

const SHOTS: readonly Shot[] = [
  { name: 'first-page', options: DESKTOP, prepare: nothing },
  { name: 'first-page-dark', options: DESKTOP_DARK, prepare: nothing },
  { name: 'first-page-phone', options: PHONE_DARK, prepare: nothing },
  { name: 'explorer', options: DESKTOP, prepare: changeAFact },
  { name: 'explorer-dark', options: DESKTOP_DARK, prepare: changeAFact },
  { name: 'explorer-phone', options: PHONE_DARK, prepare: changeAFact },
  ...SECTIONS.flatMap(({ id }) => {
    const prepare = (page: Page) => scrollTo(page, `#${id}`);
    return [
      { name: id.toLowerCase(), options: DESKTOP, prepare },
      { name: `${id.toLowerCase()}-dark`, options: DESKTOP_DARK, prepare },
      { name: `${id.toLowerCase()}-phone`, options: PHONE_DARK, prepare },
    ];
  }),
];

const file = process.argv[2] ?? fileURLToPath(new URL('../report/report.html', import.meta.url));
await takeAll(file, fileURLToPath(new URL('../../docs/images/report/', import.meta.url)));

async function takeAll(path: string, folder: string): Promise<void> {
  const report = readFileSync(path, 'utf8');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const browser = await startBrowser();
  for (const shot of SHOTS) await take(browser, report, shot, folder);
  await browser.close();
  writeFileSync(`${folder}fingerprints.json`, `${JSON.stringify(fingerprintsOf(report), null, 2)}\n`);
}

async function take(browser: Browser, report: string, { name, options, prepare }: Shot, folder: string): Promise<void> {
  const { page, close } = await openReport(browser, report, options);
  await prepare(page);
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.captureScreenshot', WEBP);
  writeFileSync(`${folder}${name}.webp`, Buffer.from(data, 'base64'));
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
