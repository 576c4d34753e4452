import { hitTest, stretchOf, type Stretch, type Target } from '@stancegraph/scene';
import type { NetworkView } from '@stancegraph/network';
import { element } from '../dom/element.js';
import type { Context } from '../state/context.js';
import {
  cameraOf,
  fitted,
  middleOf,
  panned,
  toScreen,
  zoomed,
  type Camera,
  type Window,
} from './camera.js';
import { drawnOf, keyOfTie, type Drawn } from './drawn.js';
import { listenToGestures, type PointerPlace } from './gestures.js';
import { inFocus } from './focus.js';
import { highlightsOf } from './highlights.js';
import { markKey, marksOf, placeOfMark, selectedKey } from './marks-of.js';
import { OptionList } from './option-list.js';
import { Painter, type Painting } from './painter.js';
import { placesOf, type Place, type Places } from './places.js';
import { currentTheme, listenToTheme } from './theme.js';
import { Tooltip } from './tooltip.js';

/** Up to so many ties a picture is built anew for each frame; one with more is moved, and built at rest. */
const MOST_LIVE = 150;
/** Beyond so many actors, names that would lie over others are left out. */
const MOST_NAMES = 40;
/** So many single statements are drawn as lines of their own. */
export const MOST_STRANDS = 600;
const REST_MS = 120;
const PHONE = 600;
/** What is revealed keeps so far from the edges, in pixels. */
const REVEAL_MARGIN = 48;

/** The network as a canvas that can be moved, with an invisible list of its marks for keys and readers. */
export class Picture {
  readonly host = element('div', { class: 'picture' });
  readonly options: OptionList;
  private readonly painter = new Painter();
  private readonly tooltip: Tooltip;
  private readonly placesOfBase = new WeakMap<NetworkView, Places>();
  private theme = currentTheme();
  private window: Window = { width: 0, height: 0 };
  private stretch: Stretch = { sx: 1, sy: 1 };
  private camera: Camera = { x: 0, y: 0, scale: 1 };
  /** Whether nobody has moved the camera since it showed all. */
  private isFitted = true;
  /** Whether nobody has moved it at all: it may stand where the snapshot has it. */
  private isUntouched = true;
  private drawn: Drawn = { ties: [], actors: [], isCut: false };
  /** Keys of the marks that are drawn. */
  private keys: ReadonlySet<string> = new Set();
  private places: Places = new Map();
  /** Whether only the ties of the selection are drawn, for want of room. */
  isFocus = false;
  private hovered: Target | undefined;
  /** Where the pointer rests on the picture. */
  private pointer: PointerPlace | undefined;
  /** What the keyboard is on. */
  active: Target | undefined;
  /** The camera that the painted list is built for. */
  private built: Camera | undefined;
  private frame = 0;
  private rest = 0;

  constructor(
    private readonly context: Context,
    onOpen: (target: Target | undefined) => void,
  ) {
    this.options = new OptionList(context);
    this.tooltip = new Tooltip(context);
    this.host.append(this.painter.canvas, this.options.host, this.tooltip.host);
    listenToGestures(this.host, {
      onHover: (place) => {
        this.hover(place);
      },
      onTap: (place) => {
        this.options.host.focus({ preventScroll: true });
        onOpen(this.targetAt(place));
      },
      onPan: (dx, dy) => {
        this.panBy(dx, dy);
      },
      onZoom: (factor, at) => {
        this.zoomBy(factor, at);
      },
    });
    this.options.host.addEventListener('blur', () => {
      this.setActive(undefined);
    });
    listenToTheme(() => {
      this.theme = currentTheme();
      this.rebuild();
    });
  }

  /** Once it is in the page: paints at once, and again whenever its size changes. */
  start(): void {
    this.resized();
    this.buildNow();
    new ResizeObserver(() => {
      const { clientWidth: width, clientHeight: height } = this.host;
      if (width !== this.window.width || height !== this.window.height) this.resized();
    }).observe(this.host);
  }

  private get isSmall(): boolean {
    return this.window.width < PHONE;
  }

  /** What is drawn now. */
  get picture(): Drawn {
    return this.drawn;
  }

