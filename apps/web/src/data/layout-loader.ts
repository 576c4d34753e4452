import type { LayoutEdge } from '@stancegraph/analysis';
import type { NetworkView } from '@stancegraph/network';
import { layOut } from '../canvas/layout.js';
import type { Store } from '../state/create-store.js';
import type { LayoutId } from '../state/view-state.js';
import { createLoader, type Loader, type Loading } from './loader.js';
import type { Positions } from '@stancegraph/analysis';
import type { ShownNetwork } from './shown-network.js';

export type ComputedLayout = Exclude<LayoutId, 'composed'>;

export interface LayoutLoader {
  readonly loader: Loader<Positions>;
  readonly need: (layout: ComputedLayout) => void;
}

/** Places belong to the datasets and the roll-up, not to the filter: a filter moves nobody. */
export function createLayoutLoader(shown: Store<Loading<ShownNetwork>>): LayoutLoader {
  let wanted: { readonly layout: ComputedLayout; readonly base: NetworkView } | undefined;
  const loader = createLoader<Positions>({
    load: () =>
      wanted === undefined
        ? Promise.reject(new TypeError('no layout was asked for'))
        : compute(wanted.layout, wanted.base),
  });
  return {
    loader,
    need: (layout) => {
      const { value } = shown.get();
      if (value === undefined) return;
      const { base, store } = value;
      wanted = { layout, base };
      loader.ask(layoutKey(layout, store.state, base));
    },
  };
}

/** Whether a key names places that this layout gave, to whichever actors. */
export function isOfLayout(key: string | undefined, layout: ComputedLayout): boolean {
  return key?.startsWith(`["${layout}"`) ?? false;
}

/** Names the places that a layout gives the actors of a base. */
function layoutKey(layout: ComputedLayout, state: string, base: NetworkView): string {
  return JSON.stringify([layout, state, base.filter.datasets, base.filter.rollUp === true]);
}

async function compute(layout: ComputedLayout, base: NetworkView): Promise<Positions> {
  switch (layout) {
    case 'force':
      return layOut(
        Array.from(base.actors, (actor) => base.network.actors[actor]?.id ?? ''),
        edgesOf(base),
      );
    case 'circle':
      return (await import('./geometric-layouts.js')).circleLayout(base);
    case 'rings':
      return (await import('./geometric-layouts.js')).ringsLayout(base);
  }
}

function edgesOf({ ties, index, network }: NetworkView): LayoutEdge[] {
  const idOf = (actor: number | undefined): string => network.actors[actor ?? 0]?.id ?? '';
  return Array.from(ties.order, (tie) => ({
    source: idOf(index.source[tie]),
    target: idOf(index.target[tie]),
    weight: ties.count[tie] ?? 1,
  }));
}
