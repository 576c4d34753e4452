import type { QueryPlanBody } from '@stancegraph/contract';
import { ApiError, isAbort } from '../../data/api-error.js';
import { createStore, type Store } from '../../state/create-store.js';
import { cancelQuery, explainQuery, runQuery, type QueryResult } from '../query-api.js';
import type { PastQuery } from './desk-state.js';
import { outcomeOf } from './past-words.js';
import type { Ran, Run } from './run.js';

export type Runs<T> = Readonly<Record<string, Run<T> | undefined>>;

export interface Runner<T, O> {
  /** By tab. */
  readonly runs: Store<Runs<T>>;
  readonly start: (tab: string, ran: Ran, options: O) => Promise<void>;
  readonly cancel: (tab: string) => Promise<void>;
  readonly forget: (tab: string) => void;
}

type Start<T, O> = (ran: Ran, id: string, options: O, signal: AbortSignal) => Promise<T>;

/** Runs one statement a tab at a time: a new one calls the last off. */
function createRunner<T, O>(
  run: Start<T, O>,
  onEnd: (ran: Ran, ended: Run<T>) => void,
): Runner<T, O> {
  const runs = createStore<Runs<T>>({});
  const put = (tab: string, next: Run<T> | undefined): void => {
    runs.update((before) => ({ ...before, [tab]: next }));
  };
  const leaving = new Map<string, AbortController>();
  const leave = (tab: string): void => {
    // Leaving the connection stops the query too.
    leaving.get(tab)?.abort();
    leaving.delete(tab);
  };
  return {
    runs,
    start: async (tab, ran, options) => {
      leave(tab);
      const running = new AbortController();
      leaving.set(tab, running);
      const id = crypto.randomUUID();
      const since = performance.now();
      put(tab, { state: 'running', ran, since, id });
      const ended = await settle(() => run(ran, id, options, running.signal), { ran, since });
      if (ended === undefined || leaving.get(tab) !== running) return;
      put(tab, ended);
      onEnd(ran, ended);
    },
    cancel: async (tab) => {
      const current = runs.get()[tab];
      if (current?.state !== 'running') return;
      const { ran, since, id } = current;
      const isStopped = await cancelQuery(id).catch(() => true);
      const now = runs.get()[tab];
      if (now?.ran !== ran || now.state === 'done' || now.state === 'failed') return;
      const ended = cancelledAfter({ ran, since }, !isStopped);
      put(tab, ended);
      leave(tab);
      // Else its own answer has told already.
      if (now.state === 'running') onEnd(ran, ended);
    },
    forget: (tab) => {
      leave(tab);
      put(tab, undefined);
    },
  };
}

interface Began {
  readonly ran: Ran;
  readonly since: number;
}

function cancelledAfter({ ran, since }: Began, isStillRunning: boolean): Run<never> {
  return { state: 'cancelled', ran, afterMs: performance.now() - since, isStillRunning };
}

/** How it ended; nothing where this page left it. */
async function settle<T>(run: () => Promise<T>, began: Began): Promise<Run<T> | undefined> {
  const { ran } = began;
  try {
    return { state: 'done', ran, value: await run() };
  } catch (error) {
    if (isAbort(error)) return undefined;
    const known =
      error instanceof ApiError ? error : new ApiError('internal', String(error), false);
    if (known.code === 'cancelled') return cancelledAfter(began, false);
    return { state: 'failed', ran, error: known, afterMs: performance.now() - began.since };
  }
}

export type RowRunner = Runner<QueryResult, undefined>;
export type PlanRunner = Runner<QueryPlanBody, { readonly profile: boolean }>;

export function createRowRunner(remember: (past: PastQuery) => void): RowRunner {
  return createRunner(
    (ran, id, _, signal) => runQuery(ran, id, signal),
    ({ cypher, params }, ended) => {
      if (ended.state === 'running') return;
      remember({ cypher, params, at: new Date().toISOString(), ...outcomeOf(ended) });
    },
  );
}

export const createPlanRunner = (): PlanRunner =>
  createRunner(
    (ran, id, { profile }, signal) => explainQuery(ran, id, { profile, signal }),
    () => undefined,
  );
