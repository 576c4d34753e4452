import {
  MOST_HISTORY,
  MOST_TABS,
  newTab,
  QUESTION,
  type DeskChange,
  type DeskState,
  type FreeTab,
  type PastQuery,
} from './desk-state.js';

/** Opens a tab beside the active one and goes there; the oldest goes where there are too many. */
export function openTab(tab: FreeTab): DeskChange {
  return (desk) => {
    const kept = desk.tabs.length < MOST_TABS ? desk.tabs : desk.tabs.slice(1);
    return { ...desk, tabs: [...kept, tab], active: tab.id };
  };
}

/** Goes to the tab with exactly this statement, or opens one. */
export function openStatement(
  cypher: string,
  params: FreeTab['params'],
  title?: string,
): DeskChange {
  return (desk) => {
    const there = desk.tabs.find(
      (tab) => tab.cypher === cypher && JSON.stringify(tab.params) === JSON.stringify(params),
    );
    if (there !== undefined) return { ...desk, active: there.id };
    return openTab(newTab({ cypher, params, title }))(desk);
  };
}

/** Closes a tab; its right neighbour, else the left one, comes forward. There is always one. */
export function closeTab(id: string): DeskChange {
  return (desk) => {
    const order = orderOf(desk);
    const at = order.indexOf(id);
    const tabs = desk.tabs.filter((tab) => tab.id !== id);
    const question = id === QUESTION ? undefined : desk.question;
    if (tabs.length === 0 && question === undefined) {
      const only = newTab();
      return { ...desk, question, tabs: [only], active: only.id };
    }
    const next = order[at + 1] ?? order[at - 1] ?? desk.active;
    return { ...desk, question, tabs, active: desk.active === id ? next : desk.active };
  };
}

/** Ids in the order in which tabs stand. */
export function orderOf({ question, tabs }: DeskState): string[] {
  return [...(question === undefined ? [] : [QUESTION]), ...tabs.map(({ id }) => id)];
}

export function editTab(id: string, patch: Partial<Omit<FreeTab, 'id'>>): DeskChange {
  return (desk) => ({
    ...desk,
    tabs: desk.tabs.map((tab) => (tab.id === id ? { ...tab, ...patch } : tab)),
  });
}

export const activate =
  (id: string): DeskChange =>
  (desk) => ({ ...desk, active: id });

export function openQuestion(
  name: string,
  values: Readonly<Record<string, string>>,
  revision?: number,
): DeskChange {
  const question = { name, values, ...(revision !== undefined && { revision }) };
  return (desk) => ({ ...desk, question, active: QUESTION });
}

/** From the question to what the reader writes. */
export const leaveQuestion: DeskChange = (desk) => {
  if (desk.active !== QUESTION) return desk;
  const last = desk.tabs.at(-1) ?? newTab();
  return { ...desk, tabs: desk.tabs.length === 0 ? [last] : desk.tabs, active: last.id };
};

/** Notes what was run; the same statement again takes the place of its last time. */
export function remember(past: PastQuery): DeskChange {
  return (desk) => {
    const others = desk.history.filter(
      ({ cypher, params }) =>
        cypher !== past.cypher || JSON.stringify(params) !== JSON.stringify(past.params),
    );
    return { ...desk, history: [past, ...others].slice(0, MOST_HISTORY) };
  };
}

export const forgetHistory: DeskChange = (desk) => ({ ...desk, history: [] });
