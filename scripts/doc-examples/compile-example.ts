import ts from 'typescript';
import { ASSERTION, type Example } from './example.ts';
import { type ExpectedValue, expectedValue } from './expected-value.ts';

export type CompiledExample = {
  /** The body of an async function of `require`, `exports`, `__at`, `__equal`, `__match` and the names in scope. */
  readonly body: string;
  readonly specifiers: readonly string[];
  readonly assertions: number;
};

/** Turns each `expression // => value` into a call that compares the two, and every line into one that is known. */
export function compileExample(example: Example): CompiledExample {
  const source = ts.createSourceFile('example.ts', example.code, ts.ScriptTarget.Latest, true);
  const lines = example.code.split('\n');
  const claims = source.statements.map((statement) => claimOf(statement, source, lines, example));
  rejectLooseClaims(lines, claims, example);
  const rewritten = source.statements.map((statement, index) => {
    const line = example.line + source.getLineAndCharacterOfPosition(statement.getStart()).line;
    return rewrite(statement, claims[index], line);
  });
  const { outputText } = ts.transpileModule(rewritten.join('\n'), {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
  });
  return {
    // The braces let an example declare a name that is also in scope.
    body: `'use strict';\n{\n${outputText}\n}`,
    specifiers: source.statements.filter(ts.isImportDeclaration).map(specifierOf),
    assertions: claims.filter((claim) => claim !== undefined).length,
  };
}

function claimOf(
  statement: ts.Statement,
  source: ts.SourceFile,
  lines: readonly string[],
  example: Example,
): ExpectedValue | undefined {
  const { line, character } = source.getLineAndCharacterOfPosition(statement.getEnd());
  try {
    return claimedExpression(statement) ? expectedValue(lines, line, character) : undefined;
  } catch (error) {
    throw new Error(`${example.file}:${example.line + line} ${error instanceof Error ? error.message : error}`);
  }
}

/** A claim inside a function or beside an `if` would silently never be compared. */
function rejectLooseClaims(
  lines: readonly string[],
  claims: readonly (ExpectedValue | undefined)[],
  example: Example,
): void {
  for (const [index, line] of lines.entries()) {
    const used = claims.some((claim) => claim && claim.from <= index && index < claim.to);
    if (ASSERTION.test(line) && !used) {
      throw new Error(`${example.file}:${example.line + index} "// =>" stands beside no expression`);
    }
  }
}

/** What a claim beside this statement is about: an expression, or the one name that is declared. */
function claimedExpression(statement: ts.Statement): string | undefined {
  if (ts.isExpressionStatement(statement)) return statement.expression.getText();
  if (!ts.isVariableStatement(statement)) return undefined;
  const [declaration, ...others] = statement.declarationList.declarations;
  return declaration && others.length === 0 && ts.isIdentifier(declaration.name) ? declaration.name.text : undefined;
}

function rewrite(statement: ts.Statement, claim: ExpectedValue | undefined, line: number): string {
  if (ts.isImportDeclaration(statement)) return statement.getText();
  if (!claim) return `__at(${line});\n${statement.getText()}`;
  const declaration = ts.isVariableStatement(statement) ? `${statement.getText()}\n` : '';
  const compare = claim.partial ? '__match' : '__equal';
  return `__at(${line});\n${declaration}${compare}((${claimedExpression(statement)}), (${claim.expression}));`;
}

function specifierOf(statement: ts.ImportDeclaration): string {
  return ts.isStringLiteral(statement.moduleSpecifier) ? statement.moduleSpecifier.text : '';
}
