import Graph from 'graphology';
import Sigma from 'sigma';
import type { CanvasData } from '../network-canvas.js';

/** The same network in sigma as it comes: default programs and settings. What the picture is measured against. */
export function bareSigma(container: HTMLElement, { network, positions }: CanvasData): Sigma {
  const graph = new Graph({ type: 'directed', multi: true });
  for (const number of network.strongest) {
    const id = network.ids[number] ?? '';
    const place = positions.get(id);
    if (place === undefined) continue;
    graph.addNode(id, { ...place, size: 2, color: '#2a2f36', label: id });
  }
  for (let rank = 0; rank < network.tieCount; rank += 1) {
    const { source, stance, target } = network.tie(rank);
    graph.addDirectedEdge(source, target, { size: 1, color: '#0c7674', stance });
  }
  return new Sigma(graph, container, { allowInvalidContainer: true });
}
