import type { ListName } from './lists.js';

/** A field of an item that is not right. */
export type BadFields = ReadonlySet<PropertyKey>;

const BLANKS: Readonly<Record<ListName, (unique: string) => object>> = {
  actors: (id) => ({ id, name: '-', kind: 'other', aliases: [] }),
  issues: (id) => ({ id, title: '-', events: [] }),
  documents: (id) => ({ id, title: '-', outlet: '-', date: '1970-01-01' }),
  views: (id) => ({ id, title: '-', filter: {}, positions: {} }),
  statements: (id) => ({
    id,
    source: `${id}source`,
    stance: 'accuses',
    target: `${id}target`,
    summary: '-',
    documents: [],
  }),
};

/**
 * What stands for an item that is wrong while references are checked: its right fields, and for the
 * others something that contradicts nothing. So one wrong actor does not make all that name it wrong.
 */
export function standIn(list: ListName, at: number, value: unknown, bad: BadFields): object {
  // No id holds a blank: it cannot be named by anything.
  const blank = BLANKS[list](`${list} ${String(at)} `);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return blank;
  const right = Object.entries(value).filter(([field]) => !bad.has(field));
  return { ...blank, ...Object.fromEntries(right) };
}
