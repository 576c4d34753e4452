import { datasetsSchema, ROUTES } from '@stancegraph/contract';
import type { LiveDatasets } from '@stancegraph/graph';
import { datasetSchema, StancegraphError, type Dataset } from '@stancegraph/model';
import type { RemoteServer } from './remote-call.js';

const ATTEMPTS = 5;

/** Reads whole datasets, again where the data changed between the first and the last. */
export async function wholeDatasetsThrough(
  server: RemoteServer,
  ids: readonly string[] | undefined,
  { missing = 'refuse', signal }: Parameters<LiveDatasets['wholeDatasets']>[1],
): Promise<readonly Dataset[]> {
  const init = signal === undefined ? {} : { signal };
  const listed = () => server.json(ROUTES.datasets, datasetsSchema, init);
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const { items, store } = await listed();
    const there = items.map(({ id }) => id);
    const wanted = ids === undefined || ids.length === 0 ? there : [...ids];
    const absent = wanted.filter((id) => !there.includes(id));
    if (absent.length > 0 && missing === 'refuse') throw noSuchDatasets(absent, there);
    const datasets: Dataset[] = [];
    for (const id of wanted.filter((each) => there.includes(each)).sort()) {
      const query = new URLSearchParams({ datasets: id }).toString();
      datasets.push(await server.json(`${ROUTES.exportJson}?${query}`, datasetSchema, init));
    }
    if ((await listed()).store.state === store.state) return datasets;
  }
  throw new StancegraphError(
    'conflict',
    'The data keeps changing while it is read. Try again later.',
    {
      retriable: true,
    },
  );
}

function noSuchDatasets(absent: readonly string[], there: readonly string[]): StancegraphError {
  return new StancegraphError(
    'not-found',
    `There is no dataset “${absent.join('”, “')}”. Datasets here: ${there.join(', ') || 'none'}.`,
  );
}
