import { STANCES } from '@stancegraph/model';
import {
  clearFilters,
  isolateListed,
  patchFilter,
  select,
  setFilter,
  setLayout,
  setRollUp,
  setUnit,
  showMode,
  toggleListed,
  unpinAll,
} from '../state/changes.js';
import { openedSnapshot } from '../data/source.js';
import { HISTORY_TEXTS, PATH_TEXTS } from '../texts/actors.js';
import { SNAPSHOTS_TITLE } from '../texts/titles.js';
import type { Action, ActionContext } from './action.js';
import { actorKeys, subjectOf } from './actor-keys.js';
import { LAYOUT_ENTRIES } from './layouts.js';
import { filtersSet } from './filters.js';
import { keyOf, parseTieKey } from '../data/tie-keys.js';
import { isDirection, nearestActor, stepTie } from './navigate.js';

const PAN = 80;
/** What the width of the picture is multiplied by. */
const ZOOM = 1.5;

const isPicture = ({ view }: ActionContext): boolean => view.mode === 'picture';

/** Every action, once. Keys, help and the commands of the search follow from this list. */
export const ACTIONS: readonly Action[] = [
  {
    id: 'search',
    label: 'Search',
    keys: ['Mod+k', '/'],
    scope: 'page',
    run: ({ setUi }) => {
      setUi({ dialog: 'search' });
    },
  },
  {
    id: 'help',
    label: 'Keyboard shortcuts',
    keys: ['?'],
    scope: 'page',
    isCommand: true,
    run: ({ setUi }) => {
      setUi({ dialog: 'help' });
    },
  },
  {
    id: 'undo',
    label: HISTORY_TEXTS.undo,
    keys: ['Mod+z'],
    scope: 'page',
    isCommand: true,
    when: ({ history }) => history.at > 0,
    run: ({ history, goTo, setUi }) => {
      goTo(history.at - 1);
      setUi({ notice: { text: HISTORY_TEXTS.undid(history.entries[history.at]?.label ?? '') } });
    },
  },
  {
    id: 'redo',
    label: HISTORY_TEXTS.redo,
    keys: ['Mod+Shift+z', 'Mod+y'],
    scope: 'page',
    isCommand: true,
    when: ({ history }) => history.at < history.entries.length - 1,
    run: ({ history, goTo, setUi }) => {
      goTo(history.at + 1);
      setUi({
        notice: { text: HISTORY_TEXTS.redid(history.entries[history.at + 1]?.label ?? '') },
      });
    },
  },
  {
    id: 'history',
    label: HISTORY_TEXTS.title,
    keys: [],
    scope: 'page',
    isCommand: true,
    run: ({ setUi }) => {
      setUi({ dialog: 'history' });
    },
  },
  {
    id: 'paths',
    label: PATH_TEXTS.title,
    keys: [],
    scope: 'page',
    isCommand: true,
    run: ({ setUi }) => {
      setUi({ dialog: 'path', subject: undefined });
    },
  },
  ...LAYOUT_ENTRIES.map(({ id, label }): Action => ({
    id: `layout-${id}`,
    label: `Layout: ${label.toLowerCase()}`,
    keys: [],
    scope: 'page',
    isCommand: true,
    when: ({ view }) => view.layout !== id,
    run: ({ change }) => {
      change(setLayout(id));
    },
  })),
  {
    id: 'unpin-all',
    label: 'Unpin all actors',
    keys: [],
    scope: 'page',
    isCommand: true,
    when: ({ view }) => Object.keys(view.pins).length > 0,
    run: ({ change }) => {
      change(unpinAll);
    },
  },
  {
    id: 'unit',
    label: 'Ties or single statements',
    keys: ['u'],
    scope: 'picture',
    isCommand: true,
    run: ({ view, change }) => {
      change(setUnit(view.unit === 'ties' ? 'statements' : 'ties'));
    },
  },
  {
    id: 'views',
    label: 'Saved views',
    keys: [],
    scope: 'page',
    isCommand: true,
    run: ({ setUi }) => {
      setUi({ dialog: 'views' });
    },
  },
  {
    id: 'keep-snapshot',
    label: 'Snapshot of this view',
    keys: ['s'],
    scope: 'picture',
    isCommand: true,
    run: keepSnapshot,
  },
  {
    id: 'snapshots',
    label: SNAPSHOTS_TITLE,
    keys: [],
    scope: 'page',
    isCommand: true,
    run: ({ setUi }) => {
      setUi({ dialog: 'snapshots' });
    },
  },
  {
    id: 'datasets',
    label: 'Datasets and import',
    keys: [],
    scope: 'page',
    isCommand: true,
    run: ({ setUi }) => {
      setUi({ dialog: 'datasets' });
    },
  },
  {
    id: 'close',
    label: 'Close one level',
    keys: ['Escape'],
    scope: 'page',
    when: ({ view, ui }) => view.selection !== undefined || ui.isRailOpen,
    run: ({ ui, change, setUi }) => {
      if (ui.isRailOpen) setUi({ isRailOpen: false });
      else change(select(undefined));
    },
  },
  {
    id: 'move',
    label: 'Nearest actor that way',
    keys: ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'],
    scope: 'picture',
    run: (context, key) => {
      const { shown, positions, setUi } = context;
      if (!isDirection(key) || shown === undefined) return;
      const focused = nearestActor(subjectOf(context), key, shown.actorIds(), positions);
      setUi({ focused, focusedTie: undefined });
    },
  },
  {
    id: 'ties',
    label: 'Its ties in turn',
    keys: ['[', ']'],
    scope: 'picture',
    run: (context, key) => {
      const { shown, ui, setUi } = context;
      const focused = subjectOf(context) ?? shown?.actorOfPlace(0)?.id;
      if (shown === undefined || focused === undefined) return;
      const tie = stepTie(shown.tiesOf(focused), ui.focusedTie, key === ']' ? 1 : -1);
      setUi({ focused, focusedTie: tie === undefined ? undefined : keyOf(tie) });
    },
  },
  {
    id: 'open',
    label: 'Open what is focused',
    keys: ['Enter'],
    scope: 'picture',
    when: ({ ui }) => ui.focused !== undefined,
    run: ({ ui, change }) => {
      const tie = ui.focusedTie === undefined ? undefined : parseTieKey(ui.focusedTie);
      if (tie !== undefined) change(select({ type: 'tie', ...tie }));
      else if (ui.focused !== undefined) change(select({ type: 'actor', id: ui.focused }));
    },
  },
  ...STANCES.map((stance, at): Action => ({
    id: `stance-${stance}`,
    label: `${stance.charAt(0).toUpperCase()}${stance.slice(1)} on or off`,
    keys: [String(at + 1)],
    scope: 'picture',
    run: ({ view, change }) => {
      change(setFilter(toggleListed(view.filter, 'stances', stance, STANCES)));
    },
  })),
  {
    id: 'contested',
    label: 'Only contested ties, or all',
    keys: ['c'],
    scope: 'picture',
    isCommand: true,
    run: ({ view, change }) => {
      change(patchFilter({ contested: view.filter.contested !== true }));
    },
  },
  {
    id: 'roll-up',
    label: 'Roll up persons to governments, or not',
    keys: ['r'],
    scope: 'picture',
    isCommand: true,
    run: ({ view, change }) => {
      change(setRollUp(!view.filter.rollUp));
    },
  },
  {
    id: 'table',
    label: 'Table or picture',
    keys: ['t'],
    scope: 'picture',
    isCommand: true,
    run: ({ view, change }) => {
      change(showMode(view.mode === 'table' ? 'picture' : 'table'));
    },
  },
  {
    id: 'menu',
    label: 'Menu of the actor',
    keys: ['ContextMenu', 'Shift+F10', 'm'],
    scope: 'picture',
    when: (context) => subjectOf(context) !== undefined,
    run: (context) => {
      const subject = subjectOf(context);
      const place = subject === undefined ? undefined : context.picture?.clientPlaceOf(subject);
      context.setUi({ subject, menuAt: place ?? { x: 0, y: 0 } });
    },
  },
  ...actorKeys(),
  {
    id: 'zoom-in',
    label: 'Zoom in',
    keys: ['+', '='],
    scope: 'picture',
    when: isPicture,
    run: ({ picture }) => picture?.zoomBy(1 / ZOOM),
  },
  {
    id: 'zoom-out',
    label: 'Zoom out',
    keys: ['-'],
    scope: 'picture',
    when: isPicture,
    run: ({ picture }) => picture?.zoomBy(ZOOM),
  },
  {
    id: 'fit',
    label: 'Fit the picture',
    keys: ['0'],
    scope: 'picture',
    isCommand: true,
    when: isPicture,
    run: ({ picture }) => picture?.fit(true),
  },
  {
    id: 'pan',
    label: 'Move the picture',
    keys: ['Alt+ArrowLeft', 'Alt+ArrowRight', 'Alt+ArrowUp', 'Alt+ArrowDown'],
    scope: 'picture',
    when: isPicture,
    run: ({ picture }, key = '') => {
      const by = (negative: string, positive: string): number =>
        key.endsWith(negative) ? -PAN : key.endsWith(positive) ? PAN : 0;
      picture?.panBy(by('Left', 'Right'), by('Up', 'Down'));
    },
  },
  {
    id: 'clear',
    label: 'Clear all filters',
    keys: [],
    scope: 'page',
    isCommand: true,
    when: ({ view }) => filtersSet(view.filter).length > 0,
    run: ({ change }) => {
      change(clearFilters);
    },
  },
  ...STANCES.map((stance): Action => ({
    id: `only-${stance}`,
    label: `Only ${stance}, or all stances`,
    keys: [],
    scope: 'page',
    isCommand: true,
    run: ({ view, change }) => {
      change(setFilter(isolateListed(view.filter, 'stances', stance)));
    },
  })),
  {
    id: 'appearance',
    label: 'Appearance: theme and contrast',
    keys: [],
    scope: 'page',
    isCommand: true,
    run: ({ setUi }) => {
      setUi({ dialog: 'appearance' });
    },
  },
  {
    id: 'copy-link',
    label: 'Copy a link to this view',
    keys: [],
    scope: 'page',
    isCommand: true,
    run: ({ copyLink }) => {
      copyLink();
    },
  },
];

/** Keeps the view as a snapshot; what is one already is shown as that. */
export function keepSnapshot({ setUi }: Pick<ActionContext, 'setUi'>): void {
  const id = openedSnapshot();
  setUi(id === undefined ? { dialog: 'keep-snapshot' } : { dialog: 'snapshot', snapshot: { id } });
}

/** The action that a key starts there, if it applies now. */
export function actionFor(
  key: string,
  scope: Action['scope'],
  context: ActionContext,
): Action | undefined {
  return ACTIONS.find(
    (action) =>
      action.scope === scope && action.keys.includes(key) && (action.when?.(context) ?? true),
  );
}

/** What the search offers as commands. */
export function commands(context: ActionContext): Action[] {
  return ACTIONS.filter((action) => action.isCommand === true && (action.when?.(context) ?? true));
}
