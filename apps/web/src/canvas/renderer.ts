import type { Stance } from '@stancegraph/model';
import { mixColours, type Palette } from '@stancegraph/scene';
import Graph from 'graphology';
import Sigma from 'sigma';
import { EdgeLineProgram, NodePointProgram } from 'sigma/rendering';

// The only file that knows sigma's classes: what the rest of the page draws with is `Renderer`.

export interface RenderedNode {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

export interface RenderedEdge {
  readonly key: string;
  readonly source: string;
  readonly target: string;
  readonly stance: Stance;
  readonly count: number;
}

interface NodeAttributes {
  x: number;
  y: number;
  size: number;
  color: string;
}

interface EdgeAttributes {
  size: number;
  color: string;
}

export type Renderer = Sigma<NodeAttributes, EdgeAttributes>;

export interface Layers {
  /** Below sigma's nodes. */
  readonly ties: CanvasRenderingContext2D;
  /** Above sigma's nodes. */
  readonly marks: CanvasRenderingContext2D;
}

/** Makes sigma draw points and thin lines into a container; throws where there is no WebGL. */
export function createRenderer(container: HTMLElement): Renderer {
  return new Sigma<NodeAttributes, EdgeAttributes>(
    new Graph({ type: 'directed', multi: true }),
    container,
    {
      allowInvalidContainer: true,
      defaultEdgeType: 'line',
      defaultNodeType: 'point',
      edgeProgramClasses: { line: EdgeLineProgram },
      nodeProgramClasses: { point: NodePointProgram },
      renderLabels: false,
      renderEdgeLabels: false,
      defaultDrawNodeHover: () => undefined,
      // Actors keep their size on the screen: their codes stay readable at every zoom.
      zoomToSizeRatioFunction: () => 1,
      stagePadding: 56,
      minCameraRatio: 0.02,
      maxCameraRatio: 6,
      enableCameraRotation: false,
      zIndex: false,
    },
  );
}

export function createLayers(renderer: Renderer): Layers {
  // Sigma takes the place of a layer too, though its types name the style only.
  const below = { style: {}, beforeLayer: 'nodes' };
  const above = { style: {}, afterLayer: 'nodes' };
  renderer.createCanvasContext('ties', below);
  renderer.createCanvasContext('marks', above);
  // A new layer has a canvas's default size until sigma measures again.
  renderer.resize(true);
  const context = (id: string): CanvasRenderingContext2D => {
    const found = renderer.getCanvases()[id]?.getContext('2d');
    if (!found) throw new Error('This browser gives no 2D canvas.');
    return found;
  };
  return { ties: context('ties'), marks: context('marks') };
}

/** Replaces what sigma draws. Weak edges come first, so that strong ones lie over them. */
export function fill(
  renderer: Renderer,
  nodes: readonly RenderedNode[],
  edges: readonly RenderedEdge[],
  palette: Palette,
): void {
  const graph = renderer.getGraph();
  graph.clear();
  for (const { id, x, y, size } of nodes) graph.addNode(id, { x, y, size, color: palette.node });
  const strongest = Math.log2(1 + Math.max(1, ...edges.map(({ count }) => count)));
  for (const { key, source, target, stance, count } of [...edges].sort(
    (a, b) => a.count - b.count,
  )) {
    const faint = 0.72 * (1 - Math.log2(1 + count) / strongest);
    graph.addDirectedEdgeWithKey(key, source, target, {
      size: 1,
      color: mixColours(palette.stance[stance], palette.canvas, faint),
    });
  }
}

/** Fixes the frame to all places there are, so that a filter never moves anything. */
export function frame(renderer: Renderer, places: Iterable<{ x: number; y: number }>): void {
  let box: { x: [number, number]; y: [number, number] } | undefined;
  for (const { x, y } of places) {
    box ??= { x: [x, x], y: [y, y] };
    box = {
      x: [Math.min(box.x[0], x), Math.max(box.x[1], x)],
      y: [Math.min(box.y[0], y), Math.max(box.y[1], y)],
    };
  }
  renderer.setCustomBBox(box ?? null);
}
