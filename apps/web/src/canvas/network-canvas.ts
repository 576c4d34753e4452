import { tieKey } from '@stancegraph/model';
import {
  buildScene,
  drawActors,
  drawBadges,
  drawTies,
  fontOf,
  hitTest,
  paintShapes,
  PALETTES,
  SIZES,
  TextMeasure,
  type DisplayList,
  type Placement,
  type SceneActor,
  type Target,
} from '@stancegraph/scene';
import {
  cameraView,
  fitCamera,
  panBy,
  revealPlaces,
  showView,
  zoomBy,
  type CameraStand,
  type CameraView,
} from './camera.js';
import { NO_NETWORK, type CanvasActor } from './canvas-network.js';
import { CanvasPlaces } from './canvas-places.js';
import type { CanvasData, CanvasEvents, CanvasState, Drawn } from './canvas-types.js';
import { Dragging } from './dragging.js';
import { LargeView } from './large-view.js';
import { listenToPointer, type PointerPlace } from './pointer.js';
import { massOf } from './mass.js';
import { MOST_NAMES, pointRadius, regimeOf, type Regime } from './regime.js';
import {
  createLayers,
  createRenderer,
  fill,
  frame,
  regionOf,
  showMass,
  watchPixelRatio,
  type Layers,
  type Renderer,
} from './renderer.js';
import { NOTHING, wholeOf, type Whole } from './whole.js';

export type { CanvasData, CanvasEvents, CanvasState, Drawn } from './canvas-types.js';

/** After so long without a move the picture is at rest, and badges are placed anew. */
const REST_MS = 120;
/** A mark is this much larger than the point that it covers. */
const OVER_POINT = 1.15;
/** Draws a network into a container: sigma for camera, points and thin lines, our own layers for marks. */
export class NetworkCanvas {
  private readonly renderer: Renderer;
  private readonly layers: Layers;
  private readonly texts: TextMeasure;
  private readonly stops: readonly (() => void)[];
  private data: CanvasData = { network: NO_NETWORK, positions: new Map(), pins: new Map() };
  private state: CanvasState;
  private list: DisplayList = { width: 0, height: 0, ties: [], actors: [] };
  private regime: Regime = 'small';
  private large: LargeView | undefined;
  /** Everything shown, as objects, where it is little. */
  private whole: Whole = NOTHING;
  /** Where badges and names sit, while they keep their places. */
  private placement: Placement | undefined;
  /** Set while the picture moves. */
  private rest: number | undefined;
  private drawn: Drawn | undefined;
  private isDestroyed = false;
  private readonly places = new CanvasPlaces();
  /** Where the last fit put the camera, or sent it; elsewhere at rest, somebody has moved it since. */
  private fitted: CameraStand | undefined;

  constructor(
    container: HTMLElement,
    state: CanvasState,
    private readonly events: CanvasEvents,
  ) {
    this.state = state;
    this.renderer = createRenderer(container);
    this.layers = createLayers(this.renderer);
    this.texts = new TextMeasure(this.layers.marks);
    this.renderer.on('afterRender', () => {
      this.paint();
    });
    this.renderer.getCamera().on('updated', () => {
      this.moved();
    });
    this.renderer.on('resize', () => {
      this.resized();
    });
    this.stops = [watchPixelRatio(this.renderer), this.listen(container)];
    void this.awaitFonts();
  }

  setData(data: CanvasData): void {
    this.data = data;
    this.place();
  }

  setState(state: CanvasState): void {
    const recoloured = state.theme !== this.state.theme;
    this.state = state;
    if (recoloured) this.fillRenderer();
    else this.renderer.scheduleRender();
  }

  /** Fits all shown actors into what no panel covers. */
  fit(animate: boolean): void {
    const { ids, strongest } = this.data.network;
    const places = Array.from(strongest, (number) => this.places.get(ids[number] ?? '')).filter(
      (place) => place !== undefined,
    );
    this.fitted = fitCamera(this.renderer, places, this.state.insets, this.margin, animate);
  }

  /** Widens what is seen by a factor; below 1 comes nearer. */
  zoomBy(factor: number): void {
    zoomBy(this.renderer, factor);
  }

  panBy(dx: number, dy: number): void {
    panBy(this.renderer, dx, dy, false);
  }

  /** Brings an actor, or both ends of a tie, into sight. */
  reveal(target: Target): void {
    const ends =
      target.type === 'actor' ? [target.id] : target.key.split('|').filter((_, at) => at !== 1);
    const places = ends.flatMap((id) => this.places.get(id) ?? []);
    revealPlaces(this.renderer, places, this.state.insets, this.margin);
  }

