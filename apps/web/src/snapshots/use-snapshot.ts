import type { Snapshot } from '@stancegraph/contract';
import { useEffect, useState } from 'react';
import { isAbort } from '../data/api-error.js';
import { getSnapshot } from '../data/snapshots-api.js';
import { why } from './why.js';

interface Asked {
  readonly snapshot?: Snapshot;
  readonly error?: string;
}

/** What is known of a snapshot. */
export function useSnapshot(id: string | undefined): Asked {
  const [asked, setAsked] = useState<Asked>({});
  useEffect(() => {
    if (id === undefined) return;
    const running = new AbortController();
    getSnapshot(id, running.signal).then(
      (snapshot) => {
        setAsked({ snapshot });
      },
      (problem: unknown) => {
        if (!isAbort(problem)) setAsked({ error: why(problem) });
      },
    );
    return () => {
      running.abort();
    };
  }, [id]);
  return asked;
}
