import { accessSync, constants, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

const SWITCHES = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Whether somebody has said that there is no browser here. */
export const NO_BROWSER = process.env['ONCOSPINE_NO_BROWSER'] === '1';

/** Starts a real browser. Without one the tests fail: a skipped test of safety is worse than a red one. */
export async function startBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined)
    throw new Error(
      'No chromium was found. Install it (Debian: apt-get install chromium), or set ONCOSPINE_NO_BROWSER=1 to leave the browser tests out knowingly.',
    );
  return chromium.launch({ executablePath, args: SWITCHES });
}

function findChromium(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.flatMap((folder) => NAMES.map((name) => join(folder, name))).find(isProgram);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** A report opened in a browser, with everything it should not have done. */
export type OpenedReport = {
  readonly page: Page;
  /** Requests other than the file itself, errors, messages of the console, dialogs, further pages. */
  readonly complaints: readonly string[];
  readonly close: () => Promise<void>;
};

/** Opens a report from a file, as a reader does. */
export async function openReport(
  browser: Browser,
  html: string,
  options: BrowserContextOptions = {},
): Promise<OpenedReport> {
  const folder = mkdtempSync(join(tmpdir(), 'oncospine-report-'));
  const path = join(folder, 'report.html');
  writeFileSync(path, html);
  const address = pathToFileURL(path).href;
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('request', (request) => {
    if (request.url() !== address) complaints.push(`request: ${request.url().slice(0, 200)}`);
  });
  page.on('console', (message) => complaints.push(`console: ${message.text().slice(0, 200)}`));
  page.on('pageerror', (error) => complaints.push(`error: ${error.message.slice(0, 200)}`));
  page.on('dialog', async (dialog) => {
    complaints.push(`dialog: ${dialog.message().slice(0, 200)}`);
    await dialog.dismiss();
  });
  page.on('popup', (other) => complaints.push(`page: ${other.url().slice(0, 200)}`));
  await page.goto(address);
  return {
    page,
    complaints,
    close: async () => {
      await context.close();
      rmSync(folder, { recursive: true });
    },
  };
}
