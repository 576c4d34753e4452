import type { ForeignInspection } from '@stancegraph/contract';
import type { ForeignMapping } from '@stancegraph/model';
import { useCallback, useEffect, useRef, useState } from 'react';
import { ApiError, isAbort } from '../../data/api-error.js';
import { inspectGraph } from '../../data/foreign-api.js';
import { withGuesses } from './mapping-edits.js';

export interface Inspecting {
  /** Of the last mapping that was answered. */
  readonly found: ForeignInspection | undefined;
  /** As edited; undefined before the first answer. */
  readonly mapping: ForeignMapping | undefined;
  readonly isBusy: boolean;
  readonly error: ApiError | undefined;
  /** `isAnew`: the stance has another source, so that its table is to be guessed. */
  readonly change: (mapping: ForeignMapping | undefined, isAnew?: boolean) => void;
}

/** Asks what would be made of a graph, anew with every change of its mapping; the last question counts. */
export function useInspection(file: File, first: ForeignMapping | undefined): Inspecting {
  const [found, setFound] = useState<ForeignInspection | undefined>(undefined);
  const [mapping, setMapping] = useState(first);
  const [isBusy, setBusy] = useState(true);
  const [error, setError] = useState<ApiError | undefined>(undefined);
  const asking = useRef<AbortController | undefined>(undefined);
  /** Whether the table is still to be guessed, also where the question that should was overtaken. */
  const isToGuess = useRef(false);

  const ask = useCallback(
    async (asked: ForeignMapping | undefined): Promise<void> => {
      asking.current?.abort();
      const controller = new AbortController();
      asking.current = controller;
      const { signal } = controller;
      setBusy(true);
      try {
        let answer = await inspectGraph(file, asked, signal);
        if (isToGuess.current) {
          const guessed = withGuesses(answer.mapping, answer.stances);
          answer = await inspectGraph(file, guessed, signal);
        }
        if (signal.aborted) return;
        isToGuess.current = false;
        setFound(answer);
        setMapping(answer.mapping);
        setError(undefined);
        setBusy(false);
      } catch (failure) {
        if (signal.aborted || isAbort(failure)) return;
        setError(asApiError(failure));
        setBusy(false);
      }
    },
    [file],
  );

  useEffect(() => {
    void ask(first);
    return () => {
      asking.current?.abort();
    };
    // Asked once for a file; changes ask for themselves.
  }, [ask, first]);

  const change = useCallback(
    (changed: ForeignMapping | undefined, isAnew = false) => {
      if (changed !== undefined) setMapping(changed);
      isToGuess.current = changed !== undefined && (isAnew || isToGuess.current);
      void ask(changed);
    },
    [ask],
  );
  return { found, mapping, isBusy, error, change };
}

function asApiError(error: unknown): ApiError {
  if (error instanceof ApiError) return error;
  return new ApiError('internal', error instanceof Error ? error.message : String(error), false);
}