  get placesNow(): Places {
    return this.places;
  }

  /** After another filter or selection. */
  refresh(): void {
    const { view, base } = this.context.shown();
    const places =
      this.placesOfBase.get(base) ?? placesOf(base, this.context.content.view.positions);
    this.placesOfBase.set(base, places);
    const all = drawnOf(view, this.context.store.get().selection);
    const { drawn, isFocus } = this.isSmall
      ? inFocus(all, this.context)
      : { drawn: all, isFocus: false };
    const isRefitted =
      (this.isFitted && (isFocus || this.isFocus)) ||
      (this.isUntouched && hasNewcomers(this.drawn, drawn));
    [this.drawn, this.isFocus] = [drawn, isFocus];
    this.place(places);
    if (isRefitted) {
      this.isFitted = true;
      this.camera = this.fittedCamera();
    }
    this.keys = new Set([
      ...this.drawn.actors.map(({ id }) => id),
      ...this.drawn.ties.map(keyOfTie),
    ]);
    if (!this.keys.has(markKey(this.active) ?? '')) this.active = undefined;
    if (!this.keys.has(markKey(this.hovered) ?? '')) this.hovered = undefined;
    this.options.fill(this.drawn, this.active);
    this.painter.forgetPlaces();
    this.rebuild();
  }

  setActive(target: Target | undefined): void {
    if (markKey(target) === markKey(this.active)) return;
    this.active = target;
    this.options.fill(this.drawn, target);
    if (target !== undefined) this.reveal(target);
    this.rebuild();
  }

  fit(): void {
    this.isFitted = true;
    this.isUntouched = true;
    this.camera = this.fittedCamera();
    this.painter.forgetPlaces();
    this.rebuild();
  }

  zoomBy(factor: number, at: Place = middleOf(this.window)): void {
    this.isFitted = false;
    this.isUntouched = false;
    this.camera = zoomed(this.camera, this.window, factor, at);
    this.moved();
  }

  panBy(dx: number, dy: number): void {
    this.isFitted = false;
    this.isUntouched = false;
    this.camera = panned(this.camera, dx, dy);
    this.moved();
  }

  /** Brings a mark into sight, if it is not. */
  reveal(target: Target): void {
    // A picture that shows all will show all when a panel has changed its size.
    if (this.isFitted) return;
    const ids =
      target.type === 'actor' ? [target.id] : [target.key.split('|')[0], target.key.split('|')[2]];
    const { width, height } = this.window;
    const { x: midX, y: midY } = middleOf(this.window);
    const seen = ids.flatMap((id) => {
      const place = this.places.get(id ?? '');
      return place === undefined ? [] : [toScreen(this.camera, this.window, place)];
    });
    const isSeen = seen.every(
      ({ x, y }) =>
        x >= REVEAL_MARGIN &&
        x <= width - REVEAL_MARGIN &&
        y >= REVEAL_MARGIN &&
        y <= height - REVEAL_MARGIN,
    );
    if (seen.length === 0 || isSeen) return;
    const sumX = seen.reduce((sum, { x }) => sum + x, 0) / seen.length;
    const sumY = seen.reduce((sum, { y }) => sum + y, 0) / seen.length;
    this.panBy(midX - sumX, midY - sumY);
  }

  private place(layout: Places): void {
    this.stretch = stretchOf(layout, this.window);
    const { sx, sy } = this.stretch;
    this.places = new Map([...layout].map(([id, { x, y }]) => [id, { x: x * sx, y: y * sy }]));
  }

  private resized(): void {
    const { clientWidth: width, clientHeight: height } = this.host;
    if (width === 0 || height === 0) return;
    const isFirst = this.window.width === 0;
    this.window = { width, height };
    this.refresh();
    const { camera } = this.context.content.view;
    if (isFirst && camera !== undefined) {
      const { sx, sy } = this.stretch;
      this.isFitted = false;
      this.camera = cameraOf(
        { x: camera.x * sx, y: camera.y * sy, span: camera.span * sy },
        this.window,
      );
    } else if (this.isFitted) this.camera = this.fittedCamera();
    this.painter.forgetPlaces();
    this.rebuild();
  }

