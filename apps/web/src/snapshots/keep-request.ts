import type { newSnapshotSchema } from '@stancegraph/contract';
import type { z } from 'zod';
import type { Explorer } from '../explorer/explorer-context.js';
import { savedTitle } from '../explorer/saved-title.js';
import { formatRange } from '../format/dates.js';
import { writeView } from '../state/view-url.js';
import { SNAPSHOT_TEXTS } from '../texts/snapshots.js';

export interface Annotation {
  readonly title: string;
  readonly note: string;
  readonly creator: string;
}

type Seen = Pick<Explorer, 'view' | 'filter' | 'shown' | 'positions' | 'catalogue'>;

/** The datasets that the view looks at. */
export function viewedDatasets({ catalogue, filter }: Seen): {
  readonly titles: readonly string[];
  readonly statements: number;
} {
  const { datasets = [] } = catalogue.value ?? {};
  const viewed = datasets.filter(
    ({ id }) => (filter.datasets?.length ?? 0) === 0 || filter.datasets?.includes(id),
  );
  return {
    titles: viewed.map(({ title }) => title),
    statements: viewed.reduce((sum, { counts }) => sum + counts.statements, 0),
  };
}

/** What a snapshot of this view may be called. */
export function proposedTitle(seen: Seen): string {
  const { view, filter, catalogue } = seen;
  const title = savedTitle(view, catalogue.value?.views ?? []) ?? titlesInSight(seen).join('; ');
  const { from, to } = filter;
  const range = from !== undefined && to !== undefined ? formatRange(from, to) : undefined;
  return SNAPSHOT_TEXTS.proposed(title, range).slice(0, 300);
}

/** Of the datasets of which something is shown; of all that are viewed where nothing is. */
function titlesInSight(seen: Seen): readonly string[] {
  const shown = (seen.shown?.facet('datasets') ?? []).filter((facet) => facet.shown > 0);
  return shown.length > 0 ? shown.map(({ title }) => title) : viewedDatasets(seen).titles;
}

/** Whether it is known of every actor where it stands. */
export function arePlaced({ shown, positions }: Seen): boolean {
  return shown?.base.actors.every((at) => positions.has(idAt(shown, at))) ?? false;
}

/** What the server is asked to keep: the view as it is seen, with the places of all actors. */
export function keepRequest(
  seen: Seen,
  { title, note, creator }: Annotation,
): z.input<typeof newSnapshotSchema> {
  const { view, shown, positions } = seen;
  const { unit, layout, camera } = view;
  const known = new Set(shown?.base.network.actors.map(({ id }) => id));
  return {
    title: title.trim(),
    ...(note.trim() === '' ? {} : { note: note.trim() }),
    ...(creator.trim() === '' ? {} : { creator: creator.trim() }),
    // Pins are among the positions.
    view: writeView({ ...view, pins: {}, saved: undefined }).slice(1),
    unit,
    layout,
    positions: Object.fromEntries(
      [...positions].flatMap(([id, { x, y }]) => (known.has(id) ? [[id, [x, y]]] : [])),
    ),
    ...(camera === undefined
      ? {}
      : { camera: { x: rounded(camera.x), y: rounded(camera.y), span: rounded(camera.span) } }),
  };
}

const idAt = ({ base }: NonNullable<Seen['shown']>, at: number): string =>
  base.network.actors[at]?.id ?? '';

/** As addresses hold it: what the picture makes of a number must give a view no second name. */
const rounded = (value: number): number => Number(value.toPrecision(5));
