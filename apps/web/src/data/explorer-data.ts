import type { ActorDetail, Graph, TieEvidence } from '@stancegraph/contract';
import { layOut } from '../canvas/layout.js';
import { setFilter } from '../state/changes.js';
import { createStore, type Store } from '../state/create-store.js';
import type { ViewStore } from '../state/view-store.js';
import { actorPath, getActor, getGraph, getTie, graphPath, tiePath } from './api.js';
import { loadCatalogue, type Catalogue } from './catalogue.js';
import { createLoader, type Loader } from './loader.js';
import { firstView, type Positions } from './positions.js';

/** Everything the explorer has loaded, kept in step with the view. */
export interface ExplorerData {
  readonly catalogue: Loader<Catalogue>;
  /** The network under the filter. */
  readonly graph: Loader<Graph>;
  /** What stands behind the selected tie. */
  readonly evidence: Loader<TieEvidence>;
  /** The selected actor. */
  readonly actor: Loader<ActorDetail>;
  /** Computed places of all actors of the datasets viewed, filtered or not; empty until they are needed. */
  readonly layout: Store<Positions>;
  /** Asks for the computed places: some actor shown has no composed one. */
  readonly needLayout: () => void;
  /** Tries everything that failed again, at once. */
  readonly retry: () => void;
  readonly close: () => void;
}

export function createExplorerData(views: ViewStore): ExplorerData {
  const catalogue = createLoader({ load: (_, signal) => loadCatalogue(signal) });
  const graph = createLoader({ load: getGraph });
  const evidence = createLoader({ load: getTie });
  const actor = createLoader({ load: getActor });
  const layout = createStore<Positions>(new Map());
  const whole = createLoader({ load: layoutOf });
  let isWaiting = views.isFirstVisit;
  let seenState: string | undefined;

  const follow = (): void => {
    if (isWaiting) return;
    const { filter, selection } = views.view.get();
    graph.ask(graphPath(filter));
    if (selection?.type === 'tie') evidence.ask(tiePath(selection, filter));
    if (selection?.type === 'actor') actor.ask(actorPath(selection.id, filter));
  };
  const openFirstView = (): void => {
    const { value } = catalogue.state.get();
    if (!isWaiting || value === undefined) return;
    isWaiting = false;
    views.change(setFilter(firstView(value.views, undefined)?.filter ?? {}), 'replace');
    follow();
  };
  const watchStore = (): void => {
    const state = graph.state.get().value?.store.state;
    if (state === undefined || state === seenState) return;
    seenState = state;
    const known = catalogue.state.get().value?.state;
    if (known !== undefined && known !== state) catalogue.again();
  };
  const loaders = [catalogue, graph, evidence, actor, whole];
  const stops = [
    views.view.subscribe(follow),
    catalogue.state.subscribe(openFirstView),
    graph.state.subscribe(watchStore),
    whole.state.subscribe(() => {
      layout.set(whole.state.get().value ?? layout.get());
    }),
  ];
  catalogue.ask('catalogue');
  follow();
  return {
    catalogue,
    graph,
    evidence,
    actor,
    layout,
    needLayout: () => {
      const { datasets, rollUp } = views.view.get().filter;
      whole.ask(graphPath({ datasets, rollUp }));
    },
    retry: () => {
      for (const loader of loaders) {
        if (loader.state.get().error !== undefined) loader.again();
      }
    },
    close: () => {
      for (const stop of stops) stop();
      for (const loader of loaders) loader.stop();
    },
  };
}

async function layoutOf(path: string, signal: AbortSignal): Promise<Positions> {
  const { actors, ties } = await getGraph(path, signal);
  return layOut(
    actors.map(({ id }) => id),
    ties.map(({ source, target, count }) => ({ source, target, weight: count })),
  );
}
