import { tieKey, type ActorKind, type Stance } from '@stancegraph/model';
import {
  shapeOfKind,
  type ActorMark,
  type BadgeMark,
  type DisplayList,
  type Emphasis,
  type TieMark,
} from './display-list.js';
import { bendTies, type Placed } from './geometry/bend.js';
import { boxAround } from './geometry/boxes.js';
import { pointAt, type Curve } from './geometry/curve.js';
import { dashOf, shapeOf, widthOf } from './geometry/head.js';
import { placeBadges } from './geometry/place-badges.js';
import { placeNames, type NamePlace } from './geometry/place-names.js';
import { GLYPHS, SIZES } from './tokens.js';

export interface SceneActor {
  readonly id: string;
  readonly name: string;
  readonly kind: ActorKind;
  readonly code?: string | undefined;
  /** Statements made and received, for its size. */
  readonly statements: number;
  /** Its radius, where that does not follow from its statements. */
  readonly r?: number | undefined;
  /** On the screen, CSS pixels. */
  readonly x: number;
  readonly y: number;
}

export interface SceneTie {
  readonly source: string;
  readonly stance: Stance;
  readonly target: string;
  readonly count: number;
  readonly contested: boolean;
}

/** What an accusation alleges, to be drawn beside what is stated. */
export type Allegation = Pick<SceneTie, 'source' | 'stance' | 'target'>;

export interface SceneInput {
  readonly width: number;
  readonly height: number;
  readonly actors: readonly SceneActor[];
  readonly ties: readonly SceneTie[];
  readonly alleged?: readonly Allegation[];
  /** Actor ids and tie keys. */
  readonly hovered?: string | undefined;
  readonly selected?: string | undefined;
  /** Ties that stay lit beside the selected one: those that contradict it. */
  readonly lit?: ReadonlySet<string>;
  readonly isPhone?: boolean;
  /** Leaves out names that would lie over others, the last ones first. */
  readonly isCrowded?: boolean;
  /** Width of a text in pixels. */
  readonly measure: (text: string, size: number, weight: number) => number;
  /** Badge spots to keep while the picture moves: the `spots` of the scene before. */
  readonly spots?: ReadonlyMap<string, number>;
}

export interface Scene {
  readonly list: DisplayList;
  /** Where each badge sits on its curve, 0..1. */
  readonly spots: ReadonlyMap<string, number>;
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
  const placed = new Map<string, Placed>(
    input.actors.map(({ id, x, y, r, statements, code }) => [
      id,
      { id, x, y, r: r ?? radiusOf(statements, code !== undefined, isPhone) },
    ]),
  );
  const ties: KeyedTie[] = [
    ...input.ties.map((tie) => ({
      ...tie,
      key: tieKey(tie.source, tie.stance, tie.target),
      alleged: false,
    })),
    ...(input.alleged ?? []).map((tie) => ({
      ...tie,
      key: `alleged ${tieKey(tie.source, tie.stance, tie.target)}`,
      count: 1,
      contested: false,
      alleged: true,
    })),
  ];
  const curves = bendTies(ties, placed, isPhone);
  const names = namesOf(input, placed, [...curves.values()]);
  const badges = badgesOf(input, ties, curves);
  const boxes = [
    ...[...placed.values()].map((each) => boxAround(each, each.r * 2, each.r * 2)),
    ...[...names.values()].map(({ box }) => box),
  ];
  const spots = input.spots ?? placeBadges(badges, boxes);
  const emphasis = emphasisOf(input, ties);
  const marks = ties.flatMap((tie) => tieMark(tie, curves, placed, spots, badges, emphasis));
  return {
    spots,
    list: {
      width: input.width,
      height: input.height,
      ties: [...marks].sort((a, b) => RANK[a.emphasis] - RANK[b.emphasis]),
      actors: input.actors.flatMap((actor) => actorMark(actor, placed, names, emphasis)),
    },
  };
}

interface KeyedTie extends SceneTie {
  readonly key: string;
  readonly alleged: boolean;
}

const RANK: Readonly<Record<Emphasis, number>> = { dimmed: 0, normal: 1, hovered: 2, selected: 3 };

interface BadgeSize {
  readonly key: string;
  readonly curve: Curve;
  readonly width: number;
  readonly height: number;
  readonly text: string;
}

