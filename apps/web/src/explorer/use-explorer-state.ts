import { useCallback, useMemo, useRef, useState } from 'react';
import type { NetworkCanvas } from '../canvas/network-canvas.js';
import type { ExplorerData } from '../data/explorer-data.js';
import { withSource } from '../data/source.js';
import type { Store } from '../state/create-store.js';
import type { UiState } from '../state/ui-state.js';
import { useStore } from '../state/use-store.js';
import type { ViewStore } from '../state/view-store.js';
import { filterInForce } from '../state/view-state.js';
import { writeView } from '../state/view-url.js';
import { TEXTS } from '../texts.js';
import { copyText } from '../ui/copy.js';
import type { ShownNetwork } from '../data/shown-network.js';
import type { Explorer } from './explorer-context.js';
import { usePositions } from './use-positions.js';

export interface ExplorerStores {
  readonly views: ViewStore;
  readonly data: ExplorerData;
  readonly ui: Store<UiState>;
}

/** Joins the stores into what the parts of the page share. */
export function useExplorerState({ views, data, ui }: ExplorerStores): Explorer {
  const view = useStore(views.view);
  const history = useStore(views.history);
  const catalogue = useStore(data.catalogue.state);
  const loading = useStore(data.shown);
  const uiState = useStore(ui);
  const shown = loading.value;
  const { positions, layoutPositions } = usePositions(data, view, shown);
  const canvas = useRef<NetworkCanvas>(null);
  const { nameOf, learn } = useNames(shown);
  const filter = useMemo(() => filterInForce(view), [view.filter, view.off]);

  const setUi = useCallback(
    (patch: Partial<UiState>) => {
      ui.update((before) => ({ ...before, ...patch }));
    },
    [ui],
  );
  const copyLink = useCallback(() => {
    void copyText(window.location.href).then((isCopied) => {
      setUi({ notice: { text: isCopied ? TEXTS.copied : TEXTS.copyFailed } });
    });
  }, [setUi]);

  const copyStatementLink = useCallback(
    (key: string) => {
      const { origin, pathname } = window.location;
      const address = `${origin}${pathname}${withSource(writeView({ ...views.view.get(), statement: key, saved: undefined }))}`;
      void copyText(address).then((isCopied) => {
        setUi({ notice: { text: isCopied ? TEXTS.copied : TEXTS.copyFailed } });
      });
    },
    [views, setUi],
  );
  const flyTo = useCallback(() => {
    setUi({ flights: ui.get().flights + 1 });
  }, [setUi, ui]);

  return useMemo(
    () => ({
      view,
      filter,
      history,
      shown,
      positions,
      layoutPositions,
      ui: uiState,
      get picture() {
        return canvas.current ?? undefined;
      },
      change: views.change,
      goTo: views.goTo,
      open: views.open,
      setUi,
      copyLink,
      copyStatementLink,
      flyTo,
      data,
      catalogue,
      loading,
      canvas,
      nameOf,
      learn,
    }),
    [
      view,
      filter,
      history,
      shown,
      loading,
      positions,
      layoutPositions,
      uiState,
      views,
      setUi,
      copyLink,
      copyStatementLink,
      flyTo,
      data,
      catalogue,
      nameOf,
      learn,
    ],
  );
}

type Named = readonly { readonly id: string; readonly name: string }[];

/** Names by id: of the whole network, and of what came with other answers. */
function useNames(shown: ShownNetwork | undefined): Pick<Explorer, 'nameOf' | 'learn'> {
  const [learned, setLearned] = useState<ReadonlyMap<string, string>>(new Map());
  const nameOf = useCallback(
    (id: string) => shown?.nameOf(id) ?? learned.get(id) ?? id,
    [shown, learned],
  );
  const learn = useCallback((more: Named) => {
    setLearned((before) =>
      more.every(({ id, name }) => before.get(id) === name)
        ? before
        : new Map([...before, ...more.map(({ id, name }): [string, string] => [id, name])]),
    );
  }, []);
  return { nameOf, learn };
}
