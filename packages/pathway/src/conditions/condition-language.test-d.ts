import { atLeast, exactly, is, isOneOf, isOtherThan } from '../rulesets/dorsal-metastasis/language.ts';
import type { Condition } from './condition.ts';
import { conditionLanguage } from './condition-language.ts';

is('escc', '1c') satisfies Condition;
isOneOf('frankel', 'A', 'B') satisfies Condition;
atLeast('kps', 60) satisfies Condition;

// @ts-expect-error [ts2345] - a misspelt fact
is('esc', '1c');
// @ts-expect-error [ts2345] - a misspelt answer
is('escc', '1d');
// @ts-expect-error [ts2345] - an answer of another fact
is('escc', 'mechanical');
// @ts-expect-error [ts2345] - one misspelt answer among several
isOneOf('frankel', 'A', 'F');
// @ts-expect-error [ts2345] - the same for what is excluded
isOtherThan('posterior_wall', 'whole');
// @ts-expect-error [ts2345] - a number has no answers
is('kps', '60');
// @ts-expect-error [ts2345] - a grade with an order is still no number
atLeast('escc', 2);
// @ts-expect-error [ts2345] - a number is written as a number
atLeast('kps', '60');
// @ts-expect-error [ts2345] - a misspelt number
exactly('life_expectancy', 3);

const own =
  conditionLanguage<
    readonly [
      {
        readonly id: 'side';
        readonly label: 'Side';
        readonly question: 'Which side?';
        readonly scope: 'lesion';
        readonly remeasurable: false;
        readonly domain: {
          readonly kind: 'category';
          readonly values: readonly [
            { readonly value: 'left'; readonly label: 'left' },
            { readonly value: 'right'; readonly label: 'right' },
          ];
        };
      },
    ]
  >();

own.is('side', 'left') satisfies Condition;
// @ts-expect-error [ts2345] - an answer outside this dictionary
own.is('side', 'middle');
// @ts-expect-error [ts2345] - this dictionary has no numbers
own.atLeast('side', 1);
