import { describe, expect, it } from 'vitest';
import { attributesOf, contentsOf } from '../testing/markup.ts';
import { barChart } from './bar-chart.ts';
import { flowDiagram } from './flow-diagram.ts';
import { forestPlot } from './forest-plot.ts';
import { heatMap } from './heat-map.ts';
import { fitted, wrapped } from './svg-text.ts';

describe('pictures', () => {
  const forest = forestPlot({
    id: 'f',
    title: 'Agreement',
    rows: [
      { label: 'Surgery', detail: 'cases', text: '17 of 20', estimate: { value: 0.85, lower: 0, upper: 1 } },
      { label: 'Steroids', detail: 'cases', text: '0 of 0', estimate: 'not computable' },
    ],
  }).markup;

  it('say in words what they show', () => {
    expect(contentsOf(forest, 'desc')).toEqual(['Surgery, cases: 17 of 20. Steroids, cases: 0 of 0; not computable.']);
    expect(attributesOf(forest, 'aria-describedby')).toEqual(['f-desc']);
  });

  it('draw an interval from its lower to its upper end, and none where there is none', () => {
    const intervals = [...forest.matchAll(/class="interval" x1="([\d.]+)" x2="([\d.]+)"/g)].map((match) => [
      match[1],
      match[2],
    ]);
    expect(intervals).toEqual([
      ['12', '348'],
      ['12', '12'],
      ['348', '348'],
    ]);
  });

  it('print long labels of a forest plot whole, so that no two rows look alike, and no row over another', () => {
    const labels = ['without', 'and without', 'or without'].map(
      (how) => `Strategy in one word, surgery with ${how} radiotherapy and nothing else`,
    );
    const long = forestPlot({
      id: 'f',
      title: 'Agreement',
      rows: labels.map((label) => ({
        label,
        detail: 'panel-vignettes, tier C, worked example, level not established',
        text: '15 of 15',
        estimate: { value: 1, lower: 0.8, upper: 1 },
      })),
    }).markup;
    const rows = contentsOf(long, 'g');
    const shown = rows.map((row) =>
      [...row.matchAll(/class="label"[^>]*>([^<]*)</g)].map(([, text]) => text).join(' '),
    );
    expect(shown).toEqual(labels);
    expect(long).not.toContain('…');
    const heights = [...long.matchAll(/<text class="(?:label|quiet)"[^>]* y="(\d+)"|<rect[^>]* y="(\d+)"/g)].map(
      ([, text, mark]) => Number(text ?? mark),
    );
    expect(heights).toEqual([...new Set(heights)].sort((one, other) => one - other));
  });

  it('show every count of a table and frame agreement', () => {
    const map = heatMap({
      id: 'm',
      title: 'Map',
      rows: ['no', 'yes'],
      columns: ['no', 'yes', 'undecided'],
      counts: [
        [1, 2, 3],
        [4, 5, 6],
      ],
    }).markup;
    expect([...map.matchAll(/class="count"[^>]*>(\d)</g)].map((match) => match[1])).toEqual([
      '1',
      '2',
      '3',
      '4',
      '5',
      '6',
    ]);
    expect(map.match(/cell agrees/g)).toHaveLength(2);
  });

  it('hold for nothing to show', () => {
    for (const { markup } of [
      heatMap({ id: 'm', title: 'Map', rows: [], columns: [], counts: [] }),
      barChart({ id: 'b', title: 'Bars', bars: [] }),
      barChart({ id: 'b', title: 'Bars', bars: [{ label: 'none', count: 0 }] }),
      flowDiagram({ id: 'w', title: 'Flow', steps: [] }),
      forestPlot({ id: 'f', title: 'Forest', rows: [] }),
    ])
      expect(markup).not.toMatch(/NaN|Infinity|undefined/);
  });

  it('cut labels to their room', () => {
    expect(fitted('x'.repeat(100_000), 63)).toBe(`${'x'.repeat(9)}…`);
    expect(wrapped('one two three', 63, 2)).toEqual(['one two', 'three']);
    expect(wrapped('word '.repeat(1000), 63, 2)).toHaveLength(2);
  });
});
