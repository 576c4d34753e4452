import { readsNetwork } from '@stancegraph/contract';

const KEY = 'snapshot';

// A page reads from one source as long as it lives: from live data to a snapshot and back lead links, which load
// it anew. So no answer of the one can ever stand beside an answer of the other.
let opened: string | undefined;

/** To be called once, before anything is loaded, with the address that the page was opened with. */
export function openSource(search: string): void {
  const named = new URLSearchParams(search).get(KEY);
  opened = named === null || named === '' ? undefined : named;
}

/** The snapshot that the page shows in place of live data, as its address names it: an id or its beginning. */
export const openedSnapshot = (): string | undefined => opened;

/** Where to ask for what live data answers at this path. */
export function sourcePath(path: string): string {
  const [plain = path] = path.split('?');
  const isRead = readsNetwork(plain);
  return opened === undefined || !isRead
    ? path
    : path.replace(/^\/api\//, `/api/snapshots/${encodeURIComponent(opened)}/data/`);
}

/** A written view, `?` included, as an address of this page has it: with the snapshot that it looks at. */
export function withSource(query: string): string {
  if (opened === undefined) return query;
  const rest = query.replace(/^\?/, '');
  return `?${KEY}=${encodeURIComponent(opened)}${rest === '' ? '' : `&${rest}`}`;
}

/** The view in an address of this page, without the snapshot that it looks at. */
export function withoutSource(search: string): string {
  if (opened === undefined) return search;
  const query = new URLSearchParams(search);
  query.delete(KEY);
  return query.size === 0 ? '' : `?${query.toString()}`;
}
