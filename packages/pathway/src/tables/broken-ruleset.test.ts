import { describe, expect, test } from 'vitest';
import { assess } from '../assess/assess.ts';
import { all, bandIs, type Condition, disposed, not } from '../conditions/condition.ts';
import { dorsalMetastasis } from '../rulesets/dorsal-metastasis/index.ts';
import { withFirstCondition, withFirstRow } from '../testing/broken-rulesets.ts';
import type { Ruleset } from './ruleset.ts';

const opened = (ruleset: Ruleset) => () => assess(ruleset, {});
const surgeryWhen = (when: Condition): Ruleset => withFirstCondition(dorsalMetastasis, 'surgery', when);

describe('a broken ruleset throws at its first use and names what is wrong', () => {
  test.each<[string, Ruleset, string]>([
    ['a misspelt fact', surgeryWhen({ kind: 'one_of', fact: 'frankl', values: ['A'] }), 'frankl, which is no fact'],
    [
      'a misspelt answer',
      surgeryWhen({ kind: 'one_of', fact: 'escc', values: ['2', '1d'] }),
      'escc 1d, which is no answer',
    ],
    [
      'an answer of a number',
      surgeryWhen({ kind: 'one_of', fact: 'kps', values: ['60'] }),
      'kps 60, which is no answer',
    ],
    [
      'a misspelt level in the scope',
      { ...dorsalMetastasis, scope: { ...dorsalMetastasis.scope, inScope: ['T13'] } },
      'index_level T13, which is no answer',
    ],
    ['a misspelt number', surgeryWhen({ kind: 'range', fact: 'kpz', from: 50 }), 'kpz, which is no fact'],
    [
      'a misspelt named condition',
      surgeryWhen({ kind: 'named', name: 'unstabel' }),
      'unstabel, which dorsal-metastasis does not define',
    ],
    ['a misspelt score', surgeryWhen(bandIs('sinz', 'unstable')), 'sinz, which is no score'],
    ['a misspelt band', surgeryWhen(bandIs('sins', 'unstabel')), 'Score sins has no band unstabel'],
    ['a misspelt action', surgeryWhen(disposed('imagin', 'order_mri')), 'surgery reads imagin, which is no action'],
    [
      'a misspelt disposition of another action',
      surgeryWhen(disposed('imaging', 'order_mry')),
      'imaging order_mry, which is no disposition',
    ],
    [
      'a misspelt disposition of its own',
      withFirstRow(dorsalMetastasis, 'surgery', { disposition: 'recomended' }),
      'Row surgery.suspected: recomended is no disposition of surgery',
    ],
    [
      'a misspelt score in a constraint',
      {
        ...dorsalMetastasis,
        constraints: [{ id: 'K', label: '', holds: { kind: 'total_equals', score: 'sinz', fact: 'sins_reported' } }],
      },
      'sinz, which is no score',
    ],
    [
      'a misspelt scope',
      { ...dorsalMetastasis, scope: { ...dorsalMetastasis.scope, fact: 'level' } },
      'level, which is no fact',
    ],
    [
      'a constraint on an action',
      { ...dorsalMetastasis, constraints: [{ id: 'K', label: '', holds: disposed('imaging', 'order_mri') }] },
      'imaging is read before it is decided',
    ],
  ])('%s', (_, ruleset, message) => expect(opened(ruleset)).toThrow(message));

  test('a table without a row for some patient is found when that patient comes', () => {
    const gap = withFirstRow(dorsalMetastasis, 'supportive_care', { id: 'gap' });
    const noDefault: Ruleset = {
      ...gap,
      actions: gap.actions.map((table) =>
        table.id === 'supportive_care' ? { ...table, rows: table.rows.filter((row) => row.id === 'gap') } : table,
      ),
    };
    expect(() => assess(noDefault, { pain_nrs: 3 })).toThrow('supportive_care: no row decides a possible patient');
  });
});

describe('tables that read each other', () => {
  test('throw with the whole circle: a table that reads itself', () => {
    expect(opened(surgeryWhen(disposed('surgery', 'recommended')))).toThrow('dorsal-metastasis: surgery reads surgery');
  });

  test('throw with the whole circle: two tables', () => {
    expect(opened(surgeryWhen(disposed('radiotherapy', 'not_possible')))).toThrow(
      'surgery reads radiotherapy reads surgery',
    );
  });

  test('throw with the whole circle, inside parts of conditions and through named conditions', () => {
    const hidden: Ruleset = {
      ...surgeryWhen(all({ kind: 'always' }, not({ kind: 'named', name: 'hidden' }))),
      conditions: [
        ...dorsalMetastasis.conditions,
        { name: 'hidden', label: 'hidden', when: disposed('sbrt', 'option') },
      ],
    };
    expect(opened(hidden)).toThrow('surgery reads sbrt reads surgery');
  });
});

describe('conditions that are defined by themselves', () => {
  test('throw with their name', () => {
    const circular: Ruleset = {
      ...dorsalMetastasis,
      conditions: dorsalMetastasis.conditions.map((named) =>
        named.name === 'unstable' ? { ...named, when: not({ kind: 'named', name: 'mechanical_problem' }) } : named,
      ),
    };
    expect(opened(circular)).toThrow(/the condition (unstable|mechanical_problem) is defined by itself/);
  });
});
