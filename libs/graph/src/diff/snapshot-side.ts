import { filterOfAddress } from '@stancegraph/contract';
import type { DiffInput } from './side.js';
import type { SnapshotContents } from './snapshot-contents.js';

const SHORT_NAME = 8;

/**
 * A snapshot as a side, under its own filter. Which datasets that chose is not in its content, which holds no others,
 * but in the address of its view: without it, all others of now would be told as new.
 */
export async function snapshotSide(snapshots: SnapshotContents, name: string): Promise<DiffInput> {
  const { id, view } = await snapshots.get(name);
  const content = await snapshots.content(id);
  const { datasets = [] } = filterOfAddress(view);
  const filter = { ...content.view.filter, ...(datasets.length > 0 && { datasets }) };
  return {
    kind: 'snapshot',
    name: name.slice(0, SHORT_NAME),
    content: { ...content, view: { ...content.view, filter } },
  };
}
