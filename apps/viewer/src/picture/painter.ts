import {
  buildScene,
  drawActors,
  drawBadges,
  drawTies,
  paintShapes,
  PALETTES,
  TextMeasure,
  type DisplayList,
  type Placement,
  type SceneInput,
  type Theme,
} from '@stancegraph/scene';

export type Painting = Omit<SceneInput, 'measure' | 'kept'>;

/** How a picture that was painted is moved until it is painted anew: scaled, then shifted. */
export interface Shift {
  readonly scale: number;
  readonly dx: number;
  readonly dy: number;
}

/** One canvas, painted from display lists. Keeps badges and names where they are until told otherwise. */
export class Painter {
  readonly canvas = document.createElement('canvas');
  list: DisplayList = { width: 0, height: 0, ties: [], actors: [] };
  private readonly context: CanvasRenderingContext2D;
  private readonly texts: TextMeasure;
  private placement: Placement | undefined;

  constructor() {
    const context = this.canvas.getContext('2d', { alpha: false });
    if (context === null) throw new Error('This browser draws no 2D pictures.');
    this.context = context;
    this.texts = new TextMeasure(context);
    this.canvas.setAttribute('aria-hidden', 'true');
  }

  /** Builds the list and paints it. */
  paint(painting: Painting, theme: Theme, focused: string | undefined): void {
    const kept = this.placement;
    const scene = buildScene({ ...painting, measure: this.texts.measure, kept });
    this.list = scene.list;
    this.placement = scene.placement;
    this.draw(theme, focused, undefined);
  }

  /** Paints the last list moved: much less work than a new one. */
  repaint(theme: Theme, focused: string | undefined, shift: Shift): void {
    this.draw(theme, focused, shift);
  }

  /** Lets badges and names choose their places anew. */
  forgetPlaces(): void {
    this.placement = undefined;
  }

  private draw(theme: Theme, focused: string | undefined, shift: Shift | undefined): void {
    const { context, list } = this;
    const ratio = this.resize(list.width, list.height);
    const palette = PALETTES[theme];
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.fillStyle = palette.canvas;
    context.fillRect(0, 0, list.width, list.height);
    if (shift !== undefined) {
      context.translate(shift.dx, shift.dy);
      context.scale(shift.scale, shift.scale);
    }
    paintShapes(context, [
      ...drawTies(list, palette),
      ...drawActors(list, palette, focused),
      ...drawBadges(list, palette),
    ]);
  }

  private resize(width: number, height: number): number {
    const ratio = devicePixelRatio || 1;
    const [wide, high] = [Math.round(width * ratio), Math.round(height * ratio)];
    if (this.canvas.width !== wide) this.canvas.width = wide;
    if (this.canvas.height !== high) this.canvas.height = high;
    return ratio;
  }
}
