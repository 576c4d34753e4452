import { Plus } from 'lucide-react';
import { useRef, type ReactElement } from 'react';
import { useExplorer, type Explorer } from '../explorer/explorer-context.js';
import { FILTERS, isSet, type FilterEntry } from '../registry/filters.js';
import { isFacetKey } from '../registry/facets.js';
import { patchFilter } from '../state/changes.js';
import { FILTER_TEXTS } from '../texts/filters.js';

/** The filters that have no place of their own elsewhere on the page, to be taken into the list. */
export function AddFilter(): ReactElement | null {
  const explorer = useExplorer();
  const { view, ui } = explorer;
  const details = useRef<HTMLDetailsElement>(null);
  const left = FILTERS.filter(
    (entry) =>
      entry.form !== undefined &&
      !isSet(entry, view.filter) &&
      !(isFacetKey(entry.id) && ui.openFacets.includes(entry.id)) &&
      !ui.openForms.includes(entry.id),
  );
  if (left.length === 0) return null;
  return (
    <details ref={details} className="add-filter">
      <summary>
        <Plus size={16} strokeWidth={1.75} aria-hidden />
        {FILTER_TEXTS.add}
      </summary>
      <ul>
        {left.map((entry) => (
          <li key={entry.id}>
            <button
              type="button"
              className="plain-button"
              onClick={() => {
                if (details.current !== null) details.current.open = false;
                start(entry, explorer);
              }}
            >
              {entry.label}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Takes a filter into the list: with a first value, as a form, as a list of values, or by asking for an actor. */
function start({ id, form }: FilterEntry, { view, ui, change, setUi }: Explorer): void {
  switch (form) {
    case 'facet':
      if (isFacetKey(id)) setUi({ openFacets: [...ui.openFacets, id] });
      return;
    case 'minCount':
      change(patchFilter({ minCount: 2 }));
      return;
    case 'text':
      setUi({ openForms: [...ui.openForms, id] });
      return;
    case 'ego':
      if (view.selection?.type === 'actor')
        change(patchFilter({ ego: view.selection.id, steps: 1 }));
      else setUi({ dialog: 'ego' });
      return;
    case undefined:
  }
}
