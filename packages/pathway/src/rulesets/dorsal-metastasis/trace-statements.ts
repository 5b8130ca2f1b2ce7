import type { Ruleset } from '../../tables/ruleset.ts';
import type { StatementExample } from './examples/example.ts';

/** Where a statement is carried, and by which tests it is shown. */
export type StatementTrace = {
  readonly id: string;
  readonly text: string;
  readonly verdict: string;
  /** Rows, contents, alerts, orderings, notices and evidence, by id. */
  readonly carriers: readonly string[];
  readonly exclusion: string;
  readonly tests: readonly string[];
  /** Ids that something in the ruleset names and no statement has. */
  readonly unknown: readonly string[];
};

/** Follows every statement of a ruleset to what carries it and to its tests. */
export function traceStatements(ruleset: Ruleset, examples: readonly StatementExample[]): readonly StatementTrace[] {
  const carriers = carriersOf(ruleset);
  const known = new Set(ruleset.statements.map((statement) => statement.id));
  const unknown = carriers.flatMap(({ statements }) => statements.filter((id) => !known.has(id)));
  return ruleset.statements.map(({ id, text, verdict, exclusion = '' }) => ({
    id,
    text,
    verdict,
    carriers: carriers.filter(({ statements }) => statements.includes(id)).map(({ carrier }) => carrier),
    exclusion,
    tests: examples.filter(({ statements }) => statements.includes(id)).map(({ says }) => says),
    unknown,
  }));
}

type Carrier = { readonly carrier: string; readonly statements: readonly string[] };

function carriersOf(ruleset: Ruleset): readonly Carrier[] {
  const named = (kind: string, id: string, statements: readonly string[]): Carrier => ({
    carrier: `${kind} ${id}`,
    statements,
  });
  return [
    ...[...ruleset.actions, ruleset.strategy].flatMap((table) => [
      ...table.rows.map(({ id, statements }) => named('row', id, statements)),
      ...table.contents.map(({ id, statements }) => named('text', id, statements)),
    ]),
    ...ruleset.alerts.map(({ id, statements }) => named('alert', id, statements)),
    ...ruleset.orderings.map(({ before, after, statements }) =>
      named('order', `${before} before ${after}`, statements),
    ),
    ...ruleset.notices.map(({ id, statements }) => named('notice', id, statements)),
    ...ruleset.evidence.map(({ statement }) => named('evidence', statement, [statement])),
  ];
}
