import { FALSE } from '../diagram/boolean-diagram.ts';
import { type DiagramStore, FIRST_NODE } from '../diagram/diagram-store.ts';

/**
 * A diagram that no longer asks for a fact: it gives what the diagram gives for any answer that a patient can have.
 * @param diagram - One that comes to the same for every possible answer of the fact; the fact only rules patients out.
 * @param level - The position of the fact.
 * @throws When two answers that a patient can have lead to different outcomes.
 */
export function forgetFact(store: DiagramStore, diagram: number, level: number): number {
  const known = new Map<number, number>();
  const joined = new Map<string, number>();
  const childrenOf = (node: number, childOf: (cell: number) => number): number[] =>
    Array.from({ length: store.sizes[store.levelOf(node)] ?? 0 }, (_, cell) => childOf(cell));

  const join = (left: number, right: number): number => {
    if (left === right || right === FALSE) return left;
    if (left === FALSE) return right;
    if (left < FIRST_NODE && right < FIRST_NODE)
      throw new Error(`The fact at ${level} decides between the outcomes ${left} and ${right}: it cannot be forgotten`);
    const key = `${left} ${right}`;
    const found = joined.get(key);
    if (found !== undefined) return found;
    const [leftLevel, rightLevel] = [store.levelOf(left), store.levelOf(right)];
    const upper = leftLevel <= rightLevel ? left : right;
    const children = childrenOf(upper, (cell) =>
      join(
        leftLevel <= rightLevel ? store.childOf(left, cell) : left,
        rightLevel <= leftLevel ? store.childOf(right, cell) : right,
      ),
    );
    const made = store.node(Math.min(leftLevel, rightLevel), children);
    joined.set(key, made);
    return made;
  };
  const visit = (node: number): number => {
    if (store.levelOf(node) > level) return node;
    const found = known.get(node);
    if (found !== undefined) return found;
    const children = childrenOf(node, (cell) => visit(store.childOf(node, cell)));
    const made =
      store.levelOf(node) === level ? children.reduce(join, FALSE) : store.node(store.levelOf(node), children);
    known.set(node, made);
    return made;
  };
  return visit(diagram);
}
