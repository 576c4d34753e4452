import { QUERY_TEXTS } from '../texts/query.js';
import type { Desk } from './desk-context.js';
import { QUESTION } from './tabs/desk-state.js';

/** A key of the desk, its line in the help and what it does. */
export interface DeskAction {
  readonly id: string;
  readonly label: string;
  readonly keys: readonly string[];
  readonly run: (desk: Desk) => void;
}

/** Every shortcut of the page; the editor’s own are beside them in the help. */
export const DESK_ACTIONS: readonly DeskAction[] = [
  {
    id: 'run',
    label: 'Run the query',
    keys: ['Mod+Enter'],
    run: (desk) => {
      desk.run();
    },
  },
  {
    id: 'run-selection',
    label: 'Run what is selected in the editor',
    keys: ['Mod+Shift+Enter'],
    run: (desk) => {
      desk.runSelection();
    },
  },
  {
    id: 'cancel',
    label: 'Cancel the running query',
    keys: ['Mod+.'],
    run: (desk) => {
      desk.cancel();
    },
  },
  {
    id: 'new',
    label: QUERY_TEXTS.tabs.add,
    keys: ['Alt+n'],
    run: (desk) => {
      desk.newQuery();
    },
  },
  {
    id: 'format',
    label: 'Format the query',
    keys: ['Alt+f'],
    run: (desk) => {
      if (desk.state.active !== QUESTION) desk.format();
    },
  },
  {
    id: 'history',
    label: QUERY_TEXTS.history.title,
    keys: ['Alt+h'],
    run: (desk) => {
      desk.setUi({ dialog: 'history' });
    },
  },
  {
    id: 'search',
    label: 'Search the questions',
    keys: ['/'],
    run: (desk) => {
      desk.setUi({ isCatalogueOpen: true });
      requestAnimationFrame(() => document.querySelector<HTMLElement>('#question-search')?.focus());
    },
  },
  {
    id: 'help',
    label: QUERY_TEXTS.help.title,
    keys: ['?'],
    run: (desk) => {
      desk.setUi({ dialog: 'help' });
    },
  },
];

/** Keys that the editor itself understands, for the help. */
export const EDITOR_KEYS = [
  { label: 'Propose what fits here', keys: ['Mod+ '] },
  { label: 'Find in the text', keys: ['Mod+f'] },
  { label: 'Comment a line, or not', keys: ['Mod+/'] },
  { label: 'Undo, redo', keys: ['Mod+z', 'Mod+Shift+z'] },
  { label: 'Next problem', keys: ['F8'] },
  { label: 'Leave the editor', keys: ['Escape', 'Tab'] },
] as const;
