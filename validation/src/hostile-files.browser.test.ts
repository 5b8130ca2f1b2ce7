import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writePage } from '../scripts/bundle-page.ts';
import { exitCodeOf } from './commands/run.ts';
import { EXIT } from './commands/terminal.ts';
import { resultsJson } from './output/report-files.ts';
import { NO_BROWSER, openReport, startBrowser } from './report/testing/browser.ts';
import { dangersOf, elementsOf, readXml } from './report/testing/elements.ts';
import { resultsFixture } from './report/testing/results-fixture.ts';
import { visibleText } from './report/visible-text.ts';
import { type Results, resultsSchema } from './results.ts';
import { type Attempt, type Attempts, attemptsOn } from './testing/attempt.ts';
import { HOSTILE_FILES, TEXTS_IN_CELLS, textsFile } from './testing/hostile-files.ts';
import { bundleProgram, type Program } from './testing/program.ts';
import { silentTerminal } from './testing/silent-terminal.ts';
import { newFolder } from './testing/write-case-file.ts';

const TIMEOUT = 120_000;
/** What a spreadsheet takes for a formula. */
const FORMULA = /^[=+\-@\t\r]/;
/** What steers a terminal, or shows a text otherwise than it is. */
const STEERING = /[^\n\P{Cc}]|[\p{Cs}\u2028-\u202e\u2066-\u2069]/u;
/** A page or two. */
const LONGEST_MESSAGES = 50_000;
/** The report says at most so much of a text that it was given. */
const LONGEST_REPORT = 2_000_000;

let program: Program;
let main: Awaited<ReturnType<Program['load']>>['main'];
let browser: Browser | undefined;

beforeAll(async () => {
  program = bundleProgram();
  writePage(program.folder);
  ({ main } = await program.load());
  if (!NO_BROWSER) browser = await startBrowser();
}, TIMEOUT);
afterAll(async () => {
  program.remove();
  await browser?.close();
});

describe.runIf(NO_BROWSER)('reports of hostile files', () => {
  test('are NOT opened: ONCOSPINE_NO_BROWSER=1 is set', () => {
    console.warn('ONCOSPINE_NO_BROWSER=1: reports of hostile files were not opened in a browser');
  });
});

describe.each(HOSTILE_FILES)('$kind', ({ name, command, bytes, good, bad, told }) => {
  const members = Reflect.ownKeys(Object.prototype);
  let attempts: Attempts;
  let strict: Attempt;
  /** What goes on without the bad rows. */
  let lenient: Attempt;

  beforeAll(async () => {
    attempts = await attemptsOn(main, name, bytes);
    strict = await attempts.make(command, 'fail');
    lenient = told.length === 0 ? strict : await attempts.make(command, 'quarantine');
  }, TIMEOUT);
  afterAll(() => attempts.remove());

  const both = () => [strict, lenient];
  const resultsOf = ({ written }: Attempt): Results =>
    resultsSchema.parse(JSON.parse(written.get('results.json') ?? ''));
  const passed = (results: Results) => (command === 'run' ? exitCodeOf(results) : EXIT.passed);

  test('is refused with its problems told, or read without a word', () => {
    expect(strict.code).toBe(told.length === 0 ? passed(resultsOf(strict)) : EXIT.notEvaluable);
    expect([...strict.written.keys()].includes('results.json')).toBe(told.length === 0);
    expect(strict.written.has('rejects.csv')).toBe(told.length > 0);
    expect(told.filter((part) => !strict.said.includes(part))).toEqual([]);
  });

  test('its good rows are evaluated, its bad rows counted', () => {
    expect(lenient.code).toBe(good === 0 ? EXIT.notEvaluable : passed(resultsOf(lenient)));
    for (const { flow, sources } of good === 0 ? [] : resultsOf(lenient).caseSets) {
      expect(flow).toMatchObject({ rowsRead: good + bad, rowsEvaluated: good, rowsRejected: bad });
      expect(sources.reduce((sum, { rows }) => sum + rows, 0)).toBe(good);
    }
  });

  test('prints nothing that steers a terminal, and no more than a page or two', () => {
    expect(both().map(({ said }) => STEERING.exec(said)?.[0])).toEqual([undefined, undefined]);
    for (const { said } of both()) expect(said.length).toBeLessThan(LONGEST_MESSAGES);
  });

  test('writes tables whose cells no spreadsheet runs', () => {
    const tables = both().flatMap(({ written }) => [written.get('rejects.csv'), written.get('decisions.csv')]);
    const cells = tables.flatMap((text) => parse(text ?? '').flat() as string[]);
    expect(cells.filter((cell) => FORMULA.test(cell))).toEqual([]);
  });

  test('writes a summary without markup of its own', () => {
    for (const { written } of both()) {
      const lines = (written.get('summary.md') ?? '').split('\n');
      expect(lines.filter((line) => /[<\p{Cc}]|\]\(/u.test(line))).toEqual([]);
      const bars = lines.map((line) => line.split('|').length);
      const uneven = lines.filter(
        (line, index) => line.startsWith('|') && lines[index - 1]?.startsWith('|') && bars[index] !== bars[index - 1],
      );
      expect(uneven).toEqual([]);
    }
  });

  test('leaves no trace of this machine, nothing huge, and no change in this process', () => {
    const files = both().flatMap(({ written }) => [...written]);
    expect(files.filter(([, text]) => text.includes(attempts.folder)).map(([file]) => file)).toEqual([]);
    expect(files.filter(([, text]) => text.length > LONGEST_REPORT).map(([file]) => file)).toEqual([]);
    expect(Reflect.ownKeys(Object.prototype)).toEqual(members);
  });

  test.skipIf(NO_BROWSER || good === 0)('its report does nothing in a browser', { timeout: TIMEOUT }, async () => {
    if (browser === undefined) throw new Error('There is no browser');
    const opened = await openReport(browser, lenient.written.get('report.html') ?? '');
    const { page } = opened;
    await page.evaluate(`for (const details of document.querySelectorAll('details')) details.open = true`);
    const explore = page.locator('li.case button.explore');
    expect(await explore.count()).toBeGreaterThan(0);
    for (const button of (await explore.all()).slice(0, 2)) {
      await button.click();
      await page.locator('#explorer-plan .action').first().waitFor();
      await page.keyboard.press('Escape');
    }
    expect(await dangersOf(page)).toEqual([]);
    expect(opened.complaints).toEqual([]);
    const xml = await readXml(page, lenient.written.get('junit.xml') ?? '', 'testcase');
    const { invariants, vignetteChecks, gates, controls } = resultsOf(lenient);
    const tests = [invariants, vignetteChecks, gates, controls].reduce((sum, { length }) => sum + length, 0);
    expect(xml).toEqual({ fault: '', elements: tests });
    await opened.close();
  });
});

