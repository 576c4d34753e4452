import { lineColour, mixColours, type LineKind, type Palette } from '@stancegraph/scene';
import Graph from 'graphology';
import Sigma from 'sigma';
import { EdgeLineProgram, NodePointProgram } from 'sigma/rendering';
import type { Region } from './network-index.js';

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
  readonly stance: LineKind;
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
      // Points grow as one comes nearer, and stay as they are far out.
      zoomToSizeRatioFunction: (ratio) => Math.max(0.3, Math.min(1, Math.sqrt(ratio))),
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
  // Above the node under the pointer too, which sigma draws again on a layer of its own.
  const above = { style: {}, afterLayer: 'hoverNodes' };
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

/** Sigma and graphology keep nodes and edges in plain objects too, where `constructor` is always there: no bare ids. */
const nodeKey = (id: string): string => `:${id}`;

/** Replaces what sigma draws. Weak edges come first, so that strong ones lie over them. */
export function fill(
  renderer: Renderer,
  nodes: readonly RenderedNode[],
  edges: readonly RenderedEdge[],
  palette: Palette,
): void {
  // A new graph is taken over at once; sigma would look again after every change to the one it has.
  const graph = new Graph<NodeAttributes, EdgeAttributes>({ type: 'directed', multi: true });
  // Grey, so that the actors with marks and names stand out.
  const color = mixColours(palette.node, palette.canvas, 0.5);
  for (const { id, x, y, size } of nodes) graph.addNode(nodeKey(id), { x, y, size, color });
  const shade = shadesOf(edges, palette);
  for (const { key, source, target, stance, count } of [...edges].sort(
    (a, b) => a.count - b.count,
  )) {
    const look = { size: 1, color: shade(stance, count) };
    graph.addDirectedEdgeWithKey(key, nodeKey(source), nodeKey(target), look);
  }
  renderer.setGraph(graph);
}

/** Moves one point and its lines, while it is dragged. */
export function moveNode(renderer: Renderer, id: string, { x, y }: { x: number; y: number }): void {
  const graph = renderer.getGraph();
  const node = nodeKey(id);
  if (graph.hasNode(node)) graph.mergeNodeAttributes(node, { x, y });
}

/** So many lines are a mesh in which each has to be faint. */
const MESH = 2_500;

/** Colours by stance and count, mixed with the canvas beforehand: the fewer statements the fainter. */
function shadesOf(
  edges: readonly RenderedEdge[],
  palette: Palette,
): (stance: LineKind, count: number) => string {
  const [least, most] = edges.reduce(
    ([low, high], { count }) => [Math.min(low, count), Math.max(high, count)],
    [Infinity, 1],
  );
  const faintest = 0.4 + 0.42 * Math.min(1, edges.length / MESH);
  const known = new Map<string, string>();
  return (stance, count) => {
    const key = `${stance}${String(count)}`;
    let colour = known.get(key);
    if (colour === undefined) {
      const strength = most > least ? Math.log(count / least) / Math.log(most / least) : 0;
      colour = mixColours(lineColour(stance, palette), palette.canvas, faintest - 0.35 * strength);
      known.set(key, colour);
    }
    return colour;
  };
}

/** How strongly sigma's own lines and points are seen, 0..1. */
export function showMass(renderer: Renderer, lines: number, points: number): void {
  const { edges, nodes } = renderer.getCanvases();
  if (edges !== undefined) edges.style.opacity = String(lines);
  if (nodes !== undefined) nodes.style.opacity = String(points);
}

/** The part of the plane that is in sight, in the unit of the places. */
export function regionOf(renderer: Renderer): Region {
  const { width, height } = renderer.getDimensions();
  const a = renderer.viewportToGraph({ x: 0, y: 0 });
  const b = renderer.viewportToGraph({ x: width, y: height });
  return {
    left: Math.min(a.x, b.x),
    right: Math.max(a.x, b.x),
    bottom: Math.min(a.y, b.y),
    top: Math.max(a.y, b.y),
  };
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

/** Draws anew in the right fineness when the window comes to a screen with other pixels, or the page is zoomed. */
export function watchPixelRatio(renderer: Renderer): () => void {
  let query: MediaQueryList;
  const changed = (): void => {
    renderer.resize(true);
    renderer.refresh();
    watch();
  };
  const watch = (): void => {
    query = matchMedia(`(resolution: ${String(window.devicePixelRatio)}dppx)`);
    query.addEventListener('change', changed, { once: true });
  };
  watch();
  return () => {
    query.removeEventListener('change', changed);
  };
}
