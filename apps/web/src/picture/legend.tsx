import { STANCES } from '@stancegraph/model';
import type { ReactElement } from 'react';
import { useExplorer } from '../explorer/explorer-context.js';
import { formatCount } from '../format/counts.js';
import { isolateListed, patchFilter, setFilter, toggleListed } from '../state/changes.js';
import { ContestedMark, StanceMark } from '../ui/stance-mark.js';
import { isPhoneQuery, useMedia } from '../ui/use-media.js';
import { useHighlights } from './use-highlights.js';

/** What the marks mean, and how many there are of each. A click isolates, with Shift it adds or takes away. */
export function Legend(): ReactElement | null {
  const { shown: network, view, change } = useExplorer();
  const { alleged } = useHighlights();
  const isPhone = useMedia(isPhoneQuery);
  if (network === undefined) return null;
  const { filter } = view;
  const shown = (id: string): number =>
    network.facet('stances').find((facet) => facet.id === id)?.shown ?? 0;
  return (
    <ul className="legend" aria-label="Legend">
      {STANCES.map((stance) => (
        <li key={stance}>
          <button
            type="button"
            aria-pressed={filter.stances?.includes(stance) ?? false}
            onClick={(event) => {
              const next = event.shiftKey
                ? toggleListed(filter, 'stances', stance, STANCES)
                : isolateListed(filter, 'stances', stance);
              change(setFilter(next));
            }}
          >
            <StanceMark stance={stance} />
            {stance} <span className="meta">{formatCount(shown(stance))}</span>
          </button>
        </li>
      ))}
      <li>
        <button
          type="button"
          aria-label={`contested ${formatCount(network.totals.contested.shown)}`}
          aria-pressed={filter.contested ?? false}
          onClick={() => {
            change(patchFilter({ contested: filter.contested !== true }));
          }}
        >
          <ContestedMark />
          {!isPhone && 'contested'}{' '}
          <span className="meta">{formatCount(network.totals.contested.shown)}</span>
        </button>
      </li>
      {alleged.map((tie) => (
        <li key={`${tie.source} ${tie.stance} ${tie.target}`} className="legend-alleged">
          <StanceMark stance={tie.stance} isAlleged />
          alleged
        </li>
      ))}
    </ul>
  );
}
