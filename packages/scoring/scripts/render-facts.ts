import type { Cut, Fact, FactRules, Range } from '../src/index.ts';

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
      const ranges = fact.ranges.map((range) => `${range.value} ${rangeText(range)}`);
      return [`- \`${fact.field}\` (${limits}) gives \`${fact.item}\`: ${ranges.join(', ')}`];
    }
    case 'measure': {
      const { analyte, cut, item, whenTrue, whenFalse } = fact;
      return [
        `- \`${analyte.id}\` (${units(analyte)}) gives \`${item}\`: ${whenTrue} ${cutText(cut, analyte.unit)}, else ${whenFalse}`,
      ];
    }
    case 'tiers':
      return [
        `- laboratory values give \`${fact.item}\`, the first tier of which any cut-off holds:`,
        ...fact.tiers.map(({ value, anyOf }) => {
          const cuts = anyOf.map(
            ({ analyte, cut }) => `\`${analyte.id}\` (${units(analyte)}) ${cutText(cut, analyte.unit)}`,
          );
          return `  - ${value}: ${cuts.join(', or ')}`;
        }),
        `  - ${fact.otherwise}: none of them, all values known`,
      ];
    case 'totals': {
      const ranges = fact.ranges.map((range) => `${range.value} ${rangeText(range)}`);
      return [`- the inputs of [${fact.table.title}](${fact.table.id}.md) give \`${fact.item}\`: ${ranges.join(', ')}`];
    }
    default:
      return fact satisfies never;
  }
};

const classLines = (classes: Readonly<Record<string, readonly string[]>>): readonly string[] =>
  Object.entries(classes).map(([value, facts]) => `  - ${value}: ${facts.join(', ')}`);

const units = ({
  perUnit,
  plausible,
  unit,
  localUpperLimit,
}: {
  perUnit: object;
  plausible: { from: number; to: number };
  unit: string;
  localUpperLimit?: object;
}): string =>
  `${Object.keys(perUnit).join(' or ')}, ${plausible.from} to ${plausible.to} ${unit}${localUpperLimit === undefined ? '' : ', with the local upper limit'}`;

const cutText = (cut: Cut, unit: string): string =>
  'from' in cut ? `from ${cut.from} ${unit}` : `below ${cut.below} ${unit}`;

const rangeText = ({ from, above, to, below }: Range): string => {
  if (from !== undefined && from === to) return `${from}`;
  const start = from === undefined ? (above === undefined ? '' : `above ${above}`) : `from ${from}`;
  const end = to === undefined ? (below === undefined ? '' : `below ${below}`) : `to ${to}`;
  return [start, end].filter((part) => part !== '').join(' ');
};
