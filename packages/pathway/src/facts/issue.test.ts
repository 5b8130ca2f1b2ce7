import { describe, expect, test } from 'vitest';
import { showReceived } from './issue.ts';

const circular: Record<string, unknown> = {};
circular['self'] = circular;

describe('a received value as text', () => {
  test.each<[string, unknown, string]>([
    ['a text as it is', 'severe', 'severe'],
    ['an object as JSON', { from: 3 }, '{"from":3}'],
    ['a list as JSON', [1, 'a'], '[1,"a"]'],
    ['null', null, 'null'],
    ['nothing', undefined, 'undefined'],
    ['not a number, which is not null', Number.NaN, 'NaN'],
    ['infinity, which is not null', Number.NEGATIVE_INFINITY, '-Infinity'],
    ['a bigint', 5n, '5'],
    ['a symbol', Symbol('pain'), 'Symbol(pain)'],
    ['a circular object by its kind', circular, '[object Object]'],
    ['a list that holds a bigint by its kind', [5n], '[object Array]'],
    ['an object without a prototype', Object.assign(Object.create(null), { pain: 'none' }), '{"pain":"none"}'],
  ])('shows %s', (_, value, text) => expect(showReceived(value)).toBe(text));

  test('is one line without control characters', () => {
    expect(showReceived('none\r\nDELETE\u0000\u202e\ud800')).toBe('none��DELETE���');
  });

  test('is cut after 80 characters, never through the middle of one', () => {
    expect(showReceived('x'.repeat(80))).toBe('x'.repeat(80));
    expect(showReceived('𝒳'.repeat(81))).toBe(`${'𝒳'.repeat(80)}…`);
  });

  test('survives an object that throws when it is read', () => {
    const hostile = {
      toJSON: () => {
        throw new Error('no');
      },
    };
    expect(showReceived(hostile)).toBe('[object Object]');
  });
});
