import { STANCES } from '@stancegraph/model';
import {
  clearFilters,
  isolateListed,
  patchFilter,
  select,
  setFilter,
  setRollUp,
  showMode,
  toggleListed,
} from '../state/changes.js';
import type { Action, ActionContext } from './action.js';
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
    run: ({ shown, ui, positions, setUi }, key) => {
      if (!isDirection(key) || shown === undefined) return;
      const focused = nearestActor(ui.focused, key, shown.actorIds(), positions);
      setUi({ focused, focusedTie: undefined });
    },
  },
  {
    id: 'ties',
    label: 'Its ties in turn',
    keys: ['[', ']'],
    scope: 'picture',
    run: ({ shown, ui, setUi }, key) => {
      const { focused = shown?.actorOfPlace(0)?.id } = ui;
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
