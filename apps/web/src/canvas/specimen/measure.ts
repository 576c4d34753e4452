import { buildNetwork, createViews, facetOf, timelineOf, totalsOf } from '@stancegraph/network';
import { STANCES } from '@stancegraph/model';
import { networkOfView } from '../canvas-network.js';
import { NetworkCanvas, type CanvasState } from '../network-canvas.js';
import { bareSigma } from './bare.js';
import { synthetic } from './synthetic.js';

/** Milliseconds of the product and of bare sigma, for the same data in the same page. */
export interface Pair {
  readonly own: number;
  readonly bare: number;
}

export interface Measures {
  /** From data in memory to pixels on the screen. */
  readonly firstPicture: Pair;
  /** One frame while the picture is panned. */
  readonly movingFrame: Pair;
}

const QUIET: CanvasState = {
  lit: new Set(),
  alleged: [],
  theme: 'light',
  insets: { top: 0, right: 0, bottom: 0, left: 0 },
};
const nothing = (): void => undefined;
const EVENTS = {
  onHover: nothing,
  onSelect: nothing,
  onMenu: nothing,
  onMoveActor: nothing,
  onDrawn: nothing,
  onCamera: nothing,
};
const FRAMES = 12;

const nextFrame = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => {
      resolve();
    });
  });

/** Waits until everything that was asked of WebGL is drawn. */
function finish(container: HTMLElement): void {
  for (const canvas of container.querySelectorAll('canvas')) {
    const gl = canvas.getContext('webgl2') ?? canvas.getContext('webgl');
    gl?.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
  }
}

function place(): HTMLElement {
  const container = document.createElement('div');
  container.style.cssText = 'position:fixed;inset:0';
  document.body.replaceChildren(container);
  return container;
}

interface Opened {
  readonly pan: () => void;
  readonly close: () => void;
}

async function timed(open: (container: HTMLElement) => Opened): Promise<[number, number]> {
  const container = place();
  const start = performance.now();
  const { pan, close } = open(container);
  await nextFrame();
  finish(container);
  const first = performance.now() - start;
  await nextFrame();
  const moving = performance.now();
  for (let frame = 0; frame < FRAMES; frame += 1) {
    pan();
    await nextFrame();
    finish(container);
  }
  const each = (performance.now() - moving) / FRAMES;
  close();
  return [first, each];
}

/** Both pictures of one made-up network. */
export async function measurePicture(actors: number, ties: number): Promise<Measures> {
  const data = synthetic(actors, ties);
  const [bareFirst, bareFrame] = await timed((container) => {
    const sigma = bareSigma(container, data);
    return {
      pan: () => {
        const camera = sigma.getCamera();
        camera.setState({ x: camera.x + 0.002 });
      },
      close: () => {
        sigma.kill();
      },
    };
  });
  const [ownFirst, ownFrame] = await timed((container) => {
    const canvas = new NetworkCanvas(container, QUIET, EVENTS);
    canvas.setData(data);
    canvas.fit(false);
    return {
      pan: () => {
        canvas.panBy(2, 0);
      },
      close: () => {
        canvas.destroy();
      },
    };
  });
  return {
    firstPicture: { own: ownFirst, bare: bareFirst },
    movingFrame: { own: ownFrame, bare: bareFrame },
  };
}

/** Script of one change of the filter, from the columns to the canvas; bare sigma hides edges by a reducer. */
export function measureFilter(actors: number, ties: number): Pair {
  const data = synthetic(actors, ties);
  const { network: drawn, positions } = data;
  const order = [...drawn.ids].sort();
  const network = buildNetwork({
    datasets: [{ id: 'd', title: 'D' }],
    actors: order.map((id) => ({ id, name: id, kind: 'organization' as const, aliases: [] })),
    issues: [],
    documents: [{ id: 'doc', title: 'Doc', outlet: 'Outlet' }],
    mentions: new Map(),
    statements: Array.from({ length: drawn.tieCount }).flatMap((_, rank) => {
      const { source, stance, target } = drawn.tie(rank);
      if (stance === 'other') return [];
      const id = `s${String(rank).padStart(7, '0')}`;
      return [{ dataset: 'd', id, source, stance, target, documents: ['doc'] }];
    }),
  });
  const views = createViews(network);
  const canvas = new NetworkCanvas(place(), QUIET, EVENTS);
  const pins = new Map();
  const change = (stances: (typeof STANCES)[number][]): number => {
    const start = performance.now();
    const view = views.view({ stances });
    const base = views.base({ stances });
    totalsOf(view, base);
    for (const key of ['stances', 'outlets', 'kinds'] as const) facetOf(view, base, key);
    timelineOf(view);
    canvas.setData({ network: networkOfView(view), positions, pins });
    return performance.now() - start;
  };
  change([...STANCES]);
  const own = median([
    change(['supports']),
    change(['opposes']),
    change(['supports', 'accuses']),
    change(['opposes', 'accuses']),
    change(['supports', 'opposes']),
  ]);
  canvas.destroy();
  const sigma = bareSigma(place(), data);
  const hide = (stance: string): number => {
    const start = performance.now();
    sigma.setSetting('edgeReducer', (_, edge) => ({ ...edge, hidden: edge['stance'] === stance }));
    sigma.refresh();
    return performance.now() - start;
  };
  const bare = median([hide('supports'), hide('opposes'), hide('accuses')]);
  sigma.kill();
  return { own, bare };
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
