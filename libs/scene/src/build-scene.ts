import { badgeMark, badgesOf, type Badge } from './badges.js';
import {
  shapeOfKind,
  type ActorMark,
  type DisplayList,
  type Emphasis,
  type TieMark,
} from './display-list.js';
import { emphasisOf, ringedActors } from './emphasis.js';
import { bendTies, type Placed } from './geometry/bend.js';
import { boxAround, boxAroundAll } from './geometry/boxes.js';
import { fanOf } from './geometry/fan.js';
import { pointAt, type Curve } from './geometry/curve.js';
import { dashOf, widthOf, withHead, type TieShape } from './geometry/head.js';
import { placeBadges } from './geometry/place-badges.js';
import { spreadEnds } from './geometry/spread-ends.js';
import { keyedTies, type KeyedTie } from './keyed-ties.js';
import { namesOf } from './names.js';
import type { Placement, SceneActor, SceneInput } from './scene-input.js';
import { SIZES } from './tokens.js';

export interface Scene {
  readonly list: DisplayList;
  readonly placement: Placement;
}

/** How large an actor is drawn: 12 + 4·log₂(1 + statements), within bounds; small where it bears no code. */
export function radiusOf(statements: number, hasCode: boolean, isPhone: boolean): number {
  const { least, most, withoutCode, onPhone } = SIZES.radius;
  const r = hasCode
    ? Math.max(least, Math.min(most, 12 + 4 * Math.log2(1 + statements)))
    : withoutCode;
  return isPhone ? r * onPhone : r;
}

/** Turns a view into a display list. Pure: the same input gives the same list. */
export function buildScene(input: SceneInput): Scene {
  const isPhone = input.isPhone ?? false;
  const actors = new Map(input.actors.map((actor) => [actor.id, placedActor(actor, isPhone)]));
  const ties = keyedTies(input);
  const curves = spreadEnds(ties, bendTies(ties, actors, isPhone), actors);
  const emphasis = emphasisOf(input, ties);
  const fans = input.fans ?? false;
  const drawn = ties.flatMap((tie) => drawnTie(tie, curves, emphasis(tie.key), fans));
  const frame = { left: 0, top: 0, right: input.width, bottom: input.height };
  const heads = drawn.map(({ shape }) => boxAroundAll(shape.head.points));
  const ground = { actors: [...actors.values()], curves: [...curves.values()], heads, frame };
  const { marks: names, sides } = namesOf(input, actors, ground);
  const badges = badgesOf(badged(input, ties, emphasis), curves, input.measure, emphasis);
  const taken = [...ground.actors.map((each) => boxAround(each, each.r * 2, each.r * 2)), ...heads];
  const spots = placeBadges([...badges.values()], {
    taken,
    names: [...names.values()].map(({ box }) => box),
    frame,
    kept: input.kept?.spots,
  });
  const ringed = ringedActors(input, ties);
  return {
    placement: { spots, sides },
    list: {
      width: input.width,
      height: input.height,
      ties: drawn
        .map((each) => tieMark(each, badges.get(each.tie.key), spots))
        .sort((a, b) => RANK[a.emphasis] - RANK[b.emphasis]),
      actors: input.actors.flatMap((actor) => {
        const place = actors.get(actor.id);
        const name = names.get(actor.id);
        if (place === undefined) return [];
        const mark = actorMark(actor, place, emphasis(actor.id), ringed.has(actor.id));
        return [name === undefined ? mark : { ...mark, name }];
      }),
    },
  };
}

const RANK: Readonly<Record<Emphasis, number>> = { dimmed: 0, normal: 1, hovered: 2, selected: 3 };

function placedActor({ id, x, y, r, statements, code }: SceneActor, isPhone: boolean): Placed {
  return { id, x, y, r: r ?? radiusOf(statements, code !== undefined, isPhone) };
}

function badged(
  { fewBadges = false, hovered, selected }: SceneInput,
  ties: readonly KeyedTie[],
  emphasis: (id: string) => Emphasis,
): readonly KeyedTie[] {
  if (!fewBadges) return ties;
  const subject = hovered ?? selected;
  return subject === undefined ? [] : ties.filter(({ key }) => emphasis(key) !== 'dimmed');
}

interface DrawnTie {
  readonly tie: KeyedTie;
  readonly curve: Curve;
  readonly shape: TieShape;
  readonly width: number;
  readonly emphasis: Emphasis;
  readonly isFan: boolean;
}

function drawnTie(
  tie: KeyedTie,
  curves: ReadonlyMap<string, Curve>,
  emphasis: Emphasis,
  fans: boolean,
): DrawnTie[] {
  const curve = curves.get(tie.key);
  if (curve === undefined) return [];
  const isFan = fans && !tie.alleged;
  const width =
    tie.change === 'gone'
      ? SIZES.ghost
      : isFan
        ? SIZES.strand
        : widthOf(tie.count) + (emphasis === 'selected' ? SIZES.selected : 0);
  return [{ tie, curve, shape: withHead(curve, tie.stance, width), width, emphasis, isFan }];
}

function tieMark(
  { tie, curve, shape, width, emphasis, isFan }: DrawnTie,
  badge: Badge | undefined,
  spots: ReadonlyMap<string, number>,
): TieMark {
  const { key, source, stance, target, alleged, change } = tie;
  const place = pointAt(curve, spots.get(key) ?? 0.5);
  return {
    key,
    source,
    stance,
    target,
    ...shape,
    width,
    dash: alleged ? [] : change === 'gone' ? [0, 5] : dashOf(stance, width),
    ...(isFan ? { strands: fanOf(shape.line, tie.count) } : {}),
    ...(badge === undefined ? {} : { badge: badgeMark(tie, badge, place) }),
    alleged,
    ...(change === undefined ? {} : { change }),
    emphasis,
  };
}

function actorMark(
  { kind, code, pinned = false, gone = false, appeared = false }: SceneActor,
  place: Placed,
  emphasis: Emphasis,
  ringed: boolean,
): ActorMark {
  return {
    ...place,
    ...shapeOfKind(kind),
    ...(code === undefined ? {} : { code }),
    pinned,
    gone,
    ...(appeared ? { appeared } : {}),
    emphasis,
    ringed,
  };
}
