import type { StatementsPage } from '@stancegraph/contract';
import type { Filter } from '@stancegraph/model';
import { useEffect, useState } from 'react';
import { getStatements } from '../data/api.js';
import { isAbort } from '../data/api-error.js';

export interface LoadedStatements {
  readonly pages: readonly StatementsPage[];
  readonly isBusy: boolean;
  readonly error?: string;
  /** Loads one page more, where there is one. */
  readonly more: () => void;
}

interface State {
  readonly pages: readonly StatementsPage[];
  /** How many pages are wanted. */
  readonly wanted: number;
  readonly error?: string;
}

const NOTHING: State = { pages: [], wanted: 1 };

/** The statements under a filter, a page at a time; anew when filter or data change. */
export function useStatements(filter: Filter, dataState: string): LoadedStatements {
  const [state, setState] = useState<State>(NOTHING);
  const { pages, wanted } = state;
  useEffect(() => {
    setState(NOTHING);
  }, [filter, dataState]);
  const after = pages.at(-1)?.next;
  const isMissing = pages.length < wanted && (pages.length === 0 || after !== undefined);
  useEffect(() => {
    if (!isMissing) return;
    const running = new AbortController();
    getStatements(filter, after, running.signal).then(
      (page) => {
        setState((before) => ({ ...before, pages: [...before.pages, page] }));
      },
      (error: unknown) => {
        if (isAbort(error)) return;
        const message = error instanceof Error ? error.message : String(error);
        setState((before) => ({ ...before, wanted: before.pages.length, error: message }));
      },
    );
    return () => {
      running.abort();
    };
  }, [isMissing, filter, after, dataState]);
  return {
    pages,
    isBusy: isMissing,
    ...(state.error === undefined ? {} : { error: state.error }),
    more: () => {
      setState((before) => ({ pages: before.pages, wanted: before.pages.length + 1 }));
    },
  };
}
