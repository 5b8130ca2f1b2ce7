/** Tables on a wide screen; cards with the column names in front on a narrow one. */
export const TABLE_STYLE = `
table { border-collapse: collapse; width: 100%; margin: 1.2rem 0; font-size: .9rem; line-height: 1.45; }
caption { text-align: left; font-weight: 600; padding-bottom: .5rem; }
th { text-align: left; vertical-align: bottom; font-weight: 600; color: var(--quiet); font-size: .84rem; border-bottom: 1.5px solid var(--ink); padding: .35rem .9rem .35rem 0; overflow-wrap: normal; }
td { vertical-align: top; border-bottom: 1px solid var(--line); padding: .5rem .9rem .5rem 0; min-width: 6.5rem; }
th:last-child, td:last-child { padding-right: 0; }
td.figure { min-width: 3.5rem; font-variant-numeric: tabular-nums; }
td.code { min-width: 5.5rem; }
td.code > div { font-family: var(--mono); font-size: .92em; }
td ul { margin: 0; padding-left: 1rem; }
td ul ul { margin-top: .1rem; }
@media screen and (max-width: 54rem) {
  table.stack, table.stack tbody, table.stack tr, table.stack td, table.stack caption { display: block; }
  table.stack thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  table.stack tr { border: 1px solid var(--line); border-radius: 4px; padding: .4rem .8rem; margin-bottom: .8rem; }
  table.stack td { border: 0; padding: .3rem 0; min-width: 0; }
  table.stack td + td { border-top: 1px solid var(--line); }
  table.stack td.figure, table.stack td.code { display: grid; grid-template-columns: 8rem minmax(0, 1fr); gap: .6rem; align-items: baseline; }
  table.stack td::before { content: attr(data-label); display: block; color: var(--quiet); font-size: .8rem; }
}
`;
