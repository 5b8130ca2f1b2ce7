import { describe, expect, test } from 'vitest';
import { dorsalMetastasis } from '../rulesets/dorsal-metastasis/index.ts';
import { actionsReadBy, tablesInOrder } from './action-order.ts';

const order = tablesInOrder(dorsalMetastasis).map(({ id }) => id);

const tableOf = (id: string) => {
  const found = [...dorsalMetastasis.actions, dorsalMetastasis.strategy].find((table) => table.id === id);
  if (found === undefined) throw new Error(id);
  return found;
};

describe('the order in which tables are decided', () => {
  test('holds every table once, the strategy too', () => {
    expect([...order].sort()).toEqual([...dorsalMetastasis.actions.map(({ id }) => id), 'strategy'].sort());
  });

  test('puts each table after those it reads', () => {
    for (const id of order)
      for (const read of actionsReadBy(dorsalMetastasis, tableOf(id)))
        expect(order.indexOf(read)).toBeLessThan(order.indexOf(id));
  });

  test('knows what each table reads', () => {
    const reads = (id: string) => [...actionsReadBy(dorsalMetastasis, tableOf(id))].sort();
    expect(reads('surgery')).toEqual([]);
    expect(reads('radiotherapy')).toEqual(['surgery']);
    expect(reads('sbrt')).toEqual(['surgery']);
    expect(reads('strategy')).toEqual(['ablation', 'augmentation', 'observation', 'radiotherapy', 'surgery']);
  });
});
