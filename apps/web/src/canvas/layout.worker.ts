import { layoutForceAtlas2, type LayoutEdge } from '@stancegraph/analysis';

export interface LayoutRequest {
  readonly id: number;
  readonly actors: readonly string[];
  readonly edges: readonly LayoutEdge[];
}

export interface LayoutAnswer {
  readonly id: number;
  readonly places: ReadonlyMap<string, { readonly x: number; readonly y: number }>;
}

self.addEventListener('message', ({ data }: MessageEvent<LayoutRequest>) => {
  const answer: LayoutAnswer = { id: data.id, places: layoutForceAtlas2(data.actors, data.edges) };
  self.postMessage(answer);
});
