import type { Renderer } from './renderer.js';

/** What panels cover of the canvas, in pixels. */
export interface Insets {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

interface Place {
  readonly x: number;
  readonly y: number;
}

/** How long a flight of the camera takes. */
const FLIGHT_MS = 400;
/** What is revealed keeps so far from edges and panels, in pixels. */
const REVEAL_MARGIN = 40;

export function prefersStillness(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}

/** Where a camera stands or is going. */
export interface CameraStand extends Place {
  readonly ratio: number;
}

/**
 * Fits places into what no panel covers; `margin` is kept free around them for marks and names. Gives where
 * the camera comes to stand, or nothing where there is nothing to fit.
 */
export function fitCamera(
  renderer: Renderer,
  places: readonly Place[],
  insets: Insets,
  margin: Place,
  animate: boolean,
): CameraStand | undefined {
  if (places.length === 0) return undefined;
  const { width, height } = renderer.getDimensions();
  const still = { x: 0.5, y: 0.5, ratio: 1, angle: 0 };
  const seen = places.map((place) => renderer.graphToViewport(place, { cameraState: still }));
  const xs = seen.map(({ x }) => x);
  const ys = seen.map(({ y }) => y);
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  const free = {
    x: Math.max(40, width - insets.left - insets.right - 2 * margin.x),
    y: Math.max(40, height - insets.top - insets.bottom - 2 * margin.y),
  };
  const ratio = Math.max((right - left) / free.x, (bottom - top) / free.y, 0.05);
  const centre = {
    x: insets.left + (width - insets.left - insets.right) / 2,
    y: insets.top + (height - insets.top - insets.bottom) / 2,
  };
  return moveTo(renderer, { x: (left + right) / 2, y: (top + bottom) / 2 }, centre, ratio, animate);
}

/** Moves the camera so that what the still camera shows at `from` comes to stand at `to`. */
function moveTo(
  renderer: Renderer,
  from: Place,
  to: Place,
  wantedRatio: number,
  animate: boolean,
): CameraStand {
  const camera = renderer.getCamera();
  const ratio = camera.getBoundedRatio(wantedRatio);
  const still = { x: 0.5, y: 0.5, ratio: 1, angle: 0 };
  const wanted = renderer.viewportToFramedGraph(from, { cameraState: still });
  const there = renderer.viewportToFramedGraph(to, { cameraState: { ...still, ratio } });
  const state = { x: 0.5 + wanted.x - there.x, y: 0.5 + wanted.y - there.y, ratio };
  if (animate && !prefersStillness()) void camera.animate(state, { duration: FLIGHT_MS });
  else camera.setState(state);
  return state;
}

/** Brings places into the middle of what no panel covers, if they are not all in it already. */
export function revealPlaces(
  renderer: Renderer,
  places: readonly Place[],
  insets: Insets,
  margin: Place,
): void {
  if (places.length === 0) return;
  const { width, height } = renderer.getDimensions();
  const seen = places.map((place) => renderer.graphToViewport(place));
  const xs = seen.map(({ x }) => x);
  const ys = seen.map(({ y }) => y);
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  const room = {
    left: insets.left + REVEAL_MARGIN,
    right: width - insets.right - REVEAL_MARGIN,
    top: insets.top + REVEAL_MARGIN,
    bottom: height - insets.bottom - REVEAL_MARGIN,
  };
  if (left >= room.left && right <= room.right && top >= room.top && bottom <= room.bottom) return;
  if (right - left > room.right - room.left || bottom - top > room.bottom - room.top) {
    fitCamera(renderer, places, insets, margin, true);
    return;
  }
  const centre = { x: (room.left + room.right) / 2, y: (room.top + room.bottom) / 2 };
  panBy(renderer, (left + right) / 2 - centre.x, (top + bottom) / 2 - centre.y, true);
}

/** Moves the camera by pixels. */
export function panBy(renderer: Renderer, dx: number, dy: number, animate: boolean): void {
  const camera = renderer.getCamera();
  const a = renderer.viewportToFramedGraph({ x: 0, y: 0 });
  const b = renderer.viewportToFramedGraph({ x: dx, y: dy });
  const { x, y, ratio } = camera.getState();
  const state = { x: x + b.x - a.x, y: y + b.y - a.y, ratio };
  if (animate && !prefersStillness()) void camera.animate(state, { duration: FLIGHT_MS });
  else camera.setState(state);
}

/** The middle of what is seen, and how many units fit into the shorter side of the free room. */
export interface CameraView {
  readonly x: number;
  readonly y: number;
  readonly span: number;
}

type Convert = (place: Place) => Place;

interface Room {
  readonly centre: Place;
  /** The shorter side, in pixels. */
  readonly side: number;
}

function roomOf(renderer: Renderer, insets: Insets): Room {
  const { width, height } = renderer.getDimensions();
  const [free, high] = [width - insets.left - insets.right, height - insets.top - insets.bottom];
  return {
    centre: { x: insets.left + free / 2, y: insets.top + high / 2 },
    side: Math.max(40, Math.min(free, high)),
  };
}

/** What the camera shows, as it would be told to another window. */
export function cameraView(renderer: Renderer, insets: Insets, toLayout: Convert): CameraView {
  const { centre, side } = roomOf(renderer, insets);
  const middle = toLayout(renderer.viewportToGraph(centre));
  const edge = toLayout(renderer.viewportToGraph({ x: centre.x, y: centre.y + side }));
  return { ...middle, span: Math.abs(edge.y - middle.y) };
}

/** Shows what `cameraView` told of, in this window. */
export function showView(
  renderer: Renderer,
  { x, y, span }: CameraView,
  insets: Insets,
  animate: boolean,
  fromLayout: Convert,
): void {
  const { centre, side } = roomOf(renderer, insets);
  const still = { x: 0.5, y: 0.5, ratio: 1, angle: 0 };
  const at = (place: Place): Place =>
    renderer.graphToViewport(fromLayout(place), { cameraState: still });
  const middle = at({ x, y });
  const ratio = Math.abs(at({ x, y: y + span }).y - middle.y) / side;
  if (ratio > 0) moveTo(renderer, middle, centre, ratio, animate);
}

export function zoomBy(renderer: Renderer, factor: number): void {
  const camera = renderer.getCamera();
  const ratio = camera.getBoundedRatio(camera.getState().ratio * factor);
  if (prefersStillness()) camera.setState({ ratio });
  else void camera.animate({ ratio }, { duration: 200 });
}
