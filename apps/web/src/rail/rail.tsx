import { Search, X } from 'lucide-react';
import { useRef, type ReactElement } from 'react';
import { SheetHandle, useSheetDrag } from '../drawer/sheet-handle.js';
import { FACETS } from '../registry/facets.js';
import { filtersOn } from '../registry/filters.js';
import { clearFilters, patchFilter, setRollUp } from '../state/changes.js';
import { TEXTS } from '../texts.js';
import { IconButton } from '../ui/icon-button.js';
import { KeyCap } from '../ui/key-cap.js';
import { isPhoneQuery, useMedia } from '../ui/use-media.js';
import { Switch } from '../ui/switch.js';
import { useExplorer } from '../explorer/explorer-context.js';
import { FacetList } from './facet-list.js';

/** Search and filters. Whatever leaves something out can be seen and undone here. */
export function Rail(): ReactElement {
  const { graph, view, ui } = useExplorer();
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
      <div className="rail-scroll">
        <FilterSection />
        {graph !== undefined &&
          FACETS.filter((facet) => facet.when(graph.facets, view.filter)).map((facet) => (
            <FacetList key={facet.key} entry={facet} graph={graph} />
          ))}
      </div>
    </nav>
  );
}

export function SearchButton(): ReactElement {
  const { setUi } = useExplorer();
  return (
    <button
      type="button"
      className="search-button"
      aria-label={TEXTS.search.label}
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

function FilterSection(): ReactElement {
  const { graph, view, change, nameOf } = useExplorer();
  const on = filtersOn(view.filter);
  return (
    <section className="rail-section" aria-labelledby="rail-filters">
      <h2 id="rail-filters" className="section-head">
        {TEXTS.rail.filters}
        {on.length > 0 && (
          <button
            type="button"
            className="link-button"
            onClick={() => {
              change(clearFilters);
            }}
          >
            {TEXTS.rail.clear}
          </button>
        )}
      </h2>
      <div className="filter-row">
        <div>
          <div className="filter-name">{TEXTS.rail.rollUp}</div>
          <div id="roll-up-detail" className="meta">
            {TEXTS.rail.rollUpDetail}
          </div>
        </div>
        <Switch
          label={TEXTS.rail.rollUp}
          describedBy="roll-up-detail"
          isOn={view.filter.rollUp}
          onChange={(isOn) => {
            change(setRollUp(isOn));
          }}
        />
      </div>
      {on.map((entry) => (
        <div key={entry.id} className="filter-row">
          <div>
            <div className="filter-name">{entry.label}</div>
            <div className="meta">
              <bdi>{entry.describe(view.filter, { facets: graph?.facets, actor: nameOf })}</bdi>
            </div>
          </div>
          <IconButton
            icon={X}
            label={TEXTS.states.switchOff(entry.label)}
            onClick={() => {
              change(patchFilter(entry.off));
            }}
          />
        </div>
      ))}
    </section>
  );
}
