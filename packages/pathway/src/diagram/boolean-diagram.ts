import type { DiagramStore, TerminalOperation } from './diagram-store.ts';

/** The terminal that means "does not hold" in a diagram of a condition, and "no such patient" in one of an action. */
export const FALSE = 0;

/** The terminal that means "holds". */
export const TRUE = 1;

const AND: TerminalOperation = {
  terminals: (left, right) => (left === TRUE && right === TRUE ? TRUE : FALSE),
  shortcut: (left, right) => {
    if (left === FALSE || right === FALSE) return FALSE;
    if (left === TRUE) return right;
    return right === TRUE || left === right ? left : undefined;
  },
};

const OR: TerminalOperation = {
  terminals: (left, right) => (left === TRUE || right === TRUE ? TRUE : FALSE),
  shortcut: (left, right) => {
    if (left === TRUE || right === TRUE) return TRUE;
    if (left === FALSE) return right;
    return right === FALSE || left === right ? left : undefined;
  },
};

const AND_NOT: TerminalOperation = {
  terminals: (left, right) => (left === TRUE && right === FALSE ? TRUE : FALSE),
  shortcut: (left, right) => {
    if (left === FALSE || right === TRUE || left === right) return FALSE;
    return right === FALSE ? left : undefined;
  },
};

/** Both hold. */
export const conjunction = (store: DiagramStore, left: number, right: number): number =>
  store.combine(left, right, AND);

/** At least one holds. */
export const disjunction = (store: DiagramStore, left: number, right: number): number => store.combine(left, right, OR);

/** The first holds and the second does not. */
export const difference = (store: DiagramStore, left: number, right: number): number =>
  store.combine(left, right, AND_NOT);

/** Does not hold. */
export const negation = (store: DiagramStore, diagram: number): number => difference(store, TRUE, diagram);

/** A diagram that gives `value` where the condition holds, and what `otherwise` gives elsewhere. */
export function choose(store: DiagramStore, condition: number, value: number, otherwise: number): number {
  return store.combine(condition, otherwise, {
    terminals: (holds, rest) => (holds === TRUE ? value : rest),
    shortcut: (holds, rest) => {
      if (holds === TRUE) return value;
      return holds === FALSE ? rest : undefined;
    },
  });
}

/** A diagram that gives what `diagram` gives where the condition holds, and FALSE elsewhere. */
export function within(store: DiagramStore, condition: number, diagram: number): number {
  return store.combine(condition, diagram, {
    terminals: (holds, value) => (holds === TRUE ? value : FALSE),
    shortcut: (holds, value) => {
      if (holds === FALSE || value === FALSE) return FALSE;
      return holds === TRUE ? value : undefined;
    },
  });
}

/** A diagram of "the value is one of these". */
export function valueIsOneOf(store: DiagramStore, diagram: number, values: ReadonlySet<number>): number {
  return store.combine(diagram, TRUE, { terminals: (value) => (values.has(value) ? TRUE : FALSE) });
}
