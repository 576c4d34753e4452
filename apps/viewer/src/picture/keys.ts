import { STANCES } from '@stancegraph/model';
import type { Target } from '@stancegraph/scene';
import type { Context } from '../state/context.js';
import { onlyValue, setContested, setRollUp } from '../state/filter-changes.js';
import { effectiveFilter } from '../state/view-state.js';
import { keyOfTie, statementsOf } from './drawn.js';
import { isDirection, nearestActor, panOf, type Direction } from './nearest.js';
import type { Picture } from './picture.js';

const STEP = 1.4;
const PAN_PIXELS = 60;

/** What a key does while the picture has the focus; true where it did something. */
export function runPictureKey(
  event: KeyboardEvent,
  picture: Picture,
  context: Context,
  open: (target: Target | undefined) => void,
): boolean {
  if (event.ctrlKey || event.metaKey) return false;
  const { key, altKey } = event;
  if (isDirection(key)) {
    if (altKey) picture.panBy(...panOf(key, PAN_PIXELS));
    else goTo(picture, key);
    return true;
  }
  const action = actionsOf(picture, context, open)[key];
  action?.();
  return action !== undefined;
}

type Actions = Readonly<Record<string, (() => void) | undefined>>;

function actionsOf(
  picture: Picture,
  context: Context,
  open: (target: Target | undefined) => void,
): Actions {
  const { store } = context;
  const filter = effectiveFilter(store.get());
  return {
    '+': () => {
      picture.zoomBy(STEP);
    },
    '=': () => {
      picture.zoomBy(STEP);
    },
    '-': () => {
      picture.zoomBy(1 / STEP);
    },
    '0': () => {
      picture.fit();
    },
    '[': () => {
      stepTie(picture, -1);
    },
    ']': () => {
      stepTie(picture, 1);
    },
    Enter: () => {
      open(picture.active);
    },
    c: () => {
      store.set(setContested(store.get(), filter.contested !== true));
    },
    r: () => {
      store.set(setRollUp(store.get(), filter.rollUp !== true));
    },
    t: () => {
      store.set({ mode: 'table' });
    },
    ...Object.fromEntries(
      STANCES.map((stance, at) => [
        String(at + 1),
        () => {
          store.set(onlyValue(store.get(), 'stances', stance, STANCES));
        },
      ]),
    ),
  };
}

/** The actor that the keyboard is on, or whose tie it is on. */
function actorOf(active: Target | undefined): string | undefined {
  return active?.type === 'tie' ? active.key.split('|')[0] : active?.id;
}

function goTo(picture: Picture, direction: Direction): void {
  // The first arrow lands on whoever has most statements.
  const actors = [...picture.picture.actors].sort((a, b) => statementsOf(b) - statementsOf(a));
  const ids = actors.map(({ id }) => id);
  const id = nearestActor(actorOf(picture.active), direction, ids, picture.placesNow);
  if (id !== undefined) picture.setActive({ type: 'actor', id });
}

function stepTie(picture: Picture, step: 1 | -1): void {
  const actor = actorOf(picture.active);
  const ties = picture.picture.ties.filter(
    ({ source, target }) => actor === undefined || source === actor || target === actor,
  );
  const current = picture.active?.type === 'tie' ? picture.active.key : undefined;
  const at = ties.findIndex((tie) => keyOfTie(tie) === current);
  const next =
    at < 0 ? (step === 1 ? 0 : ties.length - 1) : (at + step + ties.length) % ties.length;
  const tie = ties[next];
  if (tie !== undefined) picture.setActive({ type: 'tie', key: keyOfTie(tie) });
}
