import type { SnapshotContent } from '@stancegraph/model';

/** Where the contents of snapshots are kept. */
export interface SnapshotContents {
  /** By a snapshot's name or an unambiguous beginning of it; rejects with `not-found` where there is none. */
  content(id: string): Promise<SnapshotContent>;
}
