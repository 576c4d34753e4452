import { ACTOR_KINDS, STANCES } from '@stancegraph/model';
import { lookupOf } from './lookup.js';
import { NONE, type Network } from './network.js';
import type { NetworkView } from './view.js';

/** One value that can be filtered by, and how much of what has it is shown. */
export interface Facet {
  readonly id: string;
  readonly title: string;
  readonly shown: number;
  readonly total: number;
}

/**
 * What can be counted by value: statements for datasets, issues (the id '' stands for those without one),
 * outlets and documents; ties for stances; actors for kinds and countries ('' again for those without).
 */
export const FACET_KEYS = [
  'datasets',
  'stances',
  'issues',
  'outlets',
  'documents',
  'kinds',
  'countries',
] as const;
export type FacetKey = (typeof FACET_KEYS)[number];

/** Counts, for every value that occurs in `base`, what `view` keeps of it. Values in the order of their titles. */
export function facetOf(view: NetworkView, base: NetworkView, key: FacetKey): Facet[] {
  const { values, count, isOrdered } = sourceOf(view.network, key);
  const [shown, total] = [keptCounts(view, key, count), keptCounts(base, key, count)];
  const order = isOrdered ? [...values.keys()] : orderOf(view.network, key, values);
  return order.flatMap((at) => {
    const value = values[at];
    if (value === undefined || (total[at] ?? 0) === 0) return [];
    return [{ id: value.id, title: value.title, shown: shown[at] ?? 0, total: total[at] ?? 0 }];
  });
}

type Count = (of: NetworkView) => Uint32Array;

interface Source {
  readonly values: readonly Value[];
  readonly count: Count;
  /** Whether the values stand in their own order and not in that of titles. */
  readonly isOrdered?: boolean;
}

function sourceOf(network: Network, key: FacetKey): Source {
  const { datasets, issues, documents, statements } = network;
  const { outlets, outletOf, kindOf, countryOf, countries } = lookupOf(network);
  switch (key) {
    case 'datasets':
      return { values: datasets, count: byColumn(statements.dataset, datasets.length) };
    case 'stances':
      return { values: STANCES.map(named), count: stanceCounts, isOrdered: true };
    case 'issues':
      return {
        values: [{ id: '', title: 'No issue named' }, ...issues],
        count: byColumn(statements.issue, issues.length + 1, 1),
      };
    case 'outlets':
      return { values: outlets.map(named), count: byReport(outlets.length, outletOf) };
    case 'documents':
      return { values: documents, count: byReport(documents.length) };
    case 'kinds':
      return {
        values: ACTOR_KINDS.map(named),
        count: byActor(kindOf, ACTOR_KINDS.length),
        isOrdered: true,
      };
    case 'countries':
      return {
        values: countries.map(named),
        count: byActor(countryOf, countries.length),
        isOrdered: true,
      };
  }
}

const named = (id: string): Value => ({ id, title: id });

function byColumn(numbers: Uint32Array | Int32Array, size: number, shift = 0): Count {
  return ({ passes }) => {
    const counts = new Uint32Array(size);
    for (let at = 0; at < passes.length; at += 1) {
      if (passes[at] !== 1) continue;
      const number = (numbers[at] ?? 0) + shift;
      counts[number] = (counts[number] ?? 0) + 1;
    }
    return counts;
  };
}

interface Value {
  readonly id: string;
  readonly title: string;
}

function stanceCounts({ ties, index }: NetworkView): Uint32Array {
  const counts = new Uint32Array(STANCES.length);
  for (let rank = 0; rank < ties.length; rank += 1) {
    const stance = index.stance[ties.order[rank] ?? 0] ?? 0;
    counts[stance] = (counts[stance] ?? 0) + 1;
  }
  return counts;
}

function byActor(valueOf: Uint8Array | Uint32Array, size: number): Count {
  return ({ actors }) => {
    const counts = new Uint32Array(size);
    for (let at = 0; at < actors.length; at += 1) {
      const value = valueOf[actors[at] ?? 0] ?? 0;
      counts[value] = (counts[value] ?? 0) + 1;
    }
    return counts;
  };
}

/** Statements by what reports them, each document or outlet once a statement. */
function byReport(size: number, outletOf?: Uint32Array): Count {
  return ({ passes, network }) => {
    const { documentStart, document } = network.statements;
    const counts = new Uint32Array(size);
    const lastBy = new Int32Array(size).fill(NONE);
    for (let at = 0; at < passes.length; at += 1) {
      if (passes[at] !== 1) continue;
      const end = documentStart[at + 1] ?? 0;
      for (let each = documentStart[at] ?? 0; each < end; each += 1) {
        const report = document[each] ?? 0;
        const number = outletOf === undefined ? report : (outletOf[report] ?? 0);
        if (lastBy[number] === at) continue;
        lastBy[number] = at;
        counts[number] = (counts[number] ?? 0) + 1;
      }
    }
    return counts;
  };
}

const counts = new WeakMap<NetworkView, Map<string, Uint32Array>>();

/** Views do not change, and one base stands beside many of them. */
function keptCounts(
  view: NetworkView,
  key: string,
  count: (of: NetworkView) => Uint32Array,
): Uint32Array {
  const ofView = counts.get(view) ?? new Map<string, Uint32Array>();
  counts.set(view, ofView);
  const found = ofView.get(key) ?? count(view);
  ofView.set(key, found);
  return found;
}

const collator = new Intl.Collator('en');
const orders = new WeakMap<Network, Map<string, readonly number[]>>();

/** Putting thousands of titles in order takes longer than counting: done once a network. */
function orderOf(network: Network, key: string, values: readonly Value[]): readonly number[] {
  const ofNetwork = orders.get(network) ?? new Map<string, readonly number[]>();
  orders.set(network, ofNetwork);
  const found =
    ofNetwork.get(key) ??
    values
      .map(({ id, title }, at) => ({ id, title, at }))
      .sort((a, b) => collator.compare(a.title, b.title) || (a.id < b.id ? -1 : 1))
      .map(({ at }) => at);
  ofNetwork.set(key, found);
  return found;
}
