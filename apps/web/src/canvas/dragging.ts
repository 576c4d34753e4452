import type { Target } from '@stancegraph/scene';
import type { CanvasPlaces } from './canvas-places.js';
import type { PointerPlace } from './pointer.js';
import { moveNode, type Renderer } from './renderer.js';

interface DraggingOptions {
  readonly renderer: Renderer;
  readonly places: CanvasPlaces;
  readonly targetAt: (place: PointerPlace) => Target | undefined;
  readonly selected: () => string | undefined;
  /** An actor stands elsewhere on the screen. */
  readonly onMoved: () => void;
  /** It was let go; in the unit of the layout. */
  readonly onDropped: (id: string, place: { x: number; y: number }) => void;
}

/** Takes an actor in hand, and puts it down. Meanwhile the camera stays where it is. */
export class Dragging {
  private grabbed: string | undefined;

  constructor(private readonly options: DraggingOptions) {}

  /** A finger takes only an actor that is selected already: else it could not pan over a crowd. */
  grab(place: PointerPlace): boolean {
    const { renderer, targetAt, selected } = this.options;
    const target = targetAt(place);
    if (target?.type !== 'actor') return false;
    if (place.pointer === 'touch' && selected() !== target.id) return false;
    this.grabbed = target.id;
    renderer.setSetting('enableCameraPanning', false);
    return true;
  }

  dragTo(place: PointerPlace): void {
    const { renderer, places, onMoved } = this.options;
    if (this.grabbed === undefined) return;
    const at = renderer.viewportToGraph(place);
    places.drag(this.grabbed, at);
    moveNode(renderer, this.grabbed, at);
    onMoved();
  }

  /** Nowhere: it goes back to where it stood. */
  drop(place: PointerPlace | undefined): void {
    const { renderer, places, onMoved, onDropped } = this.options;
    const id = this.grabbed;
    this.grabbed = undefined;
    renderer.setSetting('enableCameraPanning', true);
    if (id === undefined) return;
    places.drag(id, undefined);
    const back = places.get(id);
    if (place === undefined) {
      if (back !== undefined) moveNode(renderer, id, back);
      onMoved();
    } else onDropped(id, places.toLayout(renderer.viewportToGraph(place)));
  }
}
