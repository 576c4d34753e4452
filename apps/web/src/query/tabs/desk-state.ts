/** A statement that the reader writes. */
export interface FreeTab {
  readonly id: string;
  /** Given by the reader or by what it was copied from; else the text says it. */
  readonly title?: string | undefined;
  readonly cypher: string;
  /** Values of `$name` as the reader typed them, each JSON or a bare text. */
  readonly params: Readonly<Record<string, string>>;
  /** The saved query that it was opened from, or saved as. */
  readonly saved?: { readonly name: string; readonly revision: number } | undefined;
}

/** The question of the catalogue that is being read, and what its form holds. */
export interface QuestionTab {
  readonly name: string;
  /** Of a saved query; left out, the latest. */
  readonly revision?: number | undefined;
  readonly values: Readonly<Record<string, string>>;
}

export interface PastQuery {
  readonly cypher: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** ISO 8601. */
  readonly at: string;
  /** `stopped` by a limit of the server. */
  readonly outcome: 'done' | 'failed' | 'cancelled' | 'stopped';
  readonly rows?: number | undefined;
  /** How many there are where not all came. */
  readonly of?: { readonly total: number; readonly exact: boolean } | undefined;
  readonly timeMs?: number | undefined;
}

/** What the desk keeps in this browser. */
export interface DeskState {
  readonly tabs: readonly FreeTab[];
  readonly question?: QuestionTab | undefined;
  /** Id of a tab, or `QUESTION`. */
  readonly active: string;
  /** Newest first. */
  readonly history: readonly PastQuery[];
}

/** The place of the question among tabs. */
export const QUESTION = 'question';

export const MOST_TABS = 30;
export const MOST_HISTORY = 100;
/** The server takes no longer statement. */
export const LONGEST_CYPHER = 100_000;

export type DeskChange = (state: DeskState) => DeskState;

export const FIRST_CYPHER =
  'MATCH (a:Actor)-[s:SUPPORTS|OPPOSES|ACCUSES]->(b:Actor)\nRETURN a, s, b\nLIMIT 50';

export function newTab(tab: Partial<FreeTab> = {}): FreeTab {
  return { id: crypto.randomUUID(), cypher: '', params: {}, ...tab };
}

export function firstDesk(): DeskState {
  const tab = newTab({ cypher: FIRST_CYPHER });
  return { tabs: [tab], active: tab.id, history: [] };
}
