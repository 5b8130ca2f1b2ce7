/** Colours, type and the frame of the page. Blue and vermillion are told apart by colour-blind readers. */
export const BASE_STYLE = `
:root {
  color-scheme: light dark;
  --paper: #fff; --panel: #f4f6f8; --ink: #1a2027; --quiet: #525c67; --line: #d3d9e0;
  --link: #0a4f8c; --good: #0b5780; --bad: #9c3300; --open: #665200; --bad-panel: #fdf1ea; --mark: #0a4f8c;
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Liberation Sans", Arial, sans-serif;
  --mono: ui-monospace, "SFMono-Regular", Menlo, Consolas, "Liberation Mono", monospace;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #14181d; --panel: #1d232a; --ink: #e7eaee; --quiet: #a9b3bd; --line: #3a434d;
    --link: #8cc4f5; --good: #84c8f0; --bad: #ffa477; --open: #e3c766; --bad-panel: #33211a; --mark: #6fb3ea;
  }
}
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.55 var(--sans); overflow-wrap: anywhere; }
.page { display: grid; grid-template-columns: 17rem minmax(0, 60rem); column-gap: 3.5rem; grid-template-rows: auto 1fr; max-width: 84rem; margin: 0 auto; padding: 1.8rem 2rem 5rem; }
a { color: var(--link); text-underline-offset: .15em; text-decoration-thickness: .06em; }
a:hover { text-decoration-thickness: .12em; }
:focus-visible { outline: 3px solid var(--mark); outline-offset: 2px; }
main:focus, section:focus, li:focus, tr:focus, h2:focus { outline: none; }
tr:target > td, li.case:target { background: var(--panel); }
.skip { position: absolute; left: -100vw; padding: .6rem 1rem; background: var(--paper); color: var(--link); }
.skip:focus { left: 1rem; top: 1rem; z-index: 2; }
h1, h2, h3, h4, h5 { line-height: 1.25; margin: 0; text-wrap: balance; }
h1 { font-size: 1.9rem; font-weight: 650; letter-spacing: -.015em; }
h2 { font-size: 1.45rem; font-weight: 650; letter-spacing: -.01em; }
h3 { font-size: 1.12rem; margin-top: 2.2rem; }
h4 { font-size: 1rem; margin-top: 1.4rem; }
h5 { font-size: .9rem; margin-top: 1rem; color: var(--quiet); }
p { margin: .7rem 0; max-width: 46rem; }
main > section { border-top: 2px solid var(--ink); margin-top: 4rem; padding-top: 1rem; }
.number { color: var(--quiet); font-weight: 500; font-variant-numeric: tabular-nums; margin-right: .35rem; }
.page > header, .page > main { grid-column: 2; min-width: 0; }
.contents { grid-column: 1; grid-row: 1 / span 2; font-size: .88rem; line-height: 1.4; }
.contents details { position: sticky; top: 2rem; max-height: calc(100vh - 4rem); overflow: auto; }
.contents summary { font-weight: 650; cursor: pointer; padding: .2rem 0; }
.contents ol { list-style: none; margin: .5rem 0 0; padding: 0; }
.contents li { padding: .22rem 0; max-width: none; margin: 0; }
.contents a { display: grid; grid-template-columns: 2.2rem minmax(0, 1fr); }
.contents a { color: var(--ink); text-decoration: none; }
.contents a:hover { color: var(--link); text-decoration: underline; }
.contents .number { margin: 0; }
.contents:focus { outline: none; }
.contents .to-contents { display: none; }
.contents .open { display: block; margin-left: 2.2rem; color: var(--open); font-size: .8rem; }
@media screen and (max-width: 76rem) {
  .page { display: block; padding: 1.25rem 1rem 4rem; }
  .contents { margin: 2rem 0; }
  .contents details { position: static; max-height: none; border: 1px solid var(--line); border-radius: 4px; padding: .5rem .8rem; }
  .contents li { padding: .4rem 0; }
  .contents .to-contents { display: block; position: fixed; right: .8rem; bottom: .8rem; z-index: 1; padding: .5rem .9rem; background: var(--paper); color: var(--link); border: 1px solid currentColor; border-radius: 4px; font-weight: 600; }
  h1 { font-size: 1.6rem; }
  h2 { font-size: 1.28rem; }
}
`;