  /** Flies so near that an actor, or a tie, stands in its neighbourhood; a small picture shows that anyway. */
  flyTo(target: Target): void {
    if (this.large === undefined) {
      this.reveal(target);
      return;
    }
    const near = this.large.neighbourhood(
      target.type === 'actor' ? target.id : target.key,
      MOST_NAMES,
    );
    const places = near.flatMap((id) => this.places.get(id) ?? []);
    fitCamera(this.renderer, places, this.state.insets, this.margin, true);
  }

  /** Where an actor stands, or a tie's badge, by id or key: in the container, in pixels. */
  placeOf(id: string): { x: number; y: number; r: number } | undefined {
    const actor = this.list.actors.find((each) => each.id === id);
    const badge = actor ?? this.list.ties.find(({ key }) => key === id)?.badge;
    if (badge !== undefined) return { r: SIZES.badge.height / 2, ...badge };
    const place = this.places.get(id);
    return place && { ...this.renderer.graphToViewport(place), r: SIZES.badge.height / 2 };
  }

  /** The same in the window. */
  clientPlaceOf(id: string): { x: number; y: number } | undefined {
    const place = this.placeOf(id);
    const { left, top } = this.renderer.getContainer().getBoundingClientRect();
    return place && { x: place.x + left, y: place.y + top };
  }

  /** Where the marks drawn stand, but for one of them. */
  placesBut(id: string): readonly { x: number; y: number }[] {
    return this.list.actors.filter((actor) => actor.id !== id);
  }

  destroy(): void {
    this.isDestroyed = true;
    for (const stop of this.stops) stop();
    window.clearTimeout(this.rest);
    this.renderer.kill();
  }

  /** What is seen, in the unit of the positions: it survives another window. */
  camera(): CameraView {
    return cameraView(this.renderer, this.state.insets, (place) => this.places.toLayout(place));
  }

  setCamera(view: CameraView, animate: boolean): void {
    showView(this.renderer, view, this.state.insets, animate, (place) =>
      this.places.fromLayout(place),
    );
  }

  private listen(container: HTMLElement): () => void {
    const dragging = new Dragging({
      renderer: this.renderer,
      places: this.places,
      targetAt: (place) => this.targetAt(place),
      selected: () => this.state.selected,
      onMoved: () => {
        this.placement = undefined;
        this.renderer.scheduleRender();
      },
      onDropped: (id, place) => {
        this.events.onMoveActor(id, place);
      },
    });
    return listenToPointer(container, {
      onMove: (place) => {
        const target = place && this.targetAt(place);
        container.style.cursor = target === undefined ? '' : 'pointer';
        this.events.onHover(target, place ?? { x: 0, y: 0 });
      },
      onClick: (place) => {
        this.events.onSelect(this.targetAt(place));
      },
      onMenu: (place) => {
        const target = this.targetAt(place);
        const { left, top } = container.getBoundingClientRect();
        if (target !== undefined)
          this.events.onMenu(target, { x: place.x + left, y: place.y + top });
      },
      onGrab: (place) => dragging.grab(place),
      onDrag: (place) => {
        dragging.dragTo(place);
      },
      onDrop: (place) => {
        dragging.drop(place);
      },
    });
  }

  private get isFitted(): boolean {
    const { x, y, ratio } = this.renderer.getCamera().getState();
    const { fitted } = this;
    return fitted?.x === x && fitted.y === y && fitted.ratio === ratio;
  }

  private get isPhone(): boolean {
    return this.renderer.getDimensions().width < 600;
  }

  /** Kept free around a fitted picture, for marks and names. */
  private get margin(): { x: number; y: number } {
    return this.isPhone ? { x: 44, y: 44 } : { x: 84, y: 56 };
  }

  private resized(): void {
    const follows = this.isFitted;
    this.place();
    if (follows) this.fit(false);
  }

  private place(): void {
    const { insets } = this.state;
    const { network, positions, pins } = this.data;
    const { width, height } = this.renderer.getDimensions();
    const isReframed = this.places.set(positions, pins, {
      width: width - insets.left - insets.right,
      height: height - insets.top - insets.bottom,
    });
    this.placement = undefined;
    this.regime = regimeOf(network.tieCount);
    this.large =
      this.regime === 'large'
        ? new LargeView(network, this.places.columns(network.ids))
        : undefined;
    this.whole = this.large === undefined ? wholeOf(network) : NOTHING;
    if (isReframed) frame(this.renderer, this.places.framing());
    this.fillRenderer();
  }

