/**
 * The command lines of a text that begin with the name of the program, as words; a backslash goes on in the next line,
 * and what follows ` # ` is a comment.
 */
export function exampleLines(text: string): readonly (readonly string[])[] {
  const joined = text.replaceAll(/ *\\\n */g, ' ');
  return [...joined.matchAll(/^ *(?:npx )?oncospine-validate ([a-z-].*)$/gm)].map(([, line = '']) =>
    wordsOf(line.replace(/ +# .*$/, '')),
  );
}

/** The words of a command line; a word in double quotes may hold spaces. */
function wordsOf(line: string): readonly string[] {
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
}
