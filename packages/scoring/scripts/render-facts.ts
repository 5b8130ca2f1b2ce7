import type { Analyte, Cut, Fact, FactRules, Range } from '../src/index.ts';

type TiersFact = Extract<Fact, { kind: 'tiers' }>;

/**
 * One line for each way in which an item follows from facts.
 * @param rules - the facts of a table
 * @returns Markdown lines
 */
export const factLines = ({ facts }: Pick<FactRules, 'facts'>): readonly string[] =>
  facts.length === 0 ? ['Only from its items.'] : facts.flatMap(factLine);

const factLine = (fact: Fact): readonly string[] => {
  switch (fact.kind) {
    case 'classes':
      return [`- \`${fact.field}\` gives \`${fact.item}\` (${fact.source.citation}):`, ...classLines(fact.classes)];
    case 'ranges': {
      const { from, to, step } = fact.scale;
      const limits = `${from} to ${to}${step === undefined ? '' : ` in steps of ${step}`}`;
      return [`- \`${fact.field}\` (${limits}) gives \`${fact.item}\`: ${rangesText(fact.ranges)}`];
    }
    case 'measure':
      return [`- \`${fact.item}\`: ${fact.whenTrue} for ${cutText(fact)}, else ${fact.whenFalse}`];
    case 'tiers':
      return tierLines(fact);
    case 'totals':
      return [
        `- the inputs of [${fact.table.title}](${fact.table.id}.md) give \`${fact.item}\`: ${rangesText(fact.ranges)}`,
      ];
    default:
      return fact satisfies never;
  }
};

const classLines = (classes: Readonly<Record<string, readonly string[]>>): readonly string[] =>
  Object.entries(classes).map(([value, facts]) => `  - ${value}: ${facts.join(', ')}`);

const tierLines = ({ item, tiers, otherwise }: TiersFact): readonly string[] => [
  `- laboratory values give \`${item}\`, the first tier of which any cut-off holds:`,
  ...tiers.map(({ value, anyOf }) => `  - ${value}: ${anyOf.map(cutText).join(', or ')}`),
  `  - ${otherwise}: none of them, all values known`,
];

const cutText = ({ analyte, cut }: { readonly analyte: Analyte; readonly cut: Cut }): string => {
  const { id, unit, perUnit, plausible, localUpperLimit } = analyte;
  const local = localUpperLimit === undefined ? '' : ', with the local upper limit';
  const accepted = `${Object.keys(perUnit).join(' or ')}, ${plausible.from} to ${plausible.to} ${unit}${local}`;
  return `\`${id}\` (${accepted}) ${'from' in cut ? `from ${cut.from}` : `below ${cut.below}`} ${unit}`;
};

const rangesText = (ranges: readonly Range[]): string =>
  ranges.map((range) => `${range.value} ${rangeText(range)}`).join(', ');

const rangeText = ({ from, above, to, below }: Range): string => {
  if (from !== undefined && from === to) return `${from}`;
  const start = from === undefined ? (above === undefined ? '' : `above ${above}`) : `from ${from}`;
  const end = to === undefined ? (below === undefined ? '' : `below ${below}`) : `to ${to}`;
  return [start, end].filter((part) => part !== '').join(' ');
};
