import { z } from 'zod';
import { createStore, type Store } from '../../state/create-store.js';
import {
  firstDesk,
  LONGEST_CYPHER,
  MOST_HISTORY,
  MOST_TABS,
  QUESTION,
  type DeskState,
} from './desk-state.js';

const STORAGE_KEY = 'stancegraph.query';
/** Browsers keep some 5 MB for a whole site. */
const MOST_CHARACTERS = 1_000_000;

const cypher = z.string().max(LONGEST_CYPHER);
const written = z.record(z.string(), z.string());

const storedSchema = z.object({
  tabs: z
    .array(
      z.object({
        id: z.string(),
        title: z.string().optional(),
        cypher,
        params: written,
        saved: z.object({ name: z.string(), revision: z.number() }).optional(),
      }),
    )
    .min(1)
    .max(MOST_TABS),
  question: z
    .object({ name: z.string(), revision: z.number().optional(), values: written })
    .optional(),
  active: z.string(),
  history: z
    .array(
      z.object({
        cypher,
        params: z.record(z.string(), z.unknown()),
        at: z.string(),
        outcome: z.enum(['done', 'failed', 'cancelled', 'stopped']),
        rows: z.number().optional(),
        of: z.object({ total: z.number(), exact: z.boolean() }).optional(),
        timeMs: z.number().optional(),
      }),
    )
    .max(MOST_HISTORY),
});

/** The desk as this browser kept it, and kept from now on. What was kept by another version is begun anew. */
export function storedDesk(storage: Pick<Storage, 'getItem' | 'setItem'>): Store<DeskState> {
  const desk = createStore<DeskState>(read(storage));
  desk.subscribe(() => {
    try {
      storage.setItem(STORAGE_KEY, fitting(desk.get()));
    } catch {
      // A browser that stores nothing keeps the desk until the page is left.
    }
  });
  return desk;
}

function read(storage: Pick<Storage, 'getItem'>): DeskState {
  try {
    const { data } = storedSchema.safeParse(JSON.parse(storage.getItem(STORAGE_KEY) ?? 'null'));
    if (data === undefined) return firstDesk();
    const isThere = data.tabs.some(({ id }) => id === data.active);
    const isQuestion = data.active === QUESTION && data.question !== undefined;
    return isThere || isQuestion ? data : { ...data, active: data.tabs[0]?.id ?? QUESTION };
  } catch {
    return firstDesk();
  }
}

/** The oldest of the history goes first where there is too much: what is being written stays. */
function fitting(desk: DeskState): string {
  for (let keep = desk.history.length; keep > 0; keep = Math.floor(keep / 2)) {
    const text = JSON.stringify({ ...desk, history: desk.history.slice(0, keep) });
    if (text.length <= MOST_CHARACTERS) return text;
  }
  return JSON.stringify({ ...desk, history: [] });
}
