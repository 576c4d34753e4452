import type { Snapshot } from '@stancegraph/contract';
import type { SnapshotContent } from '@stancegraph/model';

/**
 * Where snapshots are kept: by a snapshot's name or an unambiguous beginning of it. Rejects with `not-found` where
 * there is none.
 */
export interface SnapshotContents {
  get(id: string): Promise<Pick<Snapshot, 'id' | 'view'>>;
  content(id: string): Promise<SnapshotContent>;
}
