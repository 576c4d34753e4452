import { filterToQuery, type FileFormat } from '@stancegraph/contract';
import type { ReactElement } from 'react';
import { useExplorer } from '../explorer/explorer-context.js';
import { SNAPSHOT_TEXTS } from '../texts/snapshots.js';
import { FileLinks } from './file-links.js';

/** Whole datasets (JSON, CSV) are had from the list of datasets: they know no view. */
const OF_A_VIEW = [
  'html',
  'gexf',
  'graphml',
  'graphology.json',
  'cypher',
  'svg',
  'png',
] as const satisfies readonly FileFormat[];

/** The live view as files, without a snapshot. */
export function LiveDownloads(): ReactElement {
  const { filter } = useExplorer();
  return (
    <details className="live-downloads">
      <summary>{SNAPSHOT_TEXTS.downloadLive}</summary>
      <p className="meta">{SNAPSHOT_TEXTS.downloadLiveDetail}</p>
      <FileLinks
        formats={OF_A_VIEW}
        pathOf={(format, theme) => {
          // A script of whole datasets follows no other filter, and the server would refuse one.
          const query = filterToQuery(format === 'cypher' ? { datasets: filter.datasets } : filter);
          if (theme !== undefined) query.set('theme', theme);
          return `/api/export.${format}?${query.toString()}`;
        }}
      />
    </details>
  );
}
