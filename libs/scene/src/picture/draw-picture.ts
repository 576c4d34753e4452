import { StancegraphError } from '@stancegraph/model';
import { buildScene, radiusOf } from '../build-scene.js';
import { drawActors } from '../drawing/draw-actors.js';
import { drawBadges } from '../drawing/draw-badges.js';
import { drawLegend, LEGEND_HEIGHT } from '../drawing/draw-legend.js';
import { drawTies } from '../drawing/draw-ties.js';
import type { Shape } from '../drawing/shape.js';
import type { Box } from '../geometry/boxes.js';
import type { Measure, SceneActor, SceneTie } from '../scene-input.js';
import type { Palette } from '../tokens.js';
import { fitActors, type PictureCamera, type Places } from './fit-actors.js';
import { measureText } from './measure-text.js';
import { linesOf, MARGIN } from './text-lines.js';

export interface PictureInput {
  readonly actors: readonly Omit<SceneActor, 'x' | 'y'>[];
  readonly ties: readonly SceneTie[];
  /** In units of the layout, y upward. Who has none stands on a circle around the others. */
  readonly positions: Places;
  /** In CSS pixels, at least 640 × 400. A picture whose texts need more room is higher. */
  readonly width: number;
  readonly height: number;
  readonly palette: Palette;
  readonly title: string;
  /** What is shown of how much, and under which filter. */
  readonly subtitle?: string;
  /** Sources, licences, hash: see `creditLines`. */
  readonly credits?: readonly string[];
  /** What of the layout is seen; else all. */
  readonly camera?: PictureCamera;
  /** Draws a strand for every statement. */
  readonly fans?: boolean;
  /** How wide texts are; by a table where it is left out, so that equal input gives equal shapes everywhere. */
  readonly measure?: Measure;
}

/** A picture for a file: the network in a window, and what stands around it. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  /** The colour behind everything. */
  readonly ground: string;
  /** Where the network is seen; its shapes count from the window's upper left corner and are cut at its edges. */
  readonly window: Box;
  readonly network: readonly Shape[];
  /** Title, legend and credits. */
  readonly frame: readonly Shape[];
}

/** Up to so many ties a picture can be drawn; more would be a blot, and take minutes. */
export const MOST_PICTURE_TIES = 2_000;
/** Beyond so many ties badges are left out, as in the explorer; beyond so many actors names that lie over others. */
const MOST_BADGES = 150;
const MOST_NAMES = 60;
const LEAST = { width: 640, height: 400, window: 240 };

/**
 * Draws a network fitted into a frame with title, legend and credits. Pure: the same input gives the same shapes.
 * Throws `invalid-input` where the size is too small or there are more than `MOST_PICTURE_TIES` ties.
 */
export function drawPicture(input: PictureInput): Picture {
  refuseImpossible(input);
  const { width, palette, title, ties, measure = measureText } = input;
  const head = linesOf(input, 'head', measure);
  const credits = linesOf(input, 'credits', measure);
  const around = head.height + LEGEND_HEIGHT + credits.height;
  const height = Math.max(input.height, around + LEAST.window);
  const window = { left: 0, top: head.height, right: width, bottom: height - around + head.height };
  const { list, shapes } = drawNetwork(
    input,
    { width, height: window.bottom - window.top },
    measure,
  );
  const contested = ties.filter((tie) => tie.contested).length;
  return {
    width,
    height,
    title,
    ground: palette.canvas,
    window,
    network: ties.length === 0 ? [...shapes, nothingShown(window, palette)] : shapes,
    frame: [
      ...head.shapesAt(0),
      ruler(width, window.bottom, palette),
      ...drawLegend({ ...list, height: window.bottom }, palette, contested),
      ...credits.shapesAt(window.bottom + LEGEND_HEIGHT),
    ],
  };
}

function refuseImpossible({ width, height, ties }: PictureInput): void {
  if (!(width >= LEAST.width && height >= LEAST.height))
    throw new StancegraphError(
      'invalid-input',
      `A picture has at least ${String(LEAST.width)} × ${String(LEAST.height)} pixels.`,
    );
  if (ties.length > MOST_PICTURE_TIES)
    throw new StancegraphError(
      'invalid-input',
      `A picture of ${ties.length.toLocaleString('en')} ties cannot be read; ${MOST_PICTURE_TIES.toLocaleString('en')} are drawn at most. Narrow the filter, or raise the least count.`,
    );
}

function drawNetwork(
  { actors, ties, positions, palette, camera, fans = false }: PictureInput,
  frame: { readonly width: number; readonly height: number },
  measure: Measure,
): { list: ReturnType<typeof buildScene>['list']; shapes: Shape[] } {
  const ids = actors.map(({ id }) => id);
  const places = fitActors(ids, positions, frame, camera);
  // Where actors stand close, they are smaller: about a fifth of the way to the next.
  const roomy = Math.max(
    2,
    0.22 * Math.sqrt((frame.width * frame.height) / Math.max(1, actors.length)),
  );
  const { list } = buildScene({
    ...frame,
    actors: actors.map((actor) => ({
      ...actor,
      ...(places.get(actor.id) ?? { x: 0, y: 0 }),
      r: Math.min(actor.r ?? radiusOf(actor.statements, actor.code !== undefined, false), roomy),
    })),
    ties,
    fans,
    isCrowded: actors.length > MOST_NAMES,
    fewBadges: ties.length > MOST_BADGES,
    measure,
  });
  return {
    list,
    shapes: [
      ...drawTies(list, palette),
      ...drawActors(list, palette),
      ...drawBadges(list, palette),
    ],
  };
}

/** Without it an empty picture would look like one that failed. */
function nothingShown({ left, top, right, bottom }: Box, { ink2 }: Palette): Shape {
  return {
    form: 'text',
    text: 'No tie passes the filters.',
    at: { x: (right - left) / 2, y: (bottom - top) / 2 },
    anchor: 'middle',
    size: 15,
    weight: 500,
    fill: ink2,
  };
}

function ruler(width: number, y: number, { line }: Palette): Shape {
  const points = [
    { x: MARGIN, y },
    { x: width - MARGIN, y },
  ];
  return { form: 'polygon', points, open: true, stroke: { colour: line, width: 1 } };
}
