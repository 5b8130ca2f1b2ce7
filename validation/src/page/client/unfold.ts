/// <reference lib="dom" />

/** Opens the folded parts around the place that a link leads to: not every browser does so by itself. */
export function startUnfolding(): void {
  window.addEventListener('hashchange', unfoldTarget);
  unfoldTarget();
}

function unfoldTarget(): void {
  const target = document.getElementById(location.hash.slice(1));
  const folded = target?.parentElement?.closest('details:not([open])');
  if (target === null || folded === null || folded === undefined) return;
  for (let part = target.parentElement?.closest('details'); part; part = part.parentElement?.closest('details'))
    part.open = true;
  target.scrollIntoView();
}
