/** Pictures: all colours from the page, so that they follow light, dark and paper. */
export const PICTURE_STYLE = `
.plots { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 22rem), 1fr)); gap: 1.6rem 2rem; margin: 1.2rem 0; align-items: start; }
.columns { columns: 22rem 2; column-gap: 2rem; margin: 1.2rem 0; }
.columns > div { break-inside: avoid; margin-bottom: 1.6rem; }
figure { margin: 0; max-width: 27rem; }
figcaption { font-size: .85rem; color: var(--quiet); margin-top: .4rem; line-height: 1.4; }
svg { display: block; width: 100%; height: auto; font-family: var(--sans); font-size: 12px; fill: var(--ink); }
svg .grid { stroke: var(--line); }
svg .tick { text-anchor: middle; fill: var(--quiet); font-size: 11px; }
svg .tick.first { text-anchor: start; }
svg .tick.last { text-anchor: end; }
svg .value { text-anchor: end; font-variant-numeric: tabular-nums; }
svg .quiet { fill: var(--quiet); }
svg .interval { stroke: var(--mark); stroke-width: 2; }
svg .estimate, svg .bar { fill: var(--mark); }
svg .cell { fill: var(--mark); stroke: var(--line); }
svg .cell.agrees { stroke: var(--ink); stroke-width: 2; }
svg .count, svg .column { text-anchor: middle; }
svg .count { font-variant-numeric: tabular-nums; font-weight: 600; }
svg .row { text-anchor: end; }
svg .row, svg .column, svg .upright { font-size: 11px; }
svg .axis { fill: var(--quiet); font-size: 11px; }
svg .box { fill: var(--panel); stroke: var(--quiet); }
svg .strong { font-weight: 650; font-variant-numeric: tabular-nums; }
svg .flow { fill: none; stroke: var(--quiet); stroke-width: 1.5; }
svg .head { fill: var(--quiet); }
`;
