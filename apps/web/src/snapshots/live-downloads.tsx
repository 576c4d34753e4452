import { FILE_FORMATS, filterToQuery, type FileFormat } from '@stancegraph/contract';
import type { ReactElement } from 'react';
import { useExplorer } from '../explorer/explorer-context.js';
import { SNAPSHOT_TEXTS } from '../texts/snapshots.js';
import { FileLinks } from './file-links.js';

/** They would else hold one dataset, and refuse a view of several or one that is rolled up. */
const ARE_VIEWS_IF_ASKED: readonly FileFormat[] = ['json', 'csv.zip'];

/** The live view as files, without a snapshot. */
export function LiveDownloads(): ReactElement {
  const { filter } = useExplorer();
  return (
    <details className="live-downloads">
      <summary>{SNAPSHOT_TEXTS.downloadLive}</summary>
      <p className="meta">{SNAPSHOT_TEXTS.downloadLiveDetail}</p>
      <FileLinks
        formats={FILE_FORMATS}
        pathOf={(format, options) => {
          // A script of whole datasets follows no other filter, and the server would refuse one.
          const query = filterToQuery(format === 'cypher' ? { datasets: filter.datasets } : filter);
          if (ARE_VIEWS_IF_ASKED.includes(format)) query.set('content', 'true');
          for (const [name, value] of Object.entries(options)) query.set(name, value);
          return `/api/export.${format}?${query.toString()}`;
        }}
      />
    </details>
  );
}
