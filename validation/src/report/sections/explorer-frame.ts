import { type Html, html } from '../html.ts';

/** The frame of the plan explorer; the script fills it with text only. */
export function explorerFrame(): Html {
  return html`<dialog id="explorer" aria-labelledby="explorer-title">
<div class="explorer-head"><h2 id="explorer-title" tabindex="-1">Change a fact and see the plan change</h2><button type="button" id="explorer-close">Close</button></div>
<p class="warning">For understanding this report only. Not approved for clinical use; do not enter a patient.</p>
<div class="explorer-body">
<form id="explorer-form" aria-label="Facts of the case"></form>
<div id="explorer-plan" tabindex="0" role="region" aria-label="Plan for these facts"></div>
</div>
<p id="explorer-status" role="status"></p>
</dialog>`;
}
