/** The text of some markup, with its elements taken out. */
export function textOf(markup: string): string {
  return markup.replace(/<[^>]*>/g, '').trim();
}

/** The content of every element of a kind that holds no other of that kind. */
export function contentsOf(markup: string, tag: string): readonly string[] {
  return [...markup.matchAll(new RegExp(`<${tag}(?: [^>]*)?>([\\s\\S]*?)</${tag}>`, 'g'))].map(
    (match) => match[1] ?? '',
  );
}

/** Every value of an attribute. */
export function attributesOf(markup: string, name: string): readonly string[] {
  return [...markup.matchAll(new RegExp(` ${name}="([^"]*)"`, 'g'))].map((match) => match[1] ?? '');
}

/** Those of some texts that a page does not have: a failure names them without printing the page. */
export function missingFrom(page: string, texts: readonly string[]): readonly string[] {
  return texts.filter((text) => !page.includes(text));
}
