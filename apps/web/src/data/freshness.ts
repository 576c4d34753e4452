import type { StoreState } from '@stancegraph/contract';
import type { Catalogue } from './catalogue.js';
import type { Loader, Loading } from './loader.js';
import type { LoadedNetwork } from './network-api.js';

/** A loader of something that names the state of the store. */
interface Answers extends Pick<Loader<unknown>, 'again'> {
  readonly state: {
    readonly get: () => Loading<{ readonly store: StoreState }>;
    readonly subscribe: (listener: () => void) => () => void;
  };
}

interface Freshness {
  readonly network: Loader<LoadedNetwork>;
  /** Answers that name the state of the store. */
  readonly answers: readonly Answers[];
  readonly catalogue: Loader<Catalogue>;
}

/** So often the store is asked whether its data is still the page's, while somebody looks at it. */
const LOOK_MS = 20_000;

/**
 * Loads the network anew when the data changed: noticed by the state that other answers name, when the
 * window is looked at again, and every so often. Gives the function that ends this.
 */
export function createFreshness({ network, answers, catalogue }: Freshness): () => void {
  const look = (): void => {
    const { isBusy, value, error } = network.state.get();
    if (document.visibilityState === 'visible' && !isBusy && value !== undefined && !error)
      network.again();
  };
  const compare = (state: string | undefined): void => {
    const known = network.state.get();
    if (state !== undefined && known.value !== undefined && state !== known.value.store.state)
      look();
  };
  const stops = [
    ...answers.map((loader) =>
      loader.state.subscribe(() => {
        const { value, error } = loader.state.get();
        compare(value?.store.state);
        // Whoever does not answer one call may be gone: the page says so for all of it.
        if (error?.code === 'unreachable') look();
      }),
    ),
    network.state.subscribe(() => {
      for (const loader of answers) askAgain(loader, network.state.get().value?.store.state);
      const state = network.state.get().value?.store.state;
      const listed = catalogue.state.get();
      const isOld = listed.value !== undefined && listed.value.state !== state;
      if (state !== undefined && isOld && !listed.isBusy) catalogue.again();
    }),
  ];
  const timer = window.setInterval(look, LOOK_MS);
  const left = new AbortController();
  document.addEventListener('visibilitychange', look, { signal: left.signal });
  window.addEventListener('focus', look, { signal: left.signal });
  return () => {
    window.clearInterval(timer);
    left.abort();
    for (const stop of stops) stop();
  };
}

/** What was answered from another state of the data is asked again. */
function askAgain(loader: Answers, state: string | undefined): void {
  const { value, isBusy } = loader.state.get();
  if (value !== undefined && state !== undefined && value.store.state !== state && !isBusy)
    loader.again();
}