  private fillRenderer(): void {
    const { network } = this.data;
    const numbers = this.large?.points ?? [...network.strongest];
    const nodes = numbers.flatMap((number) => {
      const id = network.ids[number] ?? '';
      const place = this.places.get(id);
      if (place === undefined) return [];
      // Where every actor has its mark, sigma's point hides behind it.
      const size = this.large === undefined ? 1 : this.pointRadius(network.statements[number] ?? 0);
      return [{ id, ...place, size }];
    });
    const placed = new Set(nodes.map(({ id }) => id));
    const lines = this.regime === 'small' ? [] : (this.large?.lines ?? this.whole.ties);
    const edges = lines
      .filter(({ source, target }) => placed.has(source) && placed.has(target))
      .map((tie) => ({ ...tie, key: tieKey(tie.source, tie.stance, tie.target) }));
    fill(this.renderer, nodes, edges, PALETTES[this.state.theme]);
    this.tellDrawn({
      ties: this.large === undefined ? network.tieCount : edges.length,
      actors: this.large?.hasAllActors === false ? nodes.length : network.strongest.length,
      isAll: this.large?.isAll ?? true,
    });
  }

  private tellDrawn(drawn: Drawn): void {
    const before = this.drawn;
    this.drawn = drawn;
    const isSame =
      before?.ties === drawn.ties && before.actors === drawn.actors && before.isAll === drawn.isAll;
    if (!isSame) this.events.onDrawn(drawn);
  }

  private moved(): void {
    window.clearTimeout(this.rest);
    this.rest = window.setTimeout(() => {
      // Frames of a flight may lie further apart than that where drawing is slow.
      if (this.renderer.getCamera().isAnimated()) {
        this.moved();
        return;
      }
      this.rest = undefined;
      this.placement = undefined;
      this.tellCamera();
      if (this.large?.look(regionOf(this.renderer)) === true) this.fillRenderer();
      else this.renderer.scheduleRender();
    }, REST_MS);
  }

  private tellCamera(): void {
    this.events.onCamera(this.isFitted ? undefined : this.camera());
  }

  private paint(): void {
    const { width, height } = this.renderer.getDimensions();
    const { theme, hovered, selected, lit, path, alleged, focused } = this.state;
    const subject = hovered ?? selected;
    const hidesCurves = this.regime === 'medium' && this.rest !== undefined;
    const { actors, ties } = this.large?.marked(subject, regionOf(this.renderer)) ?? this.whole;
    const scene = buildScene({
      width,
      height,
      ties: hidesCurves && subject === undefined ? [] : ties,
      actors: actors.flatMap((actor) => this.sceneActor(actor)),
      alleged,
      hovered,
      selected,
      lit,
      path,
      fans: this.state.fans === true && this.large === undefined,
      isPhone: this.isPhone,
      isCrowded: this.regime !== 'small',
      fewBadges: this.regime === 'medium',
      measure: this.texts.measure,
      kept: this.placement,
    });
    this.list = scene.list;
    this.placement = scene.placement;
    const palette = PALETTES[theme];
    this.layers.ties.clearRect(0, 0, width, height);
    this.layers.marks.clearRect(0, 0, width, height);
    if (!hidesCurves) paintShapes(this.layers.ties, drawTies(scene.list, palette));
    paintShapes(this.layers.marks, drawActors(scene.list, palette, focused));
    paintShapes(this.layers.marks, drawBadges(scene.list, palette));
    const { lines, points } = massOf(this.large, subject, hidesCurves);
    showMass(this.renderer, lines, points);
    this.events.onPaint?.();
  }

  private pointRadius(statements: number): number {
    const { width, height } = this.renderer.getDimensions();
    const shown = Math.max(1, this.data.network.strongest.length);
    return pointRadius(statements, (width * height) / shown);
  }

  private sceneActor(actor: CanvasActor): SceneActor[] {
    const place = this.places.get(actor.id);
    if (place === undefined) return [];
    const { x, y } = this.renderer.graphToViewport(place);
    return [
      {
        ...actor,
        x,
        y,
        pinned: this.data.pins.has(actor.id),
        ...(this.large && {
          r: this.renderer.scaleSize(this.pointRadius(actor.statements)) * OVER_POINT,
        }),
      },
    ];
  }

  private targetAt({ x, y, pointer }: PointerPlace): Target | undefined {
    const marked = hitTest(this.list, { x, y }, pointer);
    if (marked !== undefined || this.large === undefined) return marked;
    const place = this.renderer.viewportToGraph({ x, y });
    const aside = this.renderer.viewportToGraph({ x: x + (pointer === 'mouse' ? 8 : 16), y });
    const id = this.large.nearest(place, Math.hypot(aside.x - place.x, aside.y - place.y));
    return id === undefined ? undefined : { type: 'actor', id };
  }

  /** Canvas text falls back to another font in silence: draw again once ours are there. */
  private async awaitFonts(): Promise<void> {
    await Promise.all([500, 600].map((weight) => document.fonts.load(fontOf(13, weight))));
    if (this.isDestroyed) return;
    this.texts.forget();
    this.placement = undefined;
    this.renderer.scheduleRender();
  }
}
