import {
  actorsSchema,
  graphSchema,
  MAX_PAGE,
  ROUTES,
  type ParameterType,
} from '@stancegraph/contract';
import { call } from '../../data/call.js';

export interface Offer {
  readonly value: string;
  readonly name: string;
}

/** What the store has of a kind; `total` where not all are listed. */
export interface OfferList {
  readonly items: readonly Offer[];
  readonly total: number;
}

const OFFERED = ['actor', 'issue', 'outlet', 'dataset'] as const;
export type Offered = (typeof OFFERED)[number];
export type Offers = Readonly<Record<Offered, OfferList>>;

export function isOffered(type: ParameterType): type is Offered {
  return OFFERED.some((each) => each === type);
}

/** Asks for what parameters can name. Actors with the most statements come first. */
export async function loadOffers(signal: AbortSignal): Promise<Offers> {
  const [actors, { facets }] = await Promise.all([
    call(`${ROUTES.actors}?limit=${String(MAX_PAGE)}`, actorsSchema, signal),
    call(`${ROUTES.graph}?limit=1`, graphSchema, signal),
  ]);
  const facet = (key: 'issues' | 'outlets' | 'datasets'): OfferList => {
    const items = facets[key]
      .filter(({ id }) => id !== '')
      .map(({ id, title }) => ({ value: id, name: title }));
    return { items, total: items.length };
  };
  return {
    actor: {
      items: actors.items.map(({ id, name }) => ({ value: id, name })),
      total: actors.total,
    },
    issue: facet('issues'),
    outlet: facet('outlets'),
    dataset: facet('datasets'),
  };
}
