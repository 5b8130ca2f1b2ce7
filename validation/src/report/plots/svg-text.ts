/** Width of every picture in its own units: about the width of a phone, so that its text stays legible there. */
export const WIDTH = 360;

/** Roughly how many characters of a label fit into so many units at 12 units a line. */
const UNITS_PER_CHARACTER = 6.3;

/** A label cut to a width, for a picture; its full text stands in the title or the table beside it. */
export function fitted(text: string, units: number): string {
  const fits = Math.max(4, Math.floor(units / UNITS_PER_CHARACTER));
  const characters = [...text.slice(0, fits * 2 + 2)];
  return characters.length <= fits ? text : `${characters.slice(0, fits - 1).join('')}…`;
}

/** A label in at most so many lines, broken at spaces. */
export function wrapped(text: string, units: number, most: number): readonly string[] {
  const fits = Math.max(4, Math.floor(units / UNITS_PER_CHARACTER));
  const lines: string[] = [];
  let line = '';
  for (const word of text.slice(0, fits * (most + 1) * 2).split(' ')) {
    if (line !== '' && line.length + 1 + word.length > fits) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  lines.push(line);
  const rest = lines.slice(most - 1).join(' ');
  return lines.length <= most
    ? lines.map((each) => fitted(each, units))
    : [...lines.slice(0, most - 1), fitted(rest, units)];
}

/** A coordinate with at most one decimal, so that pictures are small and the same on every machine. */
export function at(value: number): string {
  return String(Math.round(value * 10) / 10);
}
