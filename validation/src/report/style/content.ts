/** The first page, lists, marks and everything that is running text. */
export const CONTENT_STYLE = `
.kicker { margin: 0 0 .4rem; color: var(--quiet); font-size: .85rem; letter-spacing: .06em; text-transform: uppercase; }
.lead { font-size: 1.08rem; line-height: 1.45; max-width: 52rem; }
.quiet, .none { color: var(--quiet); }
.code { font-family: var(--mono); font-size: .92em; }
.hash { font-family: var(--mono); font-size: .84rem; }
.banner { border: 2px solid var(--bad); background: var(--bad-panel); border-radius: 4px; padding: 0 1.1rem; margin: 1rem 0; }
.banner p { font-weight: 650; font-size: 1.08rem; max-width: none; }
.banner.calm { border-color: var(--good); background: var(--panel); }
.verdict { margin: 1.3rem 0; }
.verdict h2 { font-size: 1.3rem; }
.verdict ul { margin: .4rem 0; padding-left: 1.2rem; }
.verdict li { margin: .15rem 0; max-width: none; }
.numbers > h2 { font-size: 1.12rem; }
.numbers .tiles { margin: .6rem 0; }
.tiles { display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); gap: 1rem; margin: 1rem 0; }
.tile { background: var(--panel); border-radius: 4px; padding: .7rem 1.1rem; }
.tile h3 { margin: 0; }
.tile p { margin: .1rem 0 .5rem; font-size: .88rem; line-height: 1.4; }
.tile dl { margin: 0; display: block; }
.tile dl > div { display: block; border-top: 1px solid var(--line); padding: .45rem 0; }
.tile dt { font-size: .82rem; color: var(--quiet); }
.tile dd { font-variant-numeric: tabular-nums; line-height: 1.35; }
.tile dd b { display: block; font-size: 1.15rem; }
.tile .note { display: block; margin-top: .2rem; font-size: .88rem; }
.jump { display: flex; flex-wrap: wrap; gap: .4rem 1.4rem; }
dl { margin: 1rem 0; }
dl > div { display: grid; grid-template-columns: 12rem minmax(0, 1fr); gap: .2rem 1.2rem; padding: .45rem 0; border-top: 1px solid var(--line); }
dt { color: var(--quiet); }
dd { margin: 0; max-width: 46rem; }
ul, ol { padding-left: 1.2rem; }
li { margin: .25rem 0; max-width: 46rem; }
ul.group { margin: .15rem 0; padding-left: .9rem; list-style: none; border-left: 2px solid var(--line); }
ul.group > li { margin: .15rem 0; }
span.group { color: var(--quiet); font-size: .85em; font-style: italic; }
.mark { display: inline-block; border: 1px solid currentColor; border-radius: 3px; padding: 0 .4em; font-size: .84em; line-height: 1.5; color: var(--quiet); overflow-wrap: normal; }
.mark.good { color: var(--good); }
.mark.bad { color: var(--bad); font-weight: 650; }
.mark.open, .mark.not-done { color: var(--open); font-weight: 600; }
.mark.not-done { border-style: dashed; }
details { margin: 1rem 0; }
summary { cursor: pointer; color: var(--link); padding: .3rem 0; }
summary:hover { text-decoration: underline; }
.folded { padding: .2rem 0 .6rem; }
pre { background: var(--panel); padding: .8rem 1rem; border-radius: 4px; font: .84rem/1.5 var(--mono); white-space: pre-wrap; margin: .6rem 0; }
.beside { display: grid; grid-template-columns: minmax(0, 24rem) minmax(0, 1fr); gap: 2rem; align-items: start; }
.beside dl > div { grid-template-columns: 8rem minmax(0, 1fr); }
.beside dl { margin-top: 0; }
.counterexample { border-left: 4px solid var(--bad); padding-left: 1rem; margin: 1.5rem 0; }
.filters { display: grid; grid-template-columns: repeat(auto-fill, minmax(11rem, 1fr)); gap: .8rem 1rem; background: var(--panel); padding: 1rem; border-radius: 4px; align-items: end; }
.filters[hidden] { display: none; }
.filters output { grid-column: 1 / -1; font-weight: 600; }
label { display: block; font-size: .85rem; color: var(--quiet); margin-bottom: .15rem; }
select, input, button { font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--quiet); border-radius: 4px; padding: .45rem .6rem; min-height: 2.6rem; max-width: 100%; }
select, input { width: 100%; }
button { white-space: nowrap; cursor: pointer; color: var(--link); border-color: currentColor; }
button:hover { background: var(--panel); }
.cases { list-style: none; padding: 0; }
.case { border-top: 1px solid var(--line); padding: 1.1rem 0 .5rem; max-width: none; margin: 0; }
.case h4 { margin: 0; }
.case dl { margin: .4rem 0; }
.case dl > div { border: 0; padding: .12rem 0; }
.case details { margin: .3rem 0; }
.facts { columns: 17rem; column-gap: 2rem; list-style: none; padding: 0; margin: .3rem 0; }
.facts li { break-inside: avoid; }
.trace { list-style: none; padding: 0; margin: .3rem 0; font-size: .9rem; line-height: 1.45; }
.trace li { max-width: none; margin: .1rem 0; }
.trace .deep-0 { margin-top: .6rem; font-weight: 600; }
.trace .deep-1 { padding-left: 1.2rem; }
.trace .deep-2 { padding-left: 2.4rem; }
.trace .deep-3, .trace .deep-4 { padding-left: 3.6rem; }
.versus { display: flex; flex-wrap: wrap; gap: .2rem 2rem; margin: .35rem 0; }
.tags { margin: .3rem 0; }
@media screen and (max-width: 62rem) {
  .tiles, .beside { grid-template-columns: minmax(0, 1fr); }
}
@media screen and (max-width: 40rem) {
  dl > div { grid-template-columns: minmax(0, 1fr); }
}
`;
