import { signOf, type Tie } from '@stancegraph/model';
import { listed, type NetworkActor } from './network-parts.js';

/** A declared property of nodes or edges. */
export interface Attribute<T> {
  /** A plain word, which every graph tool can show and address. */
  readonly title: string;
  readonly type: 'string' | 'integer' | 'boolean';
  /** Nothing where it is not known. */
  readonly of: (one: T) => string | number | boolean | undefined;
}

/** What graph tools are told of an actor beside its id and name. */
export const ACTOR_ATTRIBUTES: readonly Attribute<NetworkActor>[] = [
  { title: 'kind', type: 'string', of: (actor) => actor.kind },
  { title: 'code', type: 'string', of: (actor) => actor.code },
  { title: 'aliases', type: 'string', of: (actor) => listed(actor.aliases) },
  { title: 'memberOf', type: 'string', of: (actor) => actor.memberOf },
  { title: 'country', type: 'string', of: (actor) => actor.country },
  { title: 'wikidata', type: 'string', of: (actor) => actor.wikidata },
  { title: 'description', type: 'string', of: (actor) => actor.description },
  { title: 'statements', type: 'integer', of: (actor) => actor.statements },
];

/** What graph tools are told of a tie beside its ends. */
export const TIE_ATTRIBUTES: readonly Attribute<Tie>[] = [
  { title: 'stance', type: 'string', of: (tie) => tie.stance },
  { title: 'sign', type: 'integer', of: (tie) => signOf(tie.stance) },
  { title: 'count', type: 'integer', of: (tie) => tie.count },
  { title: 'first', type: 'string', of: (tie) => tie.first },
  { title: 'last', type: 'string', of: (tie) => tie.last },
  { title: 'undated', type: 'integer', of: (tie) => tie.undated },
  { title: 'documents', type: 'string', of: (tie) => listed(tie.documents) },
  { title: 'outlets', type: 'string', of: (tie) => listed(tie.outlets) },
  { title: 'contested', type: 'boolean', of: (tie) => tie.contested },
];

/** Elements that go into one chunk. */
const BATCH = 200;

/** The texts of many elements, some in each chunk. */
export function* inBatches<T>(
  all: Iterable<T>,
  write: (one: T, at: number) => string,
): Generator<string> {
  let batch: string[] = [];
  let at = 0;
  for (const one of all) {
    batch.push(write(one, at));
    at += 1;
    if (batch.length < BATCH) continue;
    yield batch.join('');
    batch = [];
  }
  if (batch.length > 0) yield batch.join('');
}
