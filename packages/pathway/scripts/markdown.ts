/** Text as the cell of a Markdown table. */
export function cell(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll('|', '\\|').replaceAll('<', '&lt;').replaceAll('\n', ' ');
}

/** A Markdown table; no cell is left blank. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((text) => cell(text === '' ? 'none' : text)).join(' | ')} |`;
  return [line(head), `|${head.map(() => ' --- |').join('')}`, ...rows.map(line)].join('\n');
}

/** The first lines of every generated page. */
export function header(title: string, intro: string): string {
  return `# ${title}\n\n<!-- Generated from the ruleset by \`npm run docs\`; do not edit. -->\n\n${intro}\n`;
}
