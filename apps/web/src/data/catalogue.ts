import type { Datasets, IssuesPage, Views } from '@stancegraph/contract';
import { getDatasets, getIssues, getViews } from './api.js';
import type { OpenedSnapshot } from './opened-snapshot.js';
import { openedSnapshot } from './source.js';

/** What the store holds besides the network itself. */
export interface Catalogue {
  readonly datasets: Datasets['items'];
  readonly views: Views['items'];
  readonly issues: IssuesPage['items'];
  /** The state of the store that it was read from. */
  readonly state: string;
  /** What is known of the snapshot that the page looks at, where it looks at one. */
  readonly snapshot?: OpenedSnapshot;
}

export async function loadCatalogue(signal: AbortSignal): Promise<Catalogue> {
  const [datasets, views, issues, snapshot] = await Promise.all([
    getDatasets(signal),
    getViews(signal),
    getIssues(signal),
    loadOpened(signal),
  ]);
  const { items, store } = datasets;
  return {
    datasets: items,
    issues: issues.items,
    state: store.state,
    ...(snapshot === undefined
      ? { views: views.items }
      : { snapshot, views: snapshot.viewsOf(items.map(({ id }) => id)) }),
  };
}

async function loadOpened(signal: AbortSignal): Promise<OpenedSnapshot | undefined> {
  const id = openedSnapshot();
  if (id === undefined) return undefined;
  return (await import('./opened-snapshot.js')).loadOpenedSnapshot(id, signal);
}
