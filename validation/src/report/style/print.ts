/** Paper: everything unfolded, nothing that only a screen can do. */
export const PRINT_STYLE = `
@media print {
  :root { --paper: #fff; --panel: #f4f6f8; --ink: #000; --quiet: #444; --line: #bbb; --link: #000; --good: #0b5780; --bad: #9c3300; --open: #665200; --bad-panel: #fff; --mark: #0a4f8c; color-scheme: light; font-size: 9pt; }
  @page { margin: 16mm 14mm; }
  body { line-height: 1.4; }
  .page { display: block; max-width: none; padding: 0; }
  .skip, .to-contents, .filters, .explore, dialog { display: none !important; }
  .contents details { position: static; max-height: none; overflow: visible; border: 0; padding: 0; columns: 2; }
  .contents { break-after: auto; margin-bottom: 1.5rem; }
  details::details-content { content-visibility: visible !important; display: block !important; height: auto !important; }
  details > summary { list-style: none; color: var(--ink); font-weight: 600; }
  main > section { break-inside: auto; margin-top: 2rem; }
  h2, h3, h4, h5, caption, summary { break-after: avoid; }
  tr, figure, .tile, .banner, svg { break-inside: avoid; }
  thead { display: table-header-group; }
  .tiles { grid-template-columns: repeat(3, minmax(0, 1fr)); }
  .beside { grid-template-columns: minmax(0, 2fr) minmax(0, 3fr); }
  .plots { grid-template-columns: 1fr 1fr; }
  figure { max-width: 85mm; }
  .case p:has(> .explore) { display: none; }
  a { text-decoration: none; }
}
`;
