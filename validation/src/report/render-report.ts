import { createHash } from 'node:crypto';
import type { Ruleset } from '@oncospine/pathway';
import type { Results } from '../results.ts';
import { countNotDone } from './components.ts';
import { createContext, type ReportContext, type ReportResults } from './context.ts';
import { embeddedData } from './embedded-data.ts';
import type { ReportExtras } from './extras.ts';
import { firstScreen } from './first-screen.ts';
import { type Html, html, scriptElement, styleElement } from './html.ts';
import { SECTIONS } from './sections.ts';
import { STYLE } from './style.ts';

/**
 * The report as one HTML file that asks nothing of any other: style, pictures and script are inside.
 * @param results - The results document; a section that is missing is printed as "not done".
 * @param ruleset - The ruleset that was validated; its tables are printed.
 * @param extras - What a report can show beyond the results; the script of the page too.
 * @returns The same bytes for the same input.
 */
export function renderReport(results: Results | ReportResults, ruleset: Ruleset, extras: ReportExtras = {}): string {
  const context = createContext(results, ruleset, extras);
  const bodies = SECTIONS.map(({ id, title, render }) => ({ id, title, body: render(context) }));
  return `<!doctype html>\n${page(context, bodies).markup}\n`;
}

type Body = { readonly id: string; readonly title: string; readonly body: Html };

function page(context: ReportContext, bodies: readonly Body[]): Html {
  const { ruleset, extras } = context;
  const { pageScript } = extras;
  const open = bodies.reduce((sum, { body }) => sum + countNotDone(body), 0);
  return html`<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(pageScript)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>Validation report: ${ruleset.title}</title>
${styleElement(STYLE)}
</head>
<body>
<a class="skip" href="#main">Skip to the report</a>
<div class="page">
${firstScreen(context, open)}
${contents(bodies)}
<main id="main" tabindex="-1">
${bodies.map(section)}
</main>
</div>
${embeddedData(context)}
${pageScript === undefined ? '' : scriptElement(pageScript)}
</body>
</html>`;
}

function contents(bodies: readonly Body[]): Html {
  const items = bodies.map(({ id, title, body }) => {
    const open = countNotDone(body);
    return html`<li><a href="#${id}"><span class="number">${id}</span><span>${title}</span></a>${open === 0 ? '' : html` <span class="open">${open} not done</span>`}</li>
`;
  });
  return html`<nav class="contents" id="contents" tabindex="-1" aria-label="Contents"><details open><summary>Contents</summary><ol><li><a href="#top"><span></span><span>First page</span></a></li>${items}</ol></details><a class="to-contents" href="#contents">Contents</a></nav>`;
}

function section({ id, title, body }: Body): Html {
  return html`<section id="${id}" aria-labelledby="${id}-title" tabindex="-1">
<h2 id="${id}-title"><span class="number">${id}</span> ${title}</h2>
${body}
</section>
`;
}

/** Nothing may be loaded, sent or run, except the one script whose hash this is. */
function policy(script: string | undefined): string {
  const hash = script === undefined ? undefined : createHash('sha256').update(script, 'utf8').digest('base64');
  const scripts = hash === undefined ? "script-src 'none'" : `script-src 'sha256-${hash}'`;
  return `default-src 'none'; style-src 'unsafe-inline'; ${scripts}; img-src data:; base-uri 'none'; form-action 'none'`;
}
