import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { NetworkCanvas } from '../canvas/network-canvas.js';
import type { ExplorerData } from '../data/explorer-data.js';
import { firstView, mergePositions, savedPositions, type Positions } from '../data/positions.js';
import type { Store } from '../state/create-store.js';
import type { UiState } from '../state/ui-state.js';
import { useStore } from '../state/use-store.js';
import type { ViewStore } from '../state/view-store.js';
import { TEXTS } from '../texts.js';
import { copyText } from '../ui/copy.js';
import { isPhoneQuery, useMedia } from '../ui/use-media.js';
import type { Explorer } from './explorer-context.js';

export interface ExplorerStores {
  readonly views: ViewStore;
  readonly data: ExplorerData;
  readonly ui: Store<UiState>;
}

/** Joins the stores into what the parts of the page share. */
export function useExplorerState({ views, data, ui }: ExplorerStores): Explorer {
  const view = useStore(views.view);
  const catalogue = useStore(data.catalogue.state);
  const loading = useStore(data.graph.state);
  const uiState = useStore(ui);
  const positions = usePositions(data, view.filter.datasets, loading.value?.actors);
  const canvas = useRef<NetworkCanvas>(null);
  const { nameOf, learn } = useNames(loading.value?.actors);

  const setUi = useCallback(
    (patch: Partial<UiState>) => {
      ui.update((before) => ({ ...before, ...patch }));
    },
    [ui],
  );
  const copyLink = useCallback(() => {
    void copyText(window.location.href).then((isCopied) => {
      setUi({ notice: isCopied ? TEXTS.copied : TEXTS.copyFailed });
    });
  }, [setUi]);

  return useMemo(
    () => ({
      view,
      graph: loading.value,
      positions,
      ui: uiState,
      get picture() {
        return canvas.current ?? undefined;
      },
      change: views.change,
      setUi,
      copyLink,
      data,
      catalogue,
      loading,
      canvas,
      nameOf,
      learn,
    }),
    [view, loading, positions, uiState, views, setUi, copyLink, data, catalogue, nameOf, learn],
  );
}

/** Where actors stand. A filter moves nobody: the places belong to the datasets, not to the filter. */
function usePositions(
  data: ExplorerData,
  datasets: readonly string[] | undefined,
  actors: readonly { id: string }[] | undefined,
): Positions {
  const isTall = useMedia(isPhoneQuery);
  const views = useStore(data.catalogue.state).value?.views;
  const computed = useStore(data.layout);
  const saved = useMemo(
    () => savedPositions(firstView(views ?? [], datasets), isTall),
    [views, datasets, isTall],
  );
  const positions = useMemo(() => mergePositions(saved, computed), [saved, computed]);
  const isMissing = views !== undefined && (actors ?? []).some(({ id }) => !positions.has(id));
  useEffect(() => {
    if (isMissing) data.needLayout();
  }, [isMissing, data, positions]);
  return positions;
}

type Named = readonly { readonly id: string; readonly name: string }[];

function useNames(actors: Named | undefined): Pick<Explorer, 'nameOf' | 'learn'> {
  const [learned, setLearned] = useState<ReadonlyMap<string, string>>(new Map());
  const names = useMemo(
    () =>
      new Map([...learned, ...(actors ?? []).map(({ id, name }): [string, string] => [id, name])]),
    [learned, actors],
  );
  const nameOf = useCallback((id: string) => names.get(id) ?? id, [names]);
  const learn = useCallback((more: Named) => {
    setLearned((before) =>
      more.every(({ id, name }) => before.get(id) === name)
        ? before
        : new Map([...before, ...more.map(({ id, name }): [string, string] => [id, name])]),
    );
  }, []);
  return { nameOf, learn };
}
