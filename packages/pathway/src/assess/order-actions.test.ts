import { describe, expect, test } from 'vitest';
import type { Ordering, Urgency } from '../tables/ruleset.ts';
import { type OrderedAction, orderActions } from './order-actions.ts';

const action = (id: string, clock: Urgency, active = true): OrderedAction => ({ action: id, clock, active });
const before = (first: string, second: string): Ordering => ({
  before: first,
  after: second,
  reason: '',
  statements: [],
});

describe('the order of actions', () => {
  test('is by urgency, then as the ruleset lists them', () => {
    const actions = [
      action('a', 'week'),
      action('b', 'now'),
      action('c', 'now'),
      action('d', 'none'),
      action('e', 'hours'),
    ];
    expect(orderActions(actions, [])).toEqual(['b', 'c', 'e', 'a', 'd']);
  });

  test('lets an ordering overrule the urgency, and nothing else move', () => {
    const actions = [action('surgery', 'day'), action('dex', 'week'), action('other', 'none')];
    expect(orderActions(actions, [before('dex', 'surgery')])).toEqual(['dex', 'surgery', 'other']);
  });

  test('follows a chain', () => {
    const actions = [action('a', 'now'), action('b', 'day'), action('c', 'week')];
    expect(orderActions(actions, [before('b', 'a'), before('c', 'b')])).toEqual(['c', 'b', 'a']);
  });

  test('puts what is not in the plan last, whatever its clock', () => {
    expect(orderActions([action('a', 'now', false), action('b', 'none')], [])).toEqual(['b', 'a']);
  });

  test('is not held up by an action that is not in the plan', () => {
    const actions = [action('surgery', 'none', false), action('radiotherapy', 'day')];
    expect(orderActions(actions, [before('surgery', 'radiotherapy')])).toEqual(['radiotherapy', 'surgery']);
  });

  test('does not hold back an action that is not in the plan itself', () => {
    const actions = [action('a', 'none', false), action('b', 'none', false)];
    expect(orderActions(actions, [before('b', 'a')])).toEqual(['a', 'b']);
  });

  test('of nothing is nothing', () => expect(orderActions([], [before('a', 'b')])).toEqual([]));

  test('that is circular throws and names the actions', () => {
    const actions = [action('a', 'now'), action('b', 'now'), action('c', 'now')];
    expect(() => orderActions(actions, [before('a', 'b'), before('b', 'a')])).toThrow('a, b are circular');
  });
});
