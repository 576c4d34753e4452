import { Search } from 'lucide-react';
import { lazy, Suspense, useRef, type ReactElement } from 'react';
import { SheetHandle, useSheetDrag } from '../drawer/sheet-handle.js';
import { FACETS } from '../registry/facets.js';
import { TEXTS } from '../texts.js';
import { KeyCap } from '../ui/key-cap.js';
import { isPhoneQuery, useMedia } from '../ui/use-media.js';
import { useExplorer } from '../explorer/explorer-context.js';
import { isEmptyStore } from '../states/is-empty-store.js';
import { FacetList } from './facet-list.js';
import { FilterList } from './filter-list.js';

const NewTextFilter = lazy(async () => ({
  default: (await import('./filter-forms.js')).NewTextFilter,
}));

/** Search and filters. Whatever leaves something out can be seen and undone here. */
export function Rail(): ReactElement {
  const explorer = useExplorer();
  const { ui } = explorer;
  const isPhone = useMedia(isPhoneQuery);
  const element = useRef<HTMLElement>(null);
  const drag = useSheetDrag(element);
  return (
    <nav
      ref={element}
      className="rail"
      aria-label={TEXTS.rail.label}
      data-stop={isPhone ? ui.sheet : undefined}
    >
      {isPhone && <SheetHandle drag={drag} />}
      <SearchButton />
      {!isEmptyStore(explorer) && <Filters />}
    </nav>
  );
}

function Filters(): ReactElement {
  const { shown, view, ui } = useExplorer();
  return (
    <div className="rail-scroll">
      <FilterList />
      {ui.openForms.includes('text') && (
        <Suspense fallback={null}>
          <NewTextFilter />
        </Suspense>
      )}
      {shown !== undefined &&
        FACETS.filter(
          ({ key, when }) =>
            ui.openFacets.includes(key) || when(() => shown.facet(key), view.filter),
        ).map((facet) => <FacetList key={facet.key} entry={facet} shown={shown} />)}
    </div>
  );
}

export function SearchButton(): ReactElement {
  const { setUi } = useExplorer();
  return (
    <button
      type="button"
      className="search-button"
      aria-keyshortcuts="Control+K Meta+K /"
      onClick={() => {
        setUi({ dialog: 'search' });
      }}
    >
      <Search size={16} strokeWidth={1.75} aria-hidden />
      <span>{TEXTS.search.open}</span>
      <KeyCap shortcut="Mod+k" />
    </button>
  );
}
