import type { Snapshots } from '@stancegraph/contract';
import { useCallback, useEffect, useState } from 'react';
import { isAbort } from '../data/api-error.js';
import { listSnapshots } from '../data/snapshots-api.js';
import { why } from './why.js';

interface Listed {
  readonly list: Snapshots | undefined;
  readonly error: string | undefined;
  readonly reload: () => void;
}

/** All snapshots; the last list stays while the next is on its way. */
export function useSnapshots(): Listed {
  const [list, setList] = useState<Snapshots | undefined>(undefined);
  const [error, setError] = useState<string | undefined>(undefined);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    const running = new AbortController();
    listSnapshots(running.signal).then(
      (next) => {
        setList(next);
        setError(undefined);
      },
      (problem: unknown) => {
        if (!isAbort(problem)) setError(why(problem));
      },
    );
    return () => {
      running.abort();
    };
  }, [turn]);
  const reload = useCallback(() => {
    setTurn((before) => before + 1);
  }, []);
  return { list, error, reload };
}
