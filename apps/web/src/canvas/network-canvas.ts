import { tieKey } from '@stancegraph/model';
import {
  buildScene,
  hitTest,
  PALETTES,
  radiusOf,
  SIZES,
  type Allegation,
  type DisplayList,
  type SceneActor,
  type SceneTie,
  type Target,
  type Theme,
} from '@stancegraph/scene';
import { fitCamera, panBy, revealPlace, zoomBy, type Insets } from './camera.js';
import { paintActors } from './paint-actors.js';
import { FONT, paintBadges, paintTies } from './paint-ties.js';
import { listenToPointer, type PointerPlace } from './pointer.js';
import {
  createLayers,
  createRenderer,
  fill,
  frame,
  type Layers,
  type Renderer,
} from './renderer.js';
import { stretched } from './stretch.js';

export interface CanvasData {
  readonly actors: readonly Omit<SceneActor, 'x' | 'y'>[];
  /** Strongest first. */
  readonly ties: readonly SceneTie[];
  /** Any unit, y upward; those of actors that are not shown too, for they fix the frame. */
  readonly positions: ReadonlyMap<string, { readonly x: number; readonly y: number }>;
}

export interface CanvasState {
  readonly hovered?: string | undefined;
  readonly selected?: string | undefined;
  /** The actor that the keyboard is on. */
  readonly focused?: string | undefined;
  readonly lit: ReadonlySet<string>;
  readonly alleged: readonly Allegation[];
  readonly theme: Theme;
  readonly insets: Insets;
}

export interface CanvasEvents {
  readonly onHover: (target: Target | undefined, place: { x: number; y: number }) => void;
  readonly onSelect: (target: Target | undefined) => void;
  /** How many of the ties are drawn, each time that changes. */
  readonly onDrawn: (ties: number) => void;
  /** After each painting: places asked for with `placeOf` may have changed. */
  readonly onPaint?: () => void;
}

/** Up to so many ties every one is drawn with curve, head and badge. */
const ALL_MARKS = 400;
/** Beyond, so many thin lines at most, strongest first, and as many named actors. */
const MOST_LINES = 2_500;
const MOST_NAMES = 40;
/** After so long without a move the picture is at rest, and badges are placed anew. */
const REST_MS = 120;

/** Draws a network into a container: sigma for camera, points and thin lines, our own layers for marks. */
export class NetworkCanvas {
  private readonly renderer: Renderer;
  private readonly layers: Layers;
  private readonly stopListening: () => void;
  private readonly widths = new Map<string, number>();
  private data: CanvasData = { actors: [], ties: [], positions: new Map() };
  private state: CanvasState;
  private list: DisplayList = { width: 0, height: 0, ties: [], actors: [] };
  private spots: ReadonlyMap<string, number> | undefined;
  private rest: number | undefined;
  private drawn = -1;
  /** As drawn: stretched to the window's shape where there are few. */
  private places: CanvasData['positions'] = new Map();
  /** The camera as the last fit left it; another state means that somebody moved it since. */
  private fitted: string | undefined;

  constructor(
    container: HTMLElement,
    state: CanvasState,
    private readonly events: CanvasEvents,
  ) {
    this.state = state;
    this.renderer = createRenderer(container);
    this.layers = createLayers(this.renderer);
    this.renderer.on('afterRender', () => {
      this.paint();
    });
    this.renderer.getCamera().on('updated', () => {
      this.moved();
    });
    this.renderer.on('resize', () => {
      this.resized();
    });
    this.stopListening = listenToPointer(container, {
      onMove: (place) => {
        this.events.onHover(place && this.targetAt(place), place ?? { x: 0, y: 0 });
      },
      onClick: (place) => {
        this.events.onSelect(this.targetAt(place));
      },
    });
    void this.awaitFonts();
  }

  setData(data: CanvasData): void {
    this.data = data;
    this.place();
  }

  setState(state: CanvasState): void {
    const recoloured = state.theme !== this.state.theme;
    const reselected =
      state.selected !== this.state.selected || state.alleged !== this.state.alleged;
    this.state = state;
    if (reselected) this.spots = undefined;
    if (recoloured) {
      this.fillRenderer();
      this.renderer.refresh();
    } else this.renderer.scheduleRender();
  }

  /** Fits all shown actors into what no panel covers. */
  fit(animate: boolean): void {
    const places = this.data.actors.flatMap(({ id }) => this.places.get(id) ?? []);
    const { width } = this.renderer.getDimensions();
    const margin = width < 600 ? { x: 36, y: 44 } : { x: 84, y: 56 };
    fitCamera(this.renderer, places, this.state.insets, margin, animate);
    this.fitted = animate ? undefined : this.cameraState();
  }

  zoomBy(factor: number): void {
    zoomBy(this.renderer, factor);
  }

  panBy(dx: number, dy: number): void {
    panBy(this.renderer, dx, dy, false);
  }

  /** Brings an actor, or the middle of a tie, into sight. */
  reveal(target: Target): void {
    const ends =
      target.type === 'actor' ? [target.id] : target.key.split('|').filter((_, at) => at !== 1);
    const places = ends.flatMap((id) => this.places.get(id) ?? []);
    for (const place of places) revealPlace(this.renderer, place, this.state.insets);
  }

  /** Where an actor stands, or a tie's badge, by id or key: in the container, in pixels. */
  placeOf(id: string): { x: number; y: number; r: number } | undefined {
    const actor = this.list.actors.find((each) => each.id === id);
    const badge = actor ?? this.list.ties.find(({ key }) => key === id)?.badge;
    return badge && { r: SIZES.badge.height / 2, ...badge };
  }

  destroy(): void {
    this.stopListening();
    window.clearTimeout(this.rest);
    this.renderer.kill();
  }

