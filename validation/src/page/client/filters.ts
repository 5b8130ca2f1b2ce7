/// <reference lib="dom" />

const FIELDS = ['endpoint', 'direction', 'kind', 'reading'] as const;

/** Makes the list of disagreements filterable. A filter shows what it names and hides the rest. */
export function startFilters(form: HTMLFormElement, items: readonly HTMLElement[], count: HTMLElement): void {
  const apply = (): void => {
    const wanted = new FormData(form);
    const shown = items.filter((item) => {
      const fits = matches(item, wanted);
      item.hidden = !fits;
      return fits;
    });
    count.textContent = `${shown.length} of ${items.length} shown`;
  };
  form.addEventListener('change', apply);
  form.addEventListener('submit', (event) => event.preventDefault());
  // A reset puts the fields back after its event.
  form.addEventListener('reset', () => setTimeout(apply, 0));
  form.hidden = false;
  apply();
}

function matches(item: HTMLElement, wanted: FormData): boolean {
  const fits = FIELDS.every((field) => {
    const value = choice(wanted, field);
    return value === undefined || item.dataset[field] === value;
  });
  const missing = choice(wanted, 'missing');
  return fits && (missing === undefined || missingFacts(item).includes(missing));
}

/** The value behind a choice; "all" is empty, and a value begins with "=", so that an empty value stays a value. */
function choice(wanted: FormData, field: string): string | undefined {
  const value = wanted.get(field);
  return typeof value === 'string' && value.startsWith('=') ? value.slice(1) : undefined;
}

function missingFacts(item: HTMLElement): readonly unknown[] {
  const facts: unknown = JSON.parse(item.dataset['missing'] ?? '[]');
  return Array.isArray(facts) ? facts : [];
}
