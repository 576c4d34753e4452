import type { Facet, Graph } from '@stancegraph/contract';
import { STANCES, type Stance } from '@stancegraph/model';
import type { ReactElement } from 'react';
import { useExplorer } from '../explorer/explorer-context.js';
import { formatCount } from '../format/counts.js';
import { facetTitle, type FacetEntry } from '../registry/facets.js';
import { isolateListed, patchFilter, setFilter, toggleListed } from '../state/changes.js';
import { TEXTS } from '../texts.js';
import { Name } from '../ui/name.js';
import { ContestedMark, StanceMark } from '../ui/stance-mark.js';

interface FacetListProps {
  readonly entry: FacetEntry;
  readonly graph: Graph;
}

/** Values to filter by, each with what is shown of what there is. */
export function FacetList({ entry, graph }: FacetListProps): ReactElement {
  const items = graph.facets[entry.key];
  const headId = `facet-${entry.key}`;
  return (
    <section className="rail-section" aria-labelledby={headId}>
      <h2 id={headId} className="section-head">
        {entry.title} <span className="unit">{entry.unit}</span>
      </h2>
      <ul className="facet-list">
        {items.map((facet) => (
          <FacetRow key={facet.id} entry={entry} facet={facet} items={items} />
        ))}
        {entry.key === 'stances' && <ContestedRow graph={graph} />}
      </ul>
    </section>
  );
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

function ContestedRow({ graph }: { readonly graph: Graph }): ReactElement {
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
        <Counts {...graph.totals.contested} />
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
