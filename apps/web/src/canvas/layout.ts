import type { LayoutEdge, Position } from '@stancegraph/analysis';
import type { LayoutAnswer, LayoutRequest } from './layout.worker.js';

let worker: Worker | undefined;
let asked = 0;

/** Lays a network out in a worker, away from the page's own thread. */
export function layOut(
  actors: readonly string[],
  edges: readonly LayoutEdge[],
): Promise<ReadonlyMap<string, Position>> {
  worker ??= new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module' });
  const asking = worker;
  asked += 1;
  const request: LayoutRequest = { id: asked, actors, edges };
  return new Promise((resolve, reject) => {
    const done = new AbortController();
    asking.addEventListener(
      'message',
      ({ data }: MessageEvent<LayoutAnswer>) => {
        if (data.id !== request.id) return;
        done.abort();
        resolve(data.places);
      },
      { signal: done.signal },
    );
    asking.addEventListener(
      'error',
      (event) => {
        done.abort();
        reject(new Error(`The layout failed: ${event.message}`));
      },
      { signal: done.signal },
    );
    asking.postMessage(request);
  });
}
