import type { DisplayList, SceneActor, SceneTie, Target } from '@stancegraph/scene';
import { radiusOf } from '@stancegraph/scene';
import type { Selection } from '../state/view-state.js';
import { toScreen, type Camera, type Window } from './camera.js';
import { statementsOf, type Drawn } from './drawn.js';
import type { Places } from './places.js';

/** Actors are drawn at their full size where each has a square of this side, in pixels; smaller where less. */
const ROOM = 105;
/** The same where there is but a handful of them: they are a crowd only in small frames. */
const ROOM_OF_FEW = 45;
const FEW = 25;
/** Below this share of their full size there is no room for all names. */
const CRAMPED = 0.75;
/** Badges that would cover more of the picture than this hide what they belong to. */
const MOST_COVERED = 0.3;
/** What a badge covers with what is kept free around it, in square pixels. */
const BADGE_AREA = 700;
const LEAST_RADIUS = 3;

export interface Marks {
  readonly actors: SceneActor[];
  readonly ties: readonly SceneTie[];
  /** Whether names have to be left out, although the actors are few. */
  readonly isCramped: boolean;
  /** Whether badges have to be, until one points at something. */
  readonly isCovered: boolean;
}

/** A view's ties and actors where the camera has them. */
export function marksOf(
  { ties, actors }: Drawn,
  places: Places,
  camera: Camera,
  window: Window,
  isPhone: boolean,
): Marks {
  const isFew = actors.length < FEW;
  const area = areaOf(
    actors.map(({ id }) => places.get(id)),
    camera,
  );
  const room = Math.sqrt(area / actors.length);
  const share = Math.min(1, room / (isFew ? ROOM_OF_FEW : ROOM));
  return {
    ties,
    isCramped: isFew && share < CRAMPED,
    isCovered: isFew && ties.length * BADGE_AREA > area * MOST_COVERED,
    actors: actors.flatMap((actor) => {
      const { id, name, kind, code } = actor;
      const place = places.get(id);
      if (place === undefined) return [];
      const statements = statementsOf(actor);
      const full = radiusOf(statements, code !== undefined, isPhone);
      const small = share < 1 ? { r: Math.max(LEAST_RADIUS, full * share) } : {};
      return [{ id, name, kind, code, statements, ...toScreen(camera, window, place), ...small }];
    }),
  };
}

/** How many square pixels the actors are spread over. */
function areaOf(
  places: readonly ({ readonly x: number; readonly y: number } | undefined)[],
  { scale }: Camera,
): number {
  let [left, right, low, high] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const place of places) {
    if (place === undefined) continue;
    [left, right] = [Math.min(left, place.x), Math.max(right, place.x)];
    [low, high] = [Math.min(low, place.y), Math.max(high, place.y)];
  }
  const [width, height] = [(right - left) * scale, (high - low) * scale];
  // Two actors, or a row of them, have all the room beside their line.
  const area = Math.max(width * height, Math.max(width, height) ** 2 / 2);
  return area > 0 ? area : Infinity;
}

export function markKey(target: Target | undefined): string | undefined {
  return target === undefined ? undefined : target.type === 'actor' ? target.id : target.key;
}

export function selectedKey(selection: Selection | undefined): string | undefined {
  return selection === undefined || selection.type === 'statement' ? undefined : markKey(selection);
}

/** Where a mark lies in a picture, and how large it is; a tie is where its badge or its middle is. */
export function placeOfMark(
  list: DisplayList,
  target: Target,
): { readonly x: number; readonly y: number; readonly r: number } | undefined {
  if (target.type === 'actor') return list.actors.find(({ id }) => id === target.id);
  const tie = list.ties.find(({ key, alleged }) => key === target.key && !alleged);
  if (tie === undefined) return undefined;
  if (tie.badge !== undefined) return { x: tie.badge.x, y: tie.badge.y, r: tie.badge.height / 2 };
  const { from, control, to } = tie.line;
  return {
    x: from.x / 4 + control.x / 2 + to.x / 4,
    y: from.y / 4 + control.y / 2 + to.y / 4,
    r: 8,
  };
}
