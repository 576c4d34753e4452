import type { Facet, Graph } from '@stancegraph/contract';
import type { Filter } from '@stancegraph/model';
import { KIND_NAMES, TEXTS } from '../texts.js';
import type { ListKey } from '../state/changes.js';

export type FacetKey = Exclude<ListKey, 'actors'>;

/** A list of values with counts, in the rail. */
export interface FacetEntry {
  readonly key: FacetKey;
  readonly title: string;
  /** What the counts count. */
  readonly unit: string;
  /** Whether it stands in the rail. */
  readonly when: (facets: Graph['facets'], filter: Filter) => boolean;
}

const always = (): boolean => true;

export const FACETS: readonly FacetEntry[] = [
  {
    key: 'datasets',
    title: 'Dataset',
    unit: TEXTS.unit.statements,
    when: ({ datasets }) => datasets.length > 1,
  },
  { key: 'stances', title: 'Stance', unit: TEXTS.unit.ties, when: always },
  {
    key: 'issues',
    title: 'Issue',
    unit: TEXTS.unit.statements,
    when: ({ issues }) => issues.some(({ id }) => id !== ''),
  },
  { key: 'outlets', title: 'Outlet', unit: TEXTS.unit.statements, when: always },
  {
    key: 'kinds',
    title: 'Kind of actor',
    unit: TEXTS.unit.actors,
    when: ({ kinds }) => kinds.length > 1,
  },
  {
    key: 'documents',
    title: 'Document',
    unit: TEXTS.unit.statements,
    when: (_, { documents }) => documents !== undefined,
  },
];

/** What a value is called: kinds and stances by the catalogue of texts, the rest by the data. */
export function facetTitle(key: FacetKey, facet: Pick<Facet, 'id' | 'title'>): string {
  if (key === 'kinds') return kindName(facet.id);
  if (key === 'stances') return facet.id.charAt(0).toUpperCase() + facet.id.slice(1);
  return facet.title;
}

export function titleOfFacet(
  facets: Graph['facets'] | undefined,
  key: ListKey,
  id: string,
): string {
  if (key === 'actors') return id;
  const facet = facets?.[key].find((each) => each.id === id) ?? { id, title: id };
  return facetTitle(key, facet);
}

export function kindName(kind: string): string {
  return Object.hasOwn(KIND_NAMES, kind) ? KIND_NAMES[kind as keyof typeof KIND_NAMES] : kind;
}
