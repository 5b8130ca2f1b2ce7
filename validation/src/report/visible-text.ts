/**
 * Characters that a reader cannot see and that change what he sees: controls, direction overrides and isolates,
 * invisible marks, halves of a character. They are written out.
 */
const INVISIBLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]|\p{Cs}/gu;

/** Text with every invisible character written out, so that what is seen is what is there. */
export function visibleText(text: string): string {
  return text.replace(INVISIBLE, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return `[U+${code.toString(16).toUpperCase().padStart(4, '0')}]`;
  });
}

/** A text of at most so many characters; a longer one says how long it is. */
export function shortened(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const characters = [...text.slice(0, longest * 2)];
  if (characters.length <= longest && text.length <= longest * 2) return text;
  return `${characters.slice(0, longest).join('')}… (shortened, ${text.length} characters in all)`;
}
