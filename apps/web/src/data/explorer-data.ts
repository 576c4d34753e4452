import type { ActorDetail, TieEvidence } from '@stancegraph/contract';
import type { TextMatches } from '@stancegraph/network';
import { filterInForce } from '../state/view-state.js';
import { createStore, type Store } from '../state/create-store.js';
import type { ViewStore } from '../state/view-store.js';
import { actorPath, tiePath } from './api.js';
import { loadCatalogue, type Catalogue } from './catalogue.js';
import { createFirstOpening } from './first-opening.js';
import { createFreshness } from './freshness.js';
import { createLoader, type Loader, type Loading } from './loader.js';
import { createLayoutLoader, type ComputedLayout } from './layout-loader.js';
import { getMatches, getNetwork, type LoadedNetwork } from './network-api.js';
import type { Positions } from '@stancegraph/analysis';
import { ShownNetwork } from './shown-network.js';

/** Everything the explorer has loaded, kept in step with the view. */
export interface ExplorerData {
  readonly catalogue: Loader<Catalogue>;
  /** The network under the filter; the last one stays while the next is on its way. */
  readonly shown: Store<Loading<ShownNetwork>>;
  /** What stands behind the selected tie. */
  readonly evidence: Loader<TieEvidence>;
  /** The selected actor. */
  readonly actor: Loader<ActorDetail>;
  /** Computed places of all actors of the datasets viewed, filtered or not; once they are needed. */
  readonly layout: Loader<Positions>;
  /** Asks for the places that a layout computes. */
  readonly needLayout: (layout: ComputedLayout) => void;
  /** Looks whether the data is still that of the page, at once. */
  readonly refresh: () => void;
  /** Tries everything that failed again, at once. */
  readonly retry: () => void;
  readonly close: () => void;
}

/** `onMissing` is told of a saved view that the address names and that cannot be opened. */
export function createExplorerData(
  views: ViewStore,
  onMissing: (name: string, why: unknown) => void = () => undefined,
): ExplorerData {
  const catalogue = createLoader({ load: (_, signal) => loadCatalogue(signal) });
  const network: Loader<LoadedNetwork> = createLoader({
    load: (_, signal) => getNetwork(signal, network.state.get().value),
  });
  const matches = createLoader<TextMatches>({
    load: (key, signal) => matchesFor(key, network, signal),
  });
  const evidence = createLoader({
    load: async (path: string, signal): Promise<TieEvidence> =>
      (await import('./evidence-api.js')).getTie(path, signal),
  });
  const actor = createLoader({
    load: async (path: string, signal): Promise<ActorDetail> =>
      (await import('./evidence-api.js')).getActor(path, signal),
  });
  const shown = createStore<Loading<ShownNetwork>>({ isBusy: true });
  const opening = createFirstOpening(views, catalogue, onMissing);

  const follow = (): void => {
    if (opening.isWaiting()) return;
    const view = views.view.get();
    const filter = filterInForce(view);
    const { selection } = view;
    const state = network.state.get().value?.store.state;
    if (filter.text !== undefined && state !== undefined)
      matches.ask(matchesKey(state, filter.text));
    if (selection?.type === 'tie') evidence.ask(tiePath(selection, filter));
    if (selection?.type === 'actor') actor.ask(actorPath(selection.id, filter));
    shown.update((last) => {
      const next = nextShown(last, filter, network.state.get(), matches.state.get());
      return isSame(last, next) ? last : next;
    });
  };
  const layout = createLayoutLoader(shown);
  const loaders = [catalogue, network, matches, evidence, actor, layout.loader];
  const freshness = createFreshness({ network, answers: [evidence, actor], catalogue });
  const stops = [
    views.view.subscribe(follow),
    network.state.subscribe(follow),
    matches.state.subscribe(follow),
    opening.onOpen(follow),
    freshness,
  ];
  catalogue.ask('catalogue');
  network.ask('network');
  follow();
  return {
    catalogue,
    shown,
    evidence,
    actor,
    layout: layout.loader,
    needLayout: layout.need,
    refresh: () => {
      network.again();
    },
    retry: () => {
      for (const loader of loaders) {
        if (loader.state.get().error !== undefined) loader.again();
      }
    },
    close: () => {
      for (const stop of stops) stop();
      opening.close();
      for (const loader of loaders) loader.stop();
    },
  };
}

const matchesKey = (state: string, text: string): string => `${state} ${text}`;

function matchesFor(
  key: string,
  network: Loader<LoadedNetwork>,
  signal: AbortSignal,
): Promise<TextMatches> {
  const { value } = network.state.get();
  if (value === undefined) throw new TypeError('matches are asked for once there is a network');
  return getMatches(key.slice(key.indexOf(' ') + 1), value, signal);
}

/** Shows the view anew where filter or data are others, and nothing new while something is missing. */
function nextShown(
  last: Loading<ShownNetwork>,
  filter: ShownNetwork['filter'],
  network: Loading<LoadedNetwork>,
  matches: Loading<TextMatches>,
): Loading<ShownNetwork> {
  const loaded = network.value;
  const isMissing =
    loaded !== undefined &&
    filter.text !== undefined &&
    matches.key !== matchesKey(loaded.store.state, filter.text);
  const problem = network.error === undefined && isMissing ? matches : network;
  const state = {
    // Looking again whether the data is still the same is nothing to wait for.
    isBusy: (network.isBusy && loaded === undefined) || (isMissing && matches.error === undefined),
    ...(problem.error === undefined ? {} : { error: problem.error }),
    ...(problem.nextTry === undefined ? {} : { nextTry: problem.nextTry }),
  };
  const kept = last.value === undefined ? {} : { value: last.value };
  if (loaded === undefined || isMissing) return { ...kept, ...state };
  const isCurrent = last.value?.loaded === loaded && last.value.filter === filter;
  return {
    ...state,
    value: isCurrent ? last.value : new ShownNetwork(loaded, filter, matches.value),
  };
}

function isSame(one: Loading<ShownNetwork>, other: Loading<ShownNetwork>): boolean {
  return (
    one.value === other.value &&
    one.isBusy === other.isBusy &&
    one.error === other.error &&
    one.nextTry === other.nextTry
  );
}
