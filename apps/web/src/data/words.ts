import {
  MAX_KEYS,
  ROUTES,
  statementsByKeySchema,
  type Evidence,
  type StatementsByKey,
  type TieEvidence,
} from '@stancegraph/contract';
import { useEffect, useMemo, useRef, useState } from 'react';
import { glossaryOf, type Glossary } from '../evidence/glossary.js';
import { isAbort } from './api-error.js';
import { call } from './call.js';

/** Statements with their words, as far as they have arrived, and what their ids stand for. */
export interface Words {
  readonly statements: ReadonlyMap<string, Evidence>;
  /** What contradicts or answers them, where that was asked for. */
  readonly against: Pick<TieEvidence, 'conflicts' | 'counterparts'>;
  readonly glossary: Glossary;
  readonly isBusy: boolean;
  readonly error?: string;
  /** Asks again for what did not arrive. */
  readonly retry: () => void;
}

interface WordsOptions {
  /** Among which conflicts are looked for. */
  readonly datasets?: readonly string[] | undefined;
  /** Whether what contradicts or answers them is wanted too. */
  readonly against?: boolean;
}

/** Asks the server for the words of statements, so many at once as it gives. */
async function getStatements(
  keys: readonly string[],
  { datasets, against = false }: WordsOptions,
  signal: AbortSignal,
): Promise<StatementsByKey> {
  const query = new URLSearchParams({ keys: keys.join(',') });
  if (against) query.set('against', 'true');
  if (datasets !== undefined && datasets.length > 0) query.set('datasets', datasets.join(','));
  return call(`${ROUTES.statementsByKey}?${query.toString()}`, statementsByKeySchema, signal);
}

/** Cuts a list into the pieces that one call takes. */
function inCalls(keys: readonly string[]): string[][] {
  const calls = Math.ceil(keys.length / MAX_KEYS);
  return Array.from({ length: calls }, (_, at) => keys.slice(at * MAX_KEYS, (at + 1) * MAX_KEYS));
}

interface Arrived {
  readonly of: string;
  readonly pages: readonly StatementsByKey[];
  readonly error?: string;
}

/**
 * The words of the statements with these addresses. What arrived stays as long as the data is the same:
 * scrolling back asks for nothing.
 */
export function useWords(
  keys: readonly string[],
  dataState: string,
  { datasets, against: isWanted = false }: WordsOptions,
): Words {
  const of = `${dataState} ${datasets?.join(',') ?? ''}`;
  const [arrived, setArrived] = useState<Arrived>({ of, pages: [] });
  const current = arrived.of === of ? arrived : NOTHING;
  const statements = useMemo(
    () => new Map(current.pages.flatMap(({ items }) => items).map((item) => [item.key, item])),
    [current],
  );
  const glossary = useMemo(() => glossaryOf(joined(current.pages)), [current]);
  const against = useMemo(
    () => ({
      conflicts: current.pages.flatMap(({ conflicts = [] }) => conflicts),
      counterparts: current.pages.flatMap(({ counterparts = [] }) => counterparts),
    }),
    [current],
  );
  const asked = useRef(new Set<string>());
  const [tries, setTries] = useState(0);
  const missing = keys.filter((key) => !statements.has(key));
  const wanted = missing.join(',');
  useEffect(() => {
    asked.current = new Set();
  }, [of]);
  useEffect(() => {
    const open = wanted.split(',').filter((key) => key !== '' && !asked.current.has(key));
    if (open.length === 0) return;
    const running = new AbortController();
    for (const each of inCalls(open)) {
      for (const key of each) asked.current.add(key);
      getStatements(each, { datasets, against: isWanted }, running.signal).then(
        (page) => {
          setArrived((before) => ({
            of,
            pages: [...(before.of === of ? before.pages : []), page],
          }));
        },
        (error: unknown) => {
          for (const key of each) asked.current.delete(key);
          if (isAbort(error)) return;
          const message = error instanceof Error ? error.message : String(error);
          setArrived((before) => ({
            ...(before.of === of ? before : NOTHING),
            of,
            error: message,
          }));
        },
      );
    }
    return () => {
      running.abort();
    };
  }, [wanted, of, datasets, isWanted, tries]);
  return {
    statements,
    against,
    glossary,
    isBusy: missing.length > 0 && current.error === undefined,
    ...(current.error === undefined ? {} : { error: current.error }),
    retry: () => {
      setArrived(({ of: before, pages }) => ({ of: before, pages }));
      setTries((before) => before + 1);
    },
  };
}

const NOTHING: Arrived = { of: '', pages: [] };

function joined(pages: readonly StatementsByKey[]): Parameters<typeof glossaryOf>[0] {
  return {
    actors: pages.flatMap(({ actors }) => actors),
    documents: pages.flatMap(({ documents }) => documents),
    issues: pages.flatMap(({ issues }) => issues),
  };
}
