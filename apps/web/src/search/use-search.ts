import type { SearchResults } from '@stancegraph/contract';
import { useEffect, useState } from 'react';
import { isAbort } from '../data/api-error.js';
import { searchFor } from '../data/evidence-api.js';
import { SEARCH_TEXTS } from '../texts/search.js';

export interface Found {
  /** What was asked for when this was found. */
  readonly query: string;
  readonly results?: SearchResults;
  readonly error?: string;
}

/** So long after the last key the server is asked. */
const PAUSE_MS = 80;

/** What the server finds, the last answer until the next one is there. */
export function useSearch(query: string, datasets: readonly string[] | undefined): Found {
  const [found, setFound] = useState<Found>({ query: '' });
  const wanted = query.trim();
  useEffect(() => {
    if (wanted === '') {
      setFound({ query: '' });
      return;
    }
    const running = new AbortController();
    const timer = window.setTimeout(() => {
      searchFor(wanted, datasets, running.signal).then(
        (results) => {
          setFound({ query: wanted, results });
        },
        (error: unknown) => {
          if (isAbort(error)) return;
          const message = error instanceof Error ? error.message : SEARCH_TEXTS.failed;
          setFound({ query: wanted, error: message });
        },
      );
    }, PAUSE_MS);
    return () => {
      window.clearTimeout(timer);
      running.abort();
    };
  }, [wanted, datasets]);
  return found;
}
