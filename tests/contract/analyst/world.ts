import type { Actor, Dataset, Document, Issue, Statement } from '@stancegraph/model';

/** A statement with the dataset that it belongs to. */
export interface Said extends Statement {
  readonly dataset: string;
}

/** Datasets as one network, read without Cypher: what the files under `cypher/analyst` are checked against. */
export interface World {
  readonly datasets: readonly Dataset[];
  readonly said: readonly Said[];
  readonly actor: (id: string) => Actor;
  readonly document: (id: string) => Document;
  readonly issue: (id: string) => Issue;
  /** The actor that one finally speaks for; itself, where it speaks for nobody. */
  readonly top: (id: string) => string;
  /** Whether an actor is another one, or speaks for it. */
  readonly speaksFor: (id: string, other: string) => boolean;
}

export type Row = readonly unknown[];
export type Params = Readonly<Record<string, unknown>>;
/** What a query must answer, worked out anew. */
export type Answer = (world: World, params: Params) => Row[];

export function worldOf(datasets: readonly Dataset[]): World {
  const byId = <T extends { readonly id: string }>(items: readonly T[]): ((id: string) => T) => {
    const map = new Map([...items].reverse().map((item) => [item.id, item]));
    return (id) => {
      const found = map.get(id);
      if (found === undefined) throw new Error(`there is no ${id}`);
      return found;
    };
  };
  const actor = byId(datasets.flatMap(({ actors }) => actors));
  const line = (id: string): string[] => {
    const { memberOf } = actor(id);
    return memberOf === undefined ? [id] : [id, ...line(memberOf)];
  };
  return {
    datasets,
    said: datasets.flatMap(({ id, statements }) =>
      statements.map((each) => ({ ...each, dataset: id })),
    ),
    actor,
    document: byId(datasets.flatMap(({ documents }) => documents)),
    issue: byId(datasets.flatMap(({ issues }) => issues)),
    top: (id) => line(id).at(-1) ?? id,
    speaksFor: (id, other) => line(id).includes(other),
  };
}

/** The statements that a query looks at, by the parameters that many have. */
export function chosen({ said }: World, params: Params): Said[] {
  return said.filter(
    ({ dataset, issue }) => isAsked(params['dataset'], dataset) && isAsked(params['issue'], issue),
  );
}

/** Whether a parameter that may be left out lets a value pass. */
export function isAsked(asked: unknown, value: unknown): boolean {
  return asked === undefined || asked === null || asked === value;
}

/** An actor as `rollUp` asks for it. */
export function shown({ top }: World, { rollUp }: Params): (id: string) => string {
  return rollUp === true ? top : (id) => id;
}

export function isAgainst({ stance }: Said): boolean {
  return stance !== 'supports';
}

export function grouped<T>(items: readonly T[], keyOf: (item: T) => readonly unknown[]): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = JSON.stringify(keyOf(item));
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return [...groups.values()];
}

export function distinct<T>(items: readonly T[]): T[] {
  return [...new Set(items)];
}

/** Each pair of two items, the first before the second. */
export function pairs<T>(items: readonly T[]): [T, T][] {
  return items.flatMap((one, at) => items.slice(at + 1).map((other): [T, T] => [one, other]));
}

export function first<T>(items: readonly T[]): T {
  const [item] = items;
  if (item === undefined) throw new Error('a group is never empty');
  return item;
}

/** Sorts by columns, from 0; `~column` downwards. Null comes last upwards. */
export function sorted(rows: readonly Row[], ...columns: readonly number[]): Row[] {
  return [...rows].sort((one, other) => {
    for (const column of columns) {
      const at = column < 0 ? ~column : column;
      const order = compare(one[at], other[at]);
      if (order !== 0) return column < 0 ? -order : order;
    }
    return 0;
  });
}

function compare(one: unknown, other: unknown): number {
  if (one === other) return 0;
  if (one === null) return 1;
  if (other === null) return -1;
  return (one as string) < (other as string) ? -1 : 1;
}

/** The texts in order of their code units, as Cypher orders them. */
export function inOrder(texts: readonly string[]): string[] {
  return [...texts].sort(compare);
}

export function outletsOf(world: World, { documents }: Said): string[] {
  return distinct(documents.map((id) => world.document(id).outlet));
}

/** Ids of statements are one dataset’s own. */
export const keyOf = ({ dataset, id }: Said): string => `${dataset}:${id}`;
export const answeredKey = ({ dataset, answers }: Said): string =>
  `${dataset}:${answers?.statement ?? ''}`;

/** Accusations, each with a stance of the accused’s own side that excludes what is alleged. */
export function contradictions(world: World, params: Params): [Said, Said][] {
  const all = chosen(world, params);
  return all.flatMap((charge) =>
    all
      .filter(
        (own) =>
          charge.alleges !== undefined &&
          charge.alleges.stance !== 'accuses' &&
          own.stance !== 'accuses' &&
          own.stance !== charge.alleges.stance &&
          own.issue === charge.issue &&
          world.top(own.source) === world.top(charge.target) &&
          world.top(own.target) === world.top(charge.alleges.target),
      )
      .map((own): [Said, Said] => [charge, own]),
  );
}
