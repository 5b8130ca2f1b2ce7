import type { Page } from 'playwright-core';

/** How often each kind of element stands in a page: its tag and the names of its attributes. */
export async function elementsOf(page: Page): Promise<Readonly<Record<string, number>>> {
  return page.evaluate(`(() => {
    const counts = {};
    for (const { tagName, attributes } of document.querySelectorAll('*')) {
      const kind = [tagName, ...[...attributes].map(({ name }) => name).sort()].join(' ');
      counts[kind] = (counts[kind] ?? 0) + 1;
    }
    return counts;
  })()`);
}

/** What a page holds that could run, load or send something, beside its one script. */
export async function dangersOf(page: Page): Promise<readonly string[]> {
  return page.evaluate(`(() => {
    const found = [];
    if (window.__ran !== undefined) found.push('a script of the file ran');
    const never = 'iframe, frame, object, embed, img, video, audio, base, link, form[action], meta[http-equiv="refresh" i], math';
    for (const element of document.querySelectorAll(never)) found.push(element.outerHTML.slice(0, 100));
    for (const { tagName, attributes } of document.querySelectorAll('*'))
      for (const { name, value } of attributes)
        if (/^on/i.test(name) || (/href|src|action/i.test(name) && /^\\s*(?:javascript|data|vbscript):/i.test(value)))
          found.push(tagName + ' ' + name + '=' + value.slice(0, 100));
    const scripts = document.querySelectorAll('script:not([type="application/json"])').length;
    if (scripts !== 1) found.push(scripts + ' scripts');
    const blank = document.createElement('iframe');
    document.body.append(blank);
    const clean = Object.getOwnPropertyNames(blank.contentWindow.Object.prototype).sort().join();
    if (Object.getOwnPropertyNames(Object.prototype).sort().join() !== clean) found.push('Object.prototype was changed');
    blank.remove();
    return found;
  })()`);
}

/** What is wrong with a text as XML, as a browser reads it; and how many elements of a name it holds. */
export async function readXml(page: Page, xml: string, name: string): Promise<{ fault: string; elements: number }> {
  return page.evaluate(
    ([text, tag]) => {
      const document = new DOMParser().parseFromString(text, 'application/xml');
      const fault = document.querySelector('parsererror')?.textContent ?? '';
      return { fault, elements: document.getElementsByTagName(tag).length };
    },
    [xml, name] as const,
  );
}
