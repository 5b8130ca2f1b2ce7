/** The plan explorer: facts beside the plan, one above the other on a phone. */
export const EXPLORER_STYLE = `
dialog { border: 1px solid var(--quiet); border-radius: 6px; background: var(--paper); color: var(--ink); padding: 1.4rem; width: min(76rem, 96vw); height: 92vh; max-width: none; max-height: none; }
dialog[open] { display: flex; flex-direction: column; }
dialog::backdrop { background: rgb(0 0 0 / .55); }
.explorer-head { display: flex; justify-content: space-between; gap: 1rem; align-items: start; }
.warning { color: var(--bad); font-weight: 600; margin: .4rem 0 .8rem; max-width: none; }
.explorer-body { display: grid; grid-template-columns: minmax(0, 24rem) minmax(0, 1fr); gap: 2rem; flex: 1; min-height: 0; }
#explorer-form, #explorer-plan { overflow: auto; min-height: 0; padding: .2rem .6rem 1rem .2rem; }
#explorer-form fieldset { border: 0; margin: 0 0 1rem; padding: 0; }
#explorer-form legend { font-weight: 650; padding: 0; margin-bottom: .4rem; }
#explorer-form .field { margin-bottom: .7rem; }
#explorer-form .field.changed { border-left: 4px solid var(--mark); padding-left: .6rem; }
#explorer-form .hint { font-size: .8rem; color: var(--quiet); }
#explorer-status { margin: .8rem 0 0; font-weight: 600; max-width: none; min-height: 1.5em; }
.action { border-top: 1px solid var(--line); padding: .6rem 0; }
.action h3 { margin: 0; font-size: 1rem; }
.action p { margin: .2rem 0; }
.action.changed { border-left: 4px solid var(--mark); padding-left: .8rem; }
.issues { border: 2px solid var(--bad); background: var(--bad-panel); border-radius: 4px; padding: .2rem 1rem; }
@media screen and (max-width: 48rem) {
  dialog { width: 100vw; height: 100dvh; border: 0; border-radius: 0; padding: 1rem; overflow: auto; }
  dialog[open] { display: block; }
  .explorer-head { position: sticky; top: -1rem; background: var(--paper); padding: .6rem 0; }
  .explorer-head h2 { font-size: 1.1rem; }
  .explorer-body { display: block; }
  #explorer-form { max-height: 42dvh; border: 1px solid var(--line); border-radius: 4px; padding: .8rem; margin-bottom: 1rem; }
  #explorer-plan { overflow: visible; padding: 0; }
}
`;