function badgesOf(
  { measure }: SceneInput,
  ties: readonly KeyedTie[],
  curves: ReadonlyMap<string, Curve>,
): BadgeSize[] {
  const { height, padding, mark } = SIZES.badge;
  return [...ties]
    .sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1))
    .flatMap((tie) => {
      const curve = curves.get(tie.key);
      if (curve === undefined) return [];
      const text = tie.alleged ? 'alleged' : String(tie.count);
      const width = padding * 2 + 9 + 3 + measure(text, 12, 600) + (tie.contested ? mark + 4 : 0);
      return [{ key: tie.key, curve, width, height, text }];
    });
}

function namesOf(
  { actors, measure, width, height, isCrowded = false }: SceneInput,
  placed: ReadonlyMap<string, Placed>,
  curves: readonly Curve[],
): Map<string, NamePlace> {
  const wishes = actors.flatMap(({ id, name, code }) => {
    const actor = placed.get(id);
    if (actor === undefined || name === code) return [];
    const { size, weight } = nameStyle(code);
    return [{ actor, width: measure(name, size, weight), height: size + 4 }];
  });
  const frame = { left: 0, top: 0, right: width, bottom: height };
  return placeNames(wishes, [...placed.values()], curves, frame, isCrowded);
}

function nameStyle(code: string | undefined): { size: number; weight: 500 | 600 } {
  return code === undefined
    ? { size: SIZES.label.small, weight: 500 }
    : { size: SIZES.label.large, weight: 600 };
}

/** What is hovered or selected stays at full strength with its neighbourhood; the rest is dimmed. */
function emphasisOf(
  { hovered, selected, lit }: SceneInput,
  ties: readonly KeyedTie[],
): (id: string) => Emphasis {
  const subject = hovered ?? selected;
  if (subject === undefined) return () => 'normal';
  const strong = new Set<string>([subject, ...(lit ?? [])]);
  for (const { key, source, target, alleged } of ties) {
    if (alleged || source === subject || target === subject) strong.add(key);
  }
  for (const { key, source, target } of ties) {
    if (!strong.has(key)) continue;
    strong.add(source);
    strong.add(target);
  }
  return (id) => {
    if (id === hovered) return 'hovered';
    if (id === selected) return 'selected';
    return strong.has(id) ? 'normal' : 'dimmed';
  };
}

function tieMark(
  tie: KeyedTie,
  curves: ReadonlyMap<string, Curve>,
  placed: ReadonlyMap<string, Placed>,
  spots: ReadonlyMap<string, number>,
  badges: readonly BadgeSize[],
  emphasis: (id: string) => Emphasis,
): TieMark[] {
  const curve = curves.get(tie.key);
  const source = placed.get(tie.source);
  const target = placed.get(tie.target);
  if (curve === undefined || source === undefined || target === undefined) return [];
  const strength = emphasis(tie.key);
  const width = widthOf(tie.count) + (strength === 'selected' ? 1.2 : 0);
  const shape = shapeOf(curve, { source: source.r, target: target.r }, tie.stance, width);
  const badge = badges.find(({ key }) => key === tie.key);
  const spot = pointAt(curve, spots.get(tie.key) ?? 0.5);
  return [
    {
      key: tie.key,
      source: tie.source,
      stance: tie.stance,
      target: tie.target,
      ...shape,
      width,
      dash: tie.alleged ? [] : dashOf(tie.stance, width),
      ...(badge === undefined ? {} : { badge: badgeMark(tie, badge, spot) }),
      alleged: tie.alleged,
      emphasis: strength,
    },
  ];
}

function badgeMark(tie: KeyedTie, badge: BadgeSize, { x, y }: { x: number; y: number }): BadgeMark {
  const { width, height, text } = badge;
  return { x, y, width, height, text, glyph: GLYPHS[tie.stance], contested: tie.contested };
}

function actorMark(
  { id, name, kind, code }: SceneActor,
  placed: ReadonlyMap<string, Placed>,
  names: ReadonlyMap<string, NamePlace>,
  emphasis: (id: string) => Emphasis,
): ActorMark[] {
  const place = placed.get(id);
  if (place === undefined) return [];
  const label = names.get(id);
  return [
    {
      ...place,
      ...shapeOfKind(kind),
      ...(code === undefined ? {} : { code }),
      ...(label === undefined
        ? {}
        : {
            name: {
              text: name,
              ...nameStyle(code),
              at: { x: label.x, y: label.y },
              anchor: label.anchor,
              box: label.box,
            },
          }),
      emphasis: emphasis(id),
    },
  ];
}
