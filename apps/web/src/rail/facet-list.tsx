import { STANCES, type Stance } from '@stancegraph/model';
import type { Facet } from '@stancegraph/network';
import { useState, type ReactElement } from 'react';
import type { ShownNetwork } from '../data/shown-network.js';
import { useExplorer } from '../explorer/explorer-context.js';
import { formatCount } from '../format/counts.js';
import { matchesWords } from '../format/matches.js';
import { facetTitle, type FacetEntry } from '../registry/facets.js';
import { isolateListed, patchFilter, setFilter, toggleListed } from '../state/changes.js';
import { FILTER_TEXTS } from '../texts/filters.js';
import { TEXTS } from '../texts.js';
import { Name } from '../ui/name.js';
import { ContestedMark, StanceMark } from '../ui/stance-mark.js';

/** So many values stand in the rail at once; a longer list can be searched and opened further. */
const MOST_ROWS = 8;
const MORE_ROWS = 50;

interface FacetListProps {
  readonly entry: FacetEntry;
  readonly shown: ShownNetwork;
}

/** Values to filter by, each with what is shown of what there is. */
export function FacetList({ entry, shown }: FacetListProps): ReactElement {
  const items = shown.facet(entry.key);
  const { view } = useExplorer();
  const chosen = view.filter[entry.key] as readonly string[] | undefined;
  const [find, setFind] = useState('');
  const [most, setMost] = useState(MOST_ROWS);
  const found =
    find === '' ? items : items.filter((item) => matchesWords(facetTitle(entry.key, item), find));
  const rows = chosenFirst(found, chosen).slice(0, most);
  const left = found.length - rows.length;
  const headId = `facet-${entry.key}`;
  return (
    <section className="rail-section" aria-labelledby={headId}>
      <h2 id={headId} className="section-head">
        {entry.title} <span className="unit">{entry.unit}</span>
      </h2>
      {items.length > MOST_ROWS && (
        <input
          type="search"
          className="input facet-find"
          aria-label={FILTER_TEXTS.find(entry.title)}
          placeholder={FILTER_TEXTS.find(entry.title)}
          value={find}
          onChange={(event) => {
            setFind(event.currentTarget.value);
          }}
        />
      )}
      <ul className="facet-list">
        {rows.map((facet) => (
          <FacetRow key={facet.id} entry={entry} facet={facet} items={items} />
        ))}
        {entry.key === 'stances' && <ContestedRow shown={shown} />}
      </ul>
      {(left > 0 || most > MOST_ROWS) && (
        <p className="facet-more">
          {left > 0 && (
            <button
              type="button"
              className="link-button"
              onClick={() => {
                setMost(most + MORE_ROWS);
              }}
            >
              {FILTER_TEXTS.more(left)}
            </button>
          )}
          {most > MOST_ROWS && (
            <button
              type="button"
              className="link-button"
              onClick={() => {
                setMost(MOST_ROWS);
              }}
            >
              {FILTER_TEXTS.fewer}
            </button>
          )}
        </p>
      )}
    </section>
  );
}

/** In a long list what is chosen comes first, so that it is in sight. */
function chosenFirst(
  items: readonly Facet[],
  chosen: readonly string[] | undefined,
): readonly Facet[] {
  if (chosen === undefined || items.length <= MOST_ROWS) return items;
  const wanted = new Set(chosen);
  return [
    ...items.filter(({ id }) => wanted.has(id)),
    ...items.filter(({ id }) => !wanted.has(id)),
  ];
}

interface FacetRowProps {
  readonly entry: FacetEntry;
  readonly facet: Facet;
  readonly items: readonly Facet[];
}

function FacetRow({ entry: { key }, facet, items }: FacetRowProps): ReactElement {
  const { view, change } = useExplorer();
  const chosen = view.filter[key] as readonly string[] | undefined;
  // Statements without an issue have no id to name them by.
  const isNameless = facet.id === '';
  const isOn = chosen === undefined || chosen.includes(facet.id);
  const isAlone = isOn && chosen?.length === 1;
  const title = facetTitle(key, facet);
  const all = items.flatMap(({ id }) => (id === '' ? [] : [id]));
  return (
    <li className="facet-row">
      <label title={isNameless ? TEXTS.rail.noIssueHint : title}>
        <input
          type="checkbox"
          checked={isOn}
          disabled={isNameless}
          aria-disabled={isAlone || undefined}
          onChange={() => {
            change(setFilter(toggleListed(view.filter, key, facet.id, all)));
          }}
        />
        {key === 'stances' && isStance(facet.id) && <StanceMark stance={facet.id} />}
        <span className="facet-name">
          <Name>{title}</Name>
        </span>
        <Counts {...facet} />
      </label>
      {!isNameless && (
        <button
          type="button"
          className="only-button"
          aria-label={isAlone ? `${title}: ${TEXTS.rail.all}` : `${TEXTS.rail.only} ${title}`}
          onClick={() => {
            change(setFilter(isolateListed(view.filter, key, facet.id)));
          }}
        >
          {isAlone ? TEXTS.rail.all : TEXTS.rail.only}
        </button>
      )}
    </li>
  );
}

function isStance(id: string): id is Stance {
  return STANCES.some((stance) => stance === id);
}

function ContestedRow({ shown }: { readonly shown: ShownNetwork }): ReactElement {
  const { view, change } = useExplorer();
  return (
    <li className="facet-row">
      <label>
        <input
          type="checkbox"
          checked={view.filter.contested === true}
          onChange={(event) => {
            change(patchFilter({ contested: event.currentTarget.checked }));
          }}
        />
        <span className="mark-place">
          <ContestedMark />
        </span>
        <span className="facet-name">{TEXTS.rail.onlyContested}</span>
        <Counts {...shown.totals.contested} />
      </label>
    </li>
  );
}

function Counts({
  shown,
  total,
}: {
  readonly shown: number;
  readonly total: number;
}): ReactElement {
  return (
    <span className="facet-count">
      <b>{formatCount(shown)}</b> of {formatCount(total)}
    </span>
  );
}
