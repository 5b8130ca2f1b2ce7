import type { Condition, Ruleset } from '@oncospine/pathway';

/** An atom with another set of answers. */
export type AnswerMutation = {
  readonly operator: 'widen' | 'narrow';
  /** The answer that came or went. */
  readonly path: string;
  readonly condition: Condition;
};

/** A set of answers among all that there are, in order, and the atom with another set. */
type AnswerSet = {
  readonly possible: readonly string[];
  readonly chosen: readonly string[];
  readonly withAnswers: (answers: readonly string[]) => Condition;
};

/**
 * Widens a set of answers by the answer after the last and the answer before the first, and narrows it by the last
 * and the first, in the order of the dictionary, the bands or the table. A set never becomes empty or everything.
 */
export function answerMutations(ruleset: Ruleset, atom: Condition): readonly AnswerMutation[] {
  const set = answerSetOf(ruleset, atom);
  if (set === undefined) return [];
  const { possible, chosen, withAnswers } = set;
  const places = chosen.map((answer) => possible.indexOf(answer)).sort((left, right) => left - right);
  const first = places[0] ?? 0;
  const last = places.at(-1) ?? 0;
  const added = possible.filter((_, place) => place === last + 1 || place === first - 1);
  const removed = possible.filter((_, place) => place === last || place === first);
  return [
    ...(chosen.length + 1 === possible.length ? [] : added).map((answer) => {
      const answers = possible.filter((other) => other === answer || chosen.includes(other));
      return { operator: 'widen' as const, path: answer, condition: withAnswers(answers) };
    }),
    ...(chosen.length === 1 ? [] : removed).map((answer) => {
      const answers = chosen.filter((other) => other !== answer);
      return { operator: 'narrow' as const, path: answer, condition: withAnswers(answers) };
    }),
  ];
}

function answerSetOf(ruleset: Ruleset, atom: Condition): AnswerSet | undefined {
  switch (atom.kind) {
    case 'one_of': {
      const domain = ruleset.facts.find(({ id }) => id === atom.fact)?.domain;
      const possible = domain?.kind === 'category' ? domain.values.map(({ value }) => value) : [];
      return { possible, chosen: atom.values, withAnswers: (values) => ({ ...atom, values }) };
    }
    case 'band': {
      const possible = (ruleset.scores[atom.score]?.table.bands ?? []).map(({ id }) => id);
      return { possible, chosen: atom.bands, withAnswers: (bands) => ({ ...atom, bands }) };
    }
    case 'disposition': {
      const table = [...ruleset.actions, ruleset.strategy].find(({ id }) => id === atom.action);
      const possible = (table?.dispositions ?? []).map(({ id }) => id);
      return { possible, chosen: atom.dispositions, withAnswers: (dispositions) => ({ ...atom, dispositions }) };
    }
    default:
      return undefined;
  }
}
