import type { Notice } from '../state/ui-state.js';

export const RESULT_VIEWS = ['table', 'graph', 'json', 'plan'] as const;
export type ResultView = (typeof RESULT_VIEWS)[number];

/** What the page remembers but neither the address nor the browser holds. */
export interface DeskUi {
  readonly dialog?: 'help' | 'history' | 'save' | undefined;
  readonly notice?: Notice | undefined;
  readonly isCatalogueOpen: boolean;
  readonly view: ResultView;
  /** The tab whose editor takes the focus as soon as it is there. */
  readonly focusOn?: string | undefined;
  /** The saved query that the reader deleted last. */
  readonly deleted?: { readonly name: string; readonly title: string } | undefined;
  /** Names after `$` by tab, once the parser has read it. */
  readonly parameters: Readonly<Record<string, readonly string[]>>;
  /** What is selected in the editor. */
  readonly selected: { readonly from: number; readonly to: number };
}

export const FIRST_DESK_UI: DeskUi = {
  isCatalogueOpen: false,
  view: 'table',
  parameters: {},
  selected: { from: 0, to: 0 },
};
