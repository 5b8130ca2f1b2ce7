import { describe, expect, it } from 'vitest';
import { dataElement, escapeHtml, html, join, scriptElement, styleElement } from './html.ts';
import { externalLink } from './link.ts';
import { shortened, visibleText } from './visible-text.ts';

describe('html', () => {
  it('escapes everything that is interpolated', () => {
    const text = `<a b="c" d='e'>&\``;
    expect(html`<p>${text}</p>`.markup).toBe('<p>&lt;a b=&quot;c&quot; d=&#39;e&#39;&gt;&amp;&#96;</p>');
    expect(html`<p>${[text, 3]}</p>`.markup).toContain('&lt;a b=');
  });

  it('inserts its own markup as it is, and nothing else that looks like it', () => {
    expect(html`<p>${html`<b>${'<'}</b>`}${join(['a', 'b'], html`<br>`)}</p>`.markup).toBe('<p><b>&lt;</b>a<br>b</p>');
    expect(() => html`<p>${{ markup: '<b>forged</b>' }}</p>`).toThrow('not made by the template');
  });

  it('writes out what a reader cannot see', () => {
    expect(visibleText('a\u202egnp.exe')).toBe('a[U+202E]gnp.exe');
    expect(visibleText('\ud800 \u0000 \u200b \ufeff')).toBe('[U+D800] [U+0000] [U+200B] [U+FEFF]');
    expect(visibleText('line\nand tab\t, שלום, 😀')).toBe('line\nand tab\t, שלום, 😀');
    expect(escapeHtml('\ud800<')).toBe('[U+D800]&lt;');
  });

  it('shortens what is too long, says so, and cuts no character in half', () => {
    expect(shortened('short', 5)).toBe('short');
    expect(shortened('😀'.repeat(10), 3)).toBe(`😀😀😀… (shortened, 20 characters in all)`);
    expect(escapeHtml('x'.repeat(100_000)).length).toBeLessThan(21_000);
  });

  it('embeds data that cannot end its element', () => {
    const { markup } = dataElement('d', { text: '</script><!-- & \u2028' });
    expect(markup.match(/<\//g)).toHaveLength(1);
    expect(markup).not.toContain('<!--');
    expect(JSON.parse(markup.replace(/^<[^>]*>|<\/script>$/g, ''))).toEqual({ text: '</script><!-- & \u2028' });
  });

  it('refuses a script or a style that would end its element', () => {
    expect(() => scriptElement('"</script>"')).toThrow();
    expect(() => styleElement('a{}</style>')).toThrow();
  });
});

describe('externalLink', () => {
  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    '//example.org',
    'ftp://example.org',
    'https://u:p@example.org',
    'https://',
  ])('leaves %s as text', (address) => {
    expect(externalLink(address).markup).not.toContain('<a');
  });

  it('links http and https without a referrer', () => {
    expect(externalLink('https://example.org/a?b=1&c="2"').markup).toBe(
      '<a href="https://example.org/a?b=1&amp;c=%222%22" rel="noreferrer noopener">https://example.org/a?b=1&amp;c=&quot;2&quot;</a>',
    );
  });
});
