import type { NetworkView } from '@stancegraph/network';
import { useEffect, useMemo } from 'react';
import type { ExplorerData } from '../data/explorer-data.js';
import { isOfLayout } from '../data/layout-loader.js';
import { mergePositions, type Positions } from '@stancegraph/analysis';
import { firstView, savedPositions } from '../data/positions.js';
import type { ShownNetwork } from '../data/shown-network.js';
import { useStore } from '../state/use-store.js';
import type { ViewState } from '../state/view-state.js';
import { isPhoneQuery, useMedia } from '../ui/use-media.js';

const NOWHERE: Positions = new Map();

export interface ActorPositions {
  /** With those that were put somewhere by hand. */
  readonly positions: Positions;
  readonly layoutPositions: Positions;
}

/** Where actors stand. A filter moves nobody: the places belong to the datasets, not to the filter. */
export function usePositions(
  data: ExplorerData,
  { filter: { datasets }, layout, pins }: ViewState,
  shown: ShownNetwork | undefined,
): ActorPositions {
  const isTall = useMedia(isPhoneQuery);
  const views = useStore(data.catalogue.state).value?.views;
  const base = shown?.base;
  const saved = useMemo(
    () =>
      layout === 'composed' ? savedPositions(firstView(views ?? [], datasets), isTall) : NOWHERE,
    [layout, views, datasets, isTall],
  );
  const isMissing = useMemo(
    () => base !== undefined && (layout !== 'composed' || !hasAll(saved, base)),
    [layout, saved, base],
  );
  const computed = useComputed(data, layout === 'composed' ? 'force' : layout, shown, isMissing);
  const placed = useMemo(() => mergePositions(saved, computed), [saved, computed]);
  useEffect(() => {
    if (isMissing && views !== undefined) data.needLayout(layout === 'composed' ? 'force' : layout);
  }, [isMissing, views, data, layout, base, shown?.store.state]);
  return useMemo(() => {
    const isAsPlaced = Object.keys(pins).length === 0;
    const positions = isAsPlaced ? placed : new Map([...placed, ...Object.entries(pins)]);
    return { layoutPositions: placed, positions };
  }, [placed, pins]);
}

function hasAll(saved: Positions, { actors, network }: NetworkView): boolean {
  return actors.every((actor) => saved.has(network.actors[actor]?.id ?? ''));
}

/** Places that were computed for what is shown; the last ones while new ones are on their way. */
function useComputed(
  data: ExplorerData,
  layout: Parameters<ExplorerData['needLayout']>[0],
  shown: ShownNetwork | undefined,
  isNeeded: boolean,
): Positions {
  const { value, key } = useStore(data.layout.state);
  if (!isNeeded || shown === undefined || value === undefined) return NOWHERE;
  return isOfLayout(key, layout) ? value : NOWHERE;
}