describe.skipIf(NO_BROWSER)('a report of hostile texts, in a browser', () => {
  const plain = TEXTS_IN_CELLS.map((text, index) =>
    text.startsWith('https://evil') ? `https://plain.example/${index}` : `plain ${index}`,
  );
  const reportOf = async (texts: readonly string[]): Promise<string> => {
    const attempts = await attemptsOn(main, 'own.csv', Buffer.from(textsFile(texts)));
    const { written } = await attempts.make('replay', 'fail');
    await attempts.remove();
    return written.get('report.html') ?? '';
  };
  const open = async (texts: readonly string[]) => {
    if (browser === undefined) throw new Error('There is no browser');
    return openReport(browser, await reportOf(texts));
  };

  test('has the elements of a report of plain texts, and no other', { timeout: TIMEOUT }, async () => {
    const [hostile, harmless] = [await open(TEXTS_IN_CELLS), await open(plain)];
    expect(await elementsOf(hostile.page)).toEqual(await elementsOf(harmless.page));
    await hostile.close();
    await harmless.close();
  });

  test('shows each text as it stands in the file, in the list and in the explorer', { timeout: TIMEOUT }, async () => {
    const { page, close } = await open(TEXTS_IN_CELLS);
    const shown = String(await page.evaluate('document.body.textContent'));
    const inExplorer: readonly string[] = await page.evaluate(`
      [...document.querySelectorAll('li.case button.explore')].map((button) => {
        button.click();
        const title = document.querySelector('#explorer-plan b').textContent;
        document.querySelector('#explorer').close();
        return title;
      })`);
    for (const text of TEXTS_IN_CELLS) {
      const start = visibleText(text.slice(0, 500));
      expect(shown.includes(start), `in the page: ${start}`).toBe(true);
      expect(inExplorer.filter((title) => title.startsWith(start)).length, `in the explorer: ${start}`).toBeGreaterThan(
        0,
      );
    }
    await close();
  });
});

test('what gate finds in results is printed harmlessly too', async () => {
  const { caseSets, ...rest } = resultsFixture();
  const edited = caseSets.map((set) => ({ ...set, id: '\u001b[2J\u202e', flow: { ...set.flow, rowsRead: 999 } }));
  const path = join(await newFolder(), 'results.json');
  await writeFile(path, resultsJson({ ...rest, caseSets: edited }));
  const terminal = silentTerminal();
  expect(await main(['gate', '--results', path], terminal)).toBe(EXIT.failed);
  expect(terminal.said()).toContain('\\u001b[2J\\u202e: 999 read');
  expect(terminal.said()).not.toMatch(STEERING);
});

test('as a process the program ends with the same code and prints the same', { timeout: TIMEOUT }, async () => {
  const file = HOSTILE_FILES.find(({ bad }) => bad > 10);
  if (file === undefined) throw new Error('No file has many bad rows');
  const asProcess: typeof main = async (argv, terminal) => {
    const { code, said } = await program.start(argv);
    terminal.error(said);
    return code === 'killed' ? Number.NaN : code;
  };
  const outcomes = [];
  for (const way of [main, asProcess]) {
    const attempts = await attemptsOn(way, file.name, file.bytes);
    outcomes.push(await attempts.make('replay', 'fail'));
    await attempts.remove();
  }
  expect(outcomes[1]).toEqual(outcomes[0]);
});