  private fittedCamera(): Camera {
    const { actors } = this.drawn;
    return fitted(
      actors.flatMap(({ id }) => this.places.get(id) ?? []),
      this.window,
    );
  }

  private hover(place: PointerPlace | undefined): void {
    this.pointer = place;
    const target = place === undefined ? undefined : this.targetAt(place);
    if (markKey(target) === markKey(this.hovered)) return;
    this.hovered = target;
    this.host.classList.toggle('is-over-mark', target !== undefined);
    this.rebuild();
  }

  /** What moved away from under the pointer is not hovered any more. */
  private hoverAgain(): void {
    if (this.hovered === undefined || this.pointer === undefined) return;
    const target = hitTest(this.painter.list, this.pointer, this.pointer.pointer);
    if (markKey(target) === markKey(this.hovered)) return;
    this.hovered = undefined;
    this.host.classList.remove('is-over-mark');
    this.rebuild();
  }

  private targetAt(place: PointerPlace): Target | undefined {
    this.buildNow();
    return hitTest(this.painter.list, place, place.pointer);
  }

  private moved(): void {
    if (this.drawn.ties.length <= MOST_LIVE) this.rebuild();
    else {
      this.schedule(() => {
        this.shift();
      });
      clearTimeout(this.rest);
      this.rest = window.setTimeout(() => {
        this.painter.forgetPlaces();
        this.rebuild();
      }, REST_MS);
    }
  }

  private rebuild(): void {
    this.built = undefined;
    this.schedule(() => {
      this.buildNow();
    });
  }

  private schedule(paint: () => void): void {
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(paint);
  }

  private shift(): void {
    if (this.built === undefined) {
      this.buildNow();
      return;
    }
    const scale = this.camera.scale / this.built.scale;
    const middle = middleOf(this.window);
    const origin = toScreen(this.camera, this.window, this.built);
    const [dx, dy] = [origin.x - middle.x * scale, origin.y - middle.y * scale];
    this.painter.repaint(this.theme, this.focused, { scale, dx, dy });
    this.tooltip.show(undefined, this.painter.list);
  }

  private get focused(): string | undefined {
    return this.active?.type === 'actor' ? this.active.id : undefined;
  }

  private buildNow(): void {
    if (this.window.width === 0 || this.built === this.camera) return;
    this.built = this.camera;
    this.painter.paint(this.painting(), this.theme, this.focused);
    this.options.place(this.painter.list);
    this.hoverAgain();
    this.tooltip.show(this.hovered ?? this.active, this.painter.list);
    this.host.dataset['drawn'] =
      `${String(this.painter.list.actors.length)} ${String(this.painter.list.ties.length)}`;
  }

  private painting(): Painting {
    const { store, shown } = this.context;
    const { selection, unit } = store.get();
    // Beside what is not drawn nothing would be at full strength.
    const selected = selectedKey(selection) ?? '';
    const { isCramped, isCovered, ...marks } = marksOf(
      this.drawn,
      this.places,
      this.camera,
      this.window,
      this.isSmall,
    );
    return {
      ...this.window,
      ...marks,
      ...highlightsOf(this.context),
      hovered: markKey(this.hovered ?? this.active),
      selected: this.keys.has(selected) ? selected : undefined,
      fans: unit === 'statements' && shown().totals.statements.shown <= MOST_STRANDS,
      isPhone: this.isSmall,
      isCrowded: isCramped || this.drawn.actors.length > MOST_NAMES,
      fewBadges: isCovered || this.drawn.ties.length > MOST_LIVE,
    };
  }

  /** Where a mark is drawn, in pixels of the picture. */
  placeOf(target: Target): Place | undefined {
    return placeOfMark(this.painter.list, target);
  }
}

/** Whether somebody is drawn who was not; who is drawn first is none. */
function hasNewcomers(before: Drawn, { actors }: Drawn): boolean {
  const known = new Set(before.actors.map(({ id }) => id));
  return known.size > 0 && actors.some(({ id }) => !known.has(id));
}
