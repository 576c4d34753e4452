import { filterToQuery, type FileFormat } from '@stancegraph/contract';
import { checkWholeDatasets, type Reader } from '@stancegraph/graph';
import type { Filter } from '@stancegraph/model';
import { PRODUCT_VERSION } from '../server/product-version.js';
import { subtitleOf } from './subtitle.js';
import type { ViewOfFile } from './view-file.js';

export interface LiveFile {
  readonly format: FileFormat;
  readonly filter: Filter;
  /** Whether graph files also hold the datasets whole; left out, where no filter is on but roll-up. */
  readonly content?: boolean | undefined;
  readonly signal: AbortSignal;
}

/** Only in the page of a live view is it said when that was; other files depend on nothing but the data. */
const NEVER = '1970-01-01T00:00:00.000Z';

/**
 * Hands over a live view, ready to be written; it can be read until the work is over. Rejects with `invalid-input` where
 * the format cannot follow the filter.
 */
export async function liveFile<T>(
  reader: Reader,
  { format, filter, content, signal }: LiveFile,
  work: (view: ViewOfFile) => Promise<T>,
): Promise<T> {
  if (format === 'cypher') checkWholeDatasets(filter, 'A Cypher script');
  const view = filterToQuery(filter).toString();
  const request = { view, unit: 'ties' as const };
  return reader.takeView(request, { signal }, ({ parts, network, totals, datasets }, store) =>
    work({
      parts,
      network: network(),
      subtitle: subtitleOf(totals),
      about: {
        title: datasets
          .map(({ title }) => title)
          .join('; ')
          .slice(0, 300),
        created: format === 'html' ? new Date().toISOString() : NEVER,
        kept: false,
        product: PRODUCT_VERSION,
        dataVersion: store.version,
        engine: store.engine,
      },
      isWhole: content ?? isUnfiltered(filter),
    }),
  );
}

/** What shows all of its datasets: to roll up leaves nothing out. */
function isUnfiltered({ datasets, rollUp, ...narrowing }: Filter): boolean {
  return Object.values(narrowing).every((value) => value === undefined);
}
