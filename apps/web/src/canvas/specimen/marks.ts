import { STANCES, tieKey, type ActorKind } from '@stancegraph/model';
import {
  buildScene,
  drawActors,
  drawBadges,
  drawTies,
  PALETTES,
  type Change,
  type Measure,
  type SceneActor,
  type Shape,
  type Theme,
} from '@stancegraph/scene';

const COLUMN = 204;
const LINE = 172;

interface TieCell {
  readonly title: string;
  readonly counts?: readonly number[];
  readonly contested?: boolean;
  readonly change?: Change;
  readonly badge?: string;
  readonly look?: 'selected' | 'dimmed' | 'alleged';
}

const TIES: readonly TieCell[] = [
  { title: 'Stance', counts: [4, 4, 2] },
  { title: 'Width by count', counts: [1, 4, 20] },
  { title: 'Selected', look: 'selected' },
  { title: 'Dimmed', look: 'dimmed' },
  { title: 'Contested', contested: true },
  { title: 'Alleged', look: 'alleged' },
  { title: 'New', change: 'new', badge: 'new' },
  { title: 'Gone', change: 'gone', badge: 'gone' },
  { title: 'In both', change: 'same', badge: '2 → 1' },
  { title: 'Flipped', change: 'flipped', badge: 'flipped' },
  { title: 'Outlets', badge: '1 of 3' },
];

type ActorCell = Partial<SceneActor> & {
  readonly title: string;
  readonly look?: 'hovered' | 'dimmed' | 'focused';
};

const ACTORS: readonly ActorCell[] = [
  { title: 'State', code: 'IR' },
  ...(['person', 'organization', 'armed-group', 'alliance'] as const).map(
    (kind: ActorKind): ActorCell => ({ title: kind, kind, r: kind === 'person' ? 12 : 15 }),
  ),
  { title: 'Hover', code: 'TR', look: 'hovered' },
  { title: 'Focus', code: 'TR', look: 'focused' },
  { title: 'Pinned', code: 'IL', pinned: true },
  { title: 'Dimmed', code: 'US', look: 'dimmed' },
  { title: 'Gone', code: 'SY', gone: true },
];

/** Every mark there is, as shapes. */
export function marksSpecimen(theme: Theme, measure: Measure): Shape[] {
  return [
    ...TIES.flatMap((cell, at) =>
      tieCell(
        cell,
        { x: 30 + (at % 6) * COLUMN, y: 40 + Math.floor(at / 6) * 130 },
        theme,
        measure,
      ),
    ),
    ...ACTORS.flatMap((cell, at) => actorCell(cell, { x: 70 + at * 120, y: 330 }, theme, measure)),
  ];
}

interface Corner {
  readonly x: number;
  readonly y: number;
}

function tieCell(cell: TieCell, { x, y }: Corner, theme: Theme, measure: Measure): Shape[] {
  const palette = PALETTES[theme];
  const lines = STANCES.flatMap((stance, at) => {
    const line = y + at * 27;
    const end = (id: string, left: number): SceneActor => ({
      id,
      name: id,
      kind: 'state',
      statements: 0,
      r: 0,
      x: left,
      y: line,
    });
    const { counts, look, contested = false, change, badge } = cell;
    const tie = { source: 'a', stance, target: 'b', count: counts?.[at] ?? 2, contested };
    const isWidth = cell.title === 'Width by count';
    const scene = buildScene({
      width: 1440,
      height: 900,
      measure,
      actors: [end('a', x), end('b', x + LINE)],
      ties:
        look === 'alleged'
          ? []
          : [{ ...tie, stance: isWidth ? 'supports' : stance, change, badge }],
      ...(look === 'alleged' ? { alleged: [tie] } : {}),
      ...(look === 'selected' ? { selected: tieKey('a', stance, 'b') } : {}),
      ...(look === 'dimmed' ? { hovered: 'nobody' } : {}),
    });
    return [...drawTies(scene.list, palette), ...drawBadges(scene.list, palette)];
  });
  return [...lines, caption(cell.title, { x, y: y + 76 }, theme)];
}

function actorCell(cell: ActorCell, { x, y }: Corner, theme: Theme, measure: Measure): Shape[] {
  const { title, look, ...actor } = cell;
  const { list } = buildScene({
    width: 1440,
    height: 900,
    measure,
    actors: [{ id: 'a', name: actor.code ?? '', kind: 'state', statements: 2, ...actor, x, y }],
    ties: [],
    ...(look === 'hovered' ? { hovered: 'a' } : {}),
    ...(look === 'dimmed' ? { hovered: 'nobody' } : {}),
  });
  const shapes = drawActors(list, PALETTES[theme], look === 'focused' ? 'a' : undefined);
  return [...shapes, caption(title, { x: x - 30, y: y + 46 }, theme)];
}

function caption(text: string, at: Corner, theme: Theme): Shape {
  const fill = PALETTES[theme].ink2;
  return { form: 'text', text, at, anchor: 'start', size: 12, weight: 400, fill };
}