  private cameraState(): string {
    return JSON.stringify(this.renderer.getCamera().getState());
  }

  private resized(): void {
    const follows = this.fitted !== undefined && this.fitted === this.cameraState();
    this.place();
    if (follows) this.fit(false);
  }

  private place(): void {
    const { insets } = this.state;
    const { width, height } = this.renderer.getDimensions();
    this.places = stretched(this.data.positions, {
      width: width - insets.left - insets.right,
      height: height - insets.top - insets.bottom,
    });
    this.spots = undefined;
    frame(this.renderer, this.places.values());
    this.fillRenderer();
    this.renderer.refresh();
  }

  private get isLarge(): boolean {
    return this.data.ties.length > ALL_MARKS;
  }

  private fillRenderer(): void {
    const palette = PALETTES[this.state.theme];
    const large = this.isLarge;
    const nodes = this.data.actors.flatMap((actor) => {
      const place = this.places.get(actor.id);
      if (place === undefined) return [];
      const size = large
        ? this.pointSize(actor)
        : radiusOf(actor.statements, actor.code !== undefined, this.isPhone) * 0.9;
      return [{ id: actor.id, ...place, size }];
    });
    const placed = new Set(nodes.map(({ id }) => id));
    const lines = large
      ? this.data.ties
          .slice(0, MOST_LINES)
          .filter(({ source, target }) => placed.has(source) && placed.has(target))
      : [];
    fill(
      this.renderer,
      nodes,
      lines.map((tie) => ({ ...tie, key: tieKey(tie.source, tie.stance, tie.target) })),
      palette,
    );
    const drawn = large ? lines.length : this.data.ties.length;
    if (drawn !== this.drawn) {
      this.drawn = drawn;
      this.events.onDrawn(drawn);
    }
  }

  private pointSize({ statements }: { readonly statements: number }): number {
    return 1.2 + 0.35 * Math.sqrt(statements);
  }

  private get isPhone(): boolean {
    return this.renderer.getDimensions().width < 600;
  }

  private moved(): void {
    window.clearTimeout(this.rest);
    this.rest = window.setTimeout(() => {
      this.spots = undefined;
      this.renderer.scheduleRender();
    }, REST_MS);
  }

  /** What is drawn with full marks: everything in a small view, the focused neighbourhood in a large one. */
  private marked(): { actors: CanvasData['actors']; ties: CanvasData['ties'] } {
    const { actors, ties } = this.data;
    if (!this.isLarge) return { actors, ties };
    const subject = this.state.hovered ?? this.state.selected;
    const near = ties
      .filter(
        ({ source, stance, target }) =>
          source === subject || target === subject || tieKey(source, stance, target) === subject,
      )
      .slice(0, 150);
    const named = new Set(near.flatMap(({ source, target }) => [source, target]));
    if (subject !== undefined) named.add(subject);
    const largest = [...actors].sort((a, b) => b.statements - a.statements).slice(0, MOST_NAMES);
    for (const { id } of near.length === 0 ? largest : []) named.add(id);
    return { actors: actors.filter(({ id }) => named.has(id)), ties: near };
  }

  private paint(): void {
    const { width, height } = this.renderer.getDimensions();
    const palette = PALETTES[this.state.theme];
    const { actors, ties } = this.marked();
    const scene = buildScene({
      width,
      height,
      ties,
      actors: actors.flatMap((actor) => {
        const place = this.places.get(actor.id);
        if (place === undefined) return [];
        const { x, y } = this.renderer.graphToViewport(place);
        return [{ ...actor, x, y, ...(this.isLarge ? { r: this.pointSize(actor) } : {}) }];
      }),
      alleged: this.state.alleged,
      hovered: this.state.hovered,
      selected: this.state.selected,
      lit: this.state.lit,
      isPhone: this.isPhone,
      isCrowded: this.isLarge,
      measure: this.measure,
      ...(this.spots === undefined ? {} : { spots: this.spots }),
    });
    this.list = scene.list;
    this.spots = scene.spots;
    this.layers.ties.clearRect(0, 0, width, height);
    this.layers.marks.clearRect(0, 0, width, height);
    paintTies(this.layers.ties, scene.list, palette);
    paintActors(this.layers.marks, scene.list, palette, this.state.focused);
    paintBadges(this.layers.marks, scene.list, palette);
    this.events.onPaint?.();
  }

  private readonly measure = (text: string, size: number, weight: number): number => {
    const key = `${String(weight)} ${String(size)} ${text}`;
    let width = this.widths.get(key);
    if (width === undefined) {
      this.layers.marks.font = `${String(weight)} ${String(size)}px ${FONT}`;
      width = this.layers.marks.measureText(text).width;
      this.widths.set(key, width);
    }
    return width;
  };

  private targetAt({ x, y, pointer }: PointerPlace): Target | undefined {
    const marked = hitTest(this.list, { x, y }, pointer);
    if (marked !== undefined || !this.isLarge) return marked;
    const reach = pointer === 'mouse' ? 8 : 16;
    let best: { id: string; away: number } | undefined;
    for (const { id } of this.data.actors) {
      const place = this.places.get(id);
      if (place === undefined) continue;
      const seen = this.renderer.graphToViewport(place);
      const away = Math.hypot(seen.x - x, seen.y - y);
      if (away <= reach && away < (best?.away ?? Infinity)) best = { id, away };
    }
    return best === undefined ? undefined : { type: 'actor', id: best.id };
  }

  /** Canvas text falls back to another font in silence: draw again once ours are there. */
  private async awaitFonts(): Promise<void> {
    await Promise.all(
      [500, 600].map((weight) => document.fonts.load(`${String(weight)} 13px ${FONT}`)),
    );
    this.widths.clear();
    this.spots = undefined;
    this.renderer.scheduleRender();
  }
}
