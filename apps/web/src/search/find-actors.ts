import uFuzzy from '@leeoniya/ufuzzy';
import { fold } from '@stancegraph/model';
import type { NetworkActor } from '@stancegraph/network';
import type { ShownNetwork } from '../data/shown-network.js';

/** One letter may be wrong, missing, too many or swapped with its neighbour in each word. */
/** `uFuzzy.IntraMode.SingleError`, which is no value at run time. */
const SINGLE_ERROR = 1;
const FUZZY = new uFuzzy({
  unicode: true,
  intraMode: SINGLE_ERROR satisfies number as never,
  interSplit: "[^\\p{L}\\d']+",
});

/** Puts texts in the order in which they fit a query, case and accents aside, with typing mistakes; best first. */
export function createTextFinder(texts: readonly string[]): (query: string) => number[] {
  const folded = texts.map(fold);
  return (query) => {
    const needle = fold(query);
    if (needle === '') return [];
    const [found, info, order] = FUZZY.search(folded, needle, 3, 2_000);
    if (!found) return [];
    if (!order) return found;
    return order.flatMap((at) => info.idx[at] ?? []);
  };
}

/** Finds actors that the view shows, by name, alias or code; without a query those with the lowest ids. */
export function createActorFinder(
  shown: ShownNetwork,
): (query: string, most: number) => NetworkActor[] {
  const { actors } = shown.view.network;
  const all = Array.from(shown.view.actors, (number) => actors[number]).filter(
    (actor) => actor !== undefined,
  );
  const find = createTextFinder(all.map(namesOf));
  return (query, most) =>
    (query === '' ? all : find(query).flatMap((at) => all[at] ?? [])).slice(0, most);
}

/** All that an actor is called, its name first. */
export function namesOf({ name, code, aliases }: NetworkActor): string {
  return [name, ...aliases, ...(code === undefined ? [] : [code])].join(' · ');
}
