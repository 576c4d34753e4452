import { FACET_KEYS, type Facet, type FacetKey } from '@stancegraph/network';
import type { Filter } from '@stancegraph/model';
import { KIND_NAMES, TEXTS } from '../texts.js';

/** A list of values with counts, in the rail. */
export interface FacetEntry {
  readonly key: FacetKey;
  readonly title: string;
  /** What the counts count. */
  readonly unit: string;
  /** Whether it stands in the rail; `facet` is asked only where that decides. */
  readonly when: (facet: () => readonly Facet[], filter: Filter) => boolean;
}

const isChoice = (facet: () => readonly Facet[]): boolean => facet().length > 1;

/** In the order in which they stand in the rail. */
export const FACETS: readonly FacetEntry[] = [
  { key: 'datasets', title: 'Dataset', unit: TEXTS.unit.statements, when: isChoice },
  { key: 'stances', title: 'Stance', unit: TEXTS.unit.ties, when: () => true },
  {
    key: 'issues',
    title: 'Issue',
    unit: TEXTS.unit.statements,
    when: (facet) => facet().some(({ id }) => id !== ''),
  },
  {
    key: 'outlets',
    title: 'Outlet',
    unit: TEXTS.unit.statements,
    when: (facet) => facet().length > 0,
  },
  { key: 'kinds', title: 'Kind of actor', unit: TEXTS.unit.actors, when: isChoice },
  {
    key: 'countries',
    title: 'Country',
    unit: TEXTS.unit.actors,
    when: (_, { countries }) => countries !== undefined,
  },
  {
    key: 'documents',
    title: 'Document',
    unit: TEXTS.unit.statements,
    when: (_, { documents }) => documents !== undefined,
  },
];

export const isFacetKey = (key: string): key is FacetKey => FACET_KEYS.some((each) => each === key);

/** What a value is called: kinds and stances by the catalogue of texts, the rest by the data. */
export function facetTitle(key: FacetKey, facet: Pick<Facet, 'id' | 'title'>): string {
  if (key === 'kinds') return kindName(facet.id);
  if (key === 'stances') return facet.id.charAt(0).toUpperCase() + facet.id.slice(1);
  if (key === 'countries' && facet.id === '') return 'No country named';
  return facet.title;
}

export function kindName(kind: string): string {
  return Object.hasOwn(KIND_NAMES, kind) ? KIND_NAMES[kind as keyof typeof KIND_NAMES] : kind;
}
