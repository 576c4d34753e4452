import { objectOf } from './written-values.js';

/** What an address of the desk says. */
export type DeskAddress =
  | { readonly page: 'desk' }
  | {
      readonly page: 'statement';
      readonly cypher: string;
      readonly params: Readonly<Record<string, unknown>>;
      /** Where what it gives as parameters is no JSON object: they were left out. */
      readonly hasBadParams?: true;
    }
  | {
      readonly page: 'question';
      readonly name: string;
      readonly revision?: number | undefined;
      readonly values: Readonly<Record<string, string>>;
    };

export const DESK_PATH = '/query';
const QUESTIONS_PATH = '/queries/';
/** No parameter can be called so. */
const REVISION = 'revision';

/** Servers and their logs take addresses of some thousand characters; a fragment never reaches them. */
const LONGEST_QUERY = 1_800;

/** The path and what follows it. */
export function writeAddress(address: DeskAddress): string {
  if (address.page === 'desk') return DESK_PATH;
  if (address.page === 'question') {
    const query = new URLSearchParams(
      Object.entries(address.values).filter(([, value]) => value !== ''),
    );
    if (address.revision !== undefined) query.set(REVISION, String(address.revision));
    const path = `${QUESTIONS_PATH}${encodeURIComponent(address.name)}`;
    return query.size === 0 ? path : `${path}?${query.toString()}`;
  }
  const query = new URLSearchParams({ q: address.cypher });
  if (Object.keys(address.params).length > 0) query.set('params', JSON.stringify(address.params));
  const text = query.toString();
  return `${DESK_PATH}${text.length > LONGEST_QUERY ? '#' : '?'}${text}`;
}

/** The opposite of `writeAddress`. `params` that are no JSON object are left out. */
export function readAddress({
  pathname,
  search,
  hash,
}: Readonly<Record<'pathname' | 'search' | 'hash', string>>): DeskAddress {
  if (pathname.startsWith(QUESTIONS_PATH)) {
    const name = decoded(pathname.slice(QUESTIONS_PATH.length).replace(/\/$/, ''));
    const { [REVISION]: revision = '', ...values } = Object.fromEntries(
      new URLSearchParams(search),
    );
    const isOne = /^[1-9]\d{0,5}$/.test(revision);
    return { page: 'question', name, values, ...(isOne && { revision: Number(revision) }) };
  }
  const query = new URLSearchParams(search.includes('q=') ? search : hash.slice(1));
  const cypher = query.get('q');
  if (cypher === null || cypher.trim() === '') return { page: 'desk' };
  const params = objectOf(query.get('params') ?? '{}');
  return {
    page: 'statement',
    cypher,
    params: params ?? {},
    ...(!params && { hasBadParams: true }),
  };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
