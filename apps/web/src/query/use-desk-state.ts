import { useCallback, useEffect, useMemo, useRef } from 'react';
import type { NamedQuery, QuerySchema } from '@stancegraph/contract';
import type { Loader, Loading } from '../data/loader.js';
import type { Store } from '../state/create-store.js';
import { useStore } from '../state/use-store.js';
import { QUERY_TEXTS } from '../texts/query.js';
import type { Desk, Runnable } from './desk-context.js';
import type { DeskUi } from './desk-ui.js';
import type { EditorHandle } from './editor/cypher-editor.js';
import type { Statement } from './query-api.js';
import { openTab } from './tabs/desk-changes.js';
import { newTab, QUESTION, type DeskChange, type DeskState } from './tabs/desk-state.js';
import {
  inexactName,
  readFreeValues,
  readQuestionValues,
  writtenFor,
} from './tabs/written-values.js';

export interface DeskStores extends Pick<
  Desk,
  'offers' | 'language' | 'rows' | 'plans' | 'revisions'
> {
  readonly state: Store<DeskState>;
  readonly ui: Store<DeskUi>;
  readonly questions: Loader<readonly NamedQuery[]>;
  readonly schema: Loader<QuerySchema>;
}

/** Joins the stores into what the parts of the desk share. */
export function useDeskState(stores: DeskStores): Desk {
  const { language, rows, plans, offers, revisions } = stores;
  const state = useStore(stores.state);
  const ui = useStore(stores.ui);
  const questions = useStore(stores.questions.state);
  const schema = useStore(stores.schema.state);
  const past = useStore(revisions.state);
  const editor = useRef<EditorHandle>(null);
  const change = useCallback(
    (step: DeskChange) => {
      stores.state.update(step);
    },
    [stores.state],
  );
  const setUi = useCallback(
    (patch: Partial<DeskUi>) => {
      stores.ui.update((before) => ({ ...before, ...patch }));
    },
    [stores.ui],
  );
  const question =
    state.active === QUESTION ? openedOf(state.question, questions.value, past.value) : undefined;
  const { name, revision } = state.question ?? {};
  useEffect(
    () => () => {
      // What one question found is no answer to another.
      rows.forget(QUESTION);
      plans.forget(QUESTION);
    },
    [name, revision, rows, plans],
  );
  const isMissing =
    state.active === QUESTION &&
    question === undefined &&
    isLookedUp(state.question, questions, past);
  const runnable = useMemo(() => runnableOf(state, ui, question), [state, ui, question]);
  return useMemo(
    () => ({
      state,
      ui,
      change,
      setUi,
      questions,
      retryQuestions: stores.questions.again,
      savedChanged: () => {
        stores.questions.again();
        revisions.again();
      },
      revisions,
      schema,
      offers,
      language,
      rows,
      plans,
      editor,
      question,
      isMissing,
      runnable,
      ...actsOf({ state, ui, change, setUi, runnable, rows, plans, language, editor }),
    }),
    [state, ui, change, setUi, questions, stores, schema, revisions, question, isMissing, runnable],
  );
}

type Acting = Pick<
  Desk,
  'state' | 'ui' | 'change' | 'setUi' | 'runnable' | 'rows' | 'plans' | 'language' | 'editor'
>;
type Acts = Pick<Desk, 'newQuery' | 'run' | 'runSelection' | 'cancel' | 'explain' | 'format'>;

function actsOf(desk: Acting): Acts {
  const { state, ui, change, setUi, runnable, rows, plans, language, editor } = desk;
  const start = (statement: Statement, offset: number): void => {
    editor.current?.tell(undefined);
    editor.current?.closeProposals();
    // A plan is of the statement before.
    plans.forget(state.active);
    if (ui.view === 'plan') setUi({ view: 'table' });
    void rows.start(state.active, { ...statement, offset }, undefined);
  };
  return {
    newQuery: () => {
      const tab = newTab();
      change(openTab(tab));
      setUi({ focusOn: tab.id, isCatalogueOpen: false });
    },
    run: () => {
      if (runnable.statement !== undefined) start(runnable.statement, 0);
      else setUi({ notice: { text: runnable.why } });
    },
    runSelection: () => {
      const { statement } = runnable;
      const { from, to } = ui.selected;
      const cypher = statement?.cypher.slice(from, to) ?? '';
      if (statement === undefined || cypher.trim() === '') return;
      start({ ...statement, cypher }, from);
    },
    cancel: () => {
      void rows.cancel(state.active);
      void plans.cancel(state.active);
    },
    explain: (profile) => {
      if (runnable.statement === undefined) setUi({ notice: { text: runnable.why } });
      else void plans.start(state.active, { ...runnable.statement, offset: 0 }, { profile });
    },
    format: () => {
      const { statement } = runnable;
      if (statement === undefined || state.active === QUESTION) return;
      language.format(statement.cypher).then(
        (text) => {
          editor.current?.setText(text);
        },
        () => {
          setUi({ notice: { text: QUERY_TEXTS.editor.notFormatted } });
        },
      );
    },
  };
}

/** The question that is open: the latest of its name, or the revision that was asked for. */
function openedOf(
  opened: DeskState['question'],
  latest: readonly NamedQuery[] | undefined,
  revisions: readonly NamedQuery[] | undefined,
): NamedQuery | undefined {
  const all = opened?.revision === undefined ? latest : revisions;
  return all?.find(
    ({ name, saved }) =>
      name === opened?.name &&
      (opened.revision === undefined || saved?.revision === opened.revision),
  );
}

/** Whether the list in which an opened question would stand has arrived, or cannot. */
function isLookedUp(
  opened: DeskState['question'],
  latest: Loading<readonly NamedQuery[]>,
  revisions: Loading<readonly NamedQuery[]>,
): boolean {
  if (opened?.revision === undefined) return latest.value !== undefined;
  return revisions.key === opened.name || revisions.error !== undefined;
}

function runnableOf(
  { tabs, active, question: opened }: DeskState,
  ui: DeskUi,
  question: NamedQuery | undefined,
): Runnable {
  if (active === QUESTION) {
    if (question === undefined) return { why: QUERY_TEXTS.catalogue.loading };
    const values = opened?.values ?? {};
    const { params, problems } = readQuestionValues(question.parameters, values);
    if (problems === undefined) return { statement: { cypher: question.cypher, params } };
    return { why: whyNot(problems, values) };
  }
  const tab = tabs.find(({ id }) => id === active);
  if (tab === undefined || tab.cypher.trim() === '') return { why: QUERY_TEXTS.run.empty };
  const names = ui.parameters[active] ?? Object.keys(tab.params);
  const params = readFreeValues(names, tab.params);
  const inexact = inexactName(params);
  if (inexact !== undefined) return { why: QUERY_TEXTS.parameters.inexact(inexact) };
  return { statement: { cypher: tab.cypher, params } };
}

/** What to fill in, and what of the rest is wrong. */
function whyNot(
  problems: ReadonlyMap<string, string>,
  values: Readonly<Record<string, string>>,
): string {
  const isEmpty = (name: string): boolean => writtenFor(values, name) === '';
  const missing = [...problems.keys()].filter(isEmpty);
  const wrong = [...problems].filter(([name]) => !isEmpty(name));
  return [
    ...(missing.length === 0 ? [] : [QUERY_TEXTS.question.needed(missing.join(', '))]),
    ...wrong.map(([name, problem]) => QUERY_TEXTS.question.wrong(name, problem)),
  ].join(' ');
}
