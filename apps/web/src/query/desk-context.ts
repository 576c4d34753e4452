import { createContext, useContext, type RefObject } from 'react';
import type { NamedQuery, QuerySchema } from '@stancegraph/contract';
import type { Loader, Loading } from '../data/loader.js';
import type { DeskUi } from './desk-ui.js';
import type { EditorHandle } from './editor/cypher-editor.js';
import type { CypherLanguage } from './editor/language-client.js';
import type { Offers } from './catalogue/offers.js';
import type { Statement } from './query-api.js';
import type { DeskChange, DeskState } from './tabs/desk-state.js';
import type { PlanRunner, RowRunner } from './tabs/runs.js';

/** What can be run of the tab that is open, or why nothing can. */
export type Runnable =
  | { readonly statement: Statement; readonly why?: undefined }
  | { readonly statement?: undefined; readonly why: string };

/** What the parts of the desk share. */
export interface Desk {
  readonly state: DeskState;
  readonly ui: DeskUi;
  readonly change: (step: DeskChange) => void;
  readonly setUi: (patch: Partial<DeskUi>) => void;
  readonly questions: Loading<readonly NamedQuery[]>;
  readonly retryQuestions: () => void;
  /** Loads anew what a reader has saved or deleted. */
  readonly savedChanged: () => void;
  /** Everything that was saved under a name, by that name. */
  readonly revisions: Loader<readonly NamedQuery[]>;
  readonly schema: Loading<QuerySchema>;
  /** What forms offer for actors, issues, outlets and datasets; loaded once it is asked for. */
  readonly offers: Loader<Offers>;
  readonly language: CypherLanguage;
  readonly rows: RowRunner;
  readonly plans: PlanRunner;
  readonly editor: RefObject<EditorHandle | null>;
  /** The question that is open, once the catalogue is there. */
  readonly question: NamedQuery | undefined;
  /** Whether the address names a question, or a revision, that is not there. */
  readonly isMissing: boolean;
  readonly runnable: Runnable;
  /** Opens an empty tab, ready to be written in. */
  readonly newQuery: () => void;
  readonly run: () => void;
  readonly runSelection: () => void;
  readonly cancel: () => void;
  readonly explain: (profile: boolean) => void;
  readonly format: () => void;
}

export const DeskContext = createContext<Desk | undefined>(undefined);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (desk === undefined) throw new Error('useDesk stands outside the desk');
  return desk;
}
