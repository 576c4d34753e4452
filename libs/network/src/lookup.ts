import { ACTOR_KINDS, rollUpOf } from '@stancegraph/model';
import type { Network } from './network.js';

/** What is worked out once for a network: numbers by id, outlets, governments. */
export interface Lookup {
  /** Undefined for an id that is not there. */
  readonly actor: (id: string) => number | undefined;
  readonly dataset: (id: string) => number | undefined;
  readonly issue: (id: string) => number | undefined;
  readonly document: (id: string) => number | undefined;
  /** Sorted. */
  readonly outlets: readonly string[];
  /** Number of the outlet of each document. */
  readonly outletOf: Uint32Array;
  /** Index of each actor's kind in `ACTOR_KINDS`. */
  readonly kindOf: Uint8Array;
  /** Sorted; the first is '', for actors without a country. */
  readonly countries: readonly string[];
  readonly countryOf: Uint32Array;
  /** For each actor the one it finally speaks for. */
  readonly government: Uint32Array;
}

const known = new WeakMap<Network, Lookup>();

/** Gives the lookup of a network, the same one each time. */
export function lookupOf(network: Network): Lookup {
  const found = known.get(network) ?? createLookup(network);
  known.set(network, found);
  return found;
}

function createLookup({ actors, datasets, issues, documents }: Network): Lookup {
  const actor = finder(actors);
  const outlets = [...new Set(documents.map(({ outlet }) => outlet))].sort();
  const outletNumber = new Map(outlets.map((outlet, at) => [outlet, at]));
  const countries = [...new Set(['', ...actors.map(({ country = '' }) => country)])].sort();
  const countryNumber = new Map(countries.map((country, at) => [country, at]));
  const root = rollUpOf(new Map(actors.map((each) => [each.id, each])));
  return {
    actor,
    dataset: finder(datasets),
    issue: finder(issues),
    document: finder(documents),
    outlets,
    outletOf: Uint32Array.from(documents, ({ outlet }) => outletNumber.get(outlet) ?? 0),
    kindOf: Uint8Array.from(actors, ({ kind }) => ACTOR_KINDS.indexOf(kind)),
    countries,
    countryOf: Uint32Array.from(actors, ({ country = '' }) => countryNumber.get(country) ?? 0),
    government: Uint32Array.from(actors, ({ id }, at) => actor(root(id)) ?? at),
  };
}

function finder(items: readonly { readonly id: string }[]): (id: string) => number | undefined {
  const numbers = new Map(items.map(({ id }, at) => [id, at]));
  return (id) => numbers.get(id);
}
