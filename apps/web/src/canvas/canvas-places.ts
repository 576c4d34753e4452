import type { Places } from './network-index.js';
import { stretchOf, type Stretch } from '@stancegraph/scene';

interface Place {
  readonly x: number;
  readonly y: number;
}

type PlaceMap = ReadonlyMap<string, Place>;

/**
 * Where actors are drawn: the places of the layout, stretched to the window's shape where there are few,
 * with those on top that were put somewhere by hand, and the one that is being dragged.
 */
export class CanvasPlaces {
  private layout: PlaceMap = new Map();
  private pins: PlaceMap = new Map();
  private stretch: Stretch = { sx: 1, sy: 1 };
  private dragged: { readonly id: string; readonly place: Place } | undefined;
  private arrays:
    { readonly ids: readonly string[]; readonly of: PlaceMap; readonly places: Places } | undefined;

  /** Takes other places or another window; says whether the frame of the picture is another. */
  set(layout: PlaceMap, pins: PlaceMap, window: { width: number; height: number }): boolean {
    const stretch = stretchOf(layout, window);
    const isOther =
      layout !== this.layout || stretch.sx !== this.stretch.sx || stretch.sy !== this.stretch.sy;
    if (isOther) this.arrays = undefined;
    this.layout = layout;
    this.pins = pins;
    this.stretch = stretch;
    return isOther;
  }

  /** As drawn. */
  get(id: string): Place | undefined {
    if (this.dragged?.id === id) return this.dragged.place;
    const place = this.pins.get(id) ?? this.layout.get(id);
    return place && { x: place.x * this.stretch.sx, y: place.y * this.stretch.sy };
  }

  /** The places of the layout as drawn: they fix the frame, whatever is pinned or filtered. */
  *framing(): Generator<Place> {
    const { sx, sy } = this.stretch;
    for (const { x, y } of this.layout.values()) yield { x: x * sx, y: y * sy };
  }

  /** The places of these actors by column, made once for a layout. */
  columns(ids: readonly string[]): Places {
    if (this.arrays?.ids !== ids || this.arrays.of !== this.layout) {
      const { sx, sy } = this.stretch;
      const column = (axis: 'x' | 'y', by: number): Float64Array =>
        Float64Array.from(ids, (id) => (this.layout.get(id)?.[axis] ?? NaN) * by);
      this.arrays = { ids, of: this.layout, places: { xs: column('x', sx), ys: column('y', sy) } };
    }
    const { places } = this.arrays;
    if (this.pins.size === 0) return places;
    const [xs, ys] = [places.xs.slice(), places.ys.slice()];
    ids.forEach((id, at) => {
      const place = this.pins.has(id) ? this.get(id) : undefined;
      if (place === undefined) return;
      xs[at] = place.x;
      ys[at] = place.y;
    });
    return { xs, ys };
  }

  /** Moves an actor while it is dragged; nowhere ends that. */
  drag(id: string, place: Place | undefined): void {
    this.dragged = place === undefined ? undefined : { id, place };
  }

  /** A place of the picture in the unit of the layout. */
  toLayout({ x, y }: Place): Place {
    return { x: x / this.stretch.sx, y: y / this.stretch.sy };
  }

  /** A place of the layout as drawn. */
  fromLayout({ x, y }: Place): Place {
    return { x: x * this.stretch.sx, y: y * this.stretch.sy };
  }
}
