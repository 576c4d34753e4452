import type { Datasets, IssuesPage, Views } from '@stancegraph/contract';
import { getDatasets, getIssues, getViews } from './api.js';

/** What the store holds besides the network itself. */
export interface Catalogue {
  readonly datasets: Datasets['items'];
  readonly views: Views['items'];
  readonly issues: IssuesPage['items'];
  /** The state of the store that it was read from. */
  readonly state: string;
}

export async function loadCatalogue(signal: AbortSignal): Promise<Catalogue> {
  const [datasets, views, issues] = await Promise.all([
    getDatasets(signal),
    getViews(signal),
    getIssues(signal),
  ]);
  return {
    datasets: datasets.items,
    views: views.items,
    issues: issues.items,
    state: datasets.store.state,
  };
}
