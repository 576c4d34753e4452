import type { Snapshot } from '@stancegraph/contract';
import { SnapshotSource, type SnapshotLibrary } from '@stancegraph/graph';

/** Each holds its whole content in memory. */
const MOST_OPEN = 3;

/** Snapshots that are being looked at, the last ones asked for. */
export class OpenedSnapshots {
  readonly #sources = new Map<string, Promise<SnapshotSource>>();

  constructor(private readonly library: SnapshotLibrary) {}

  /** By whole id or first digits; asked each time whether it is still there. */
  async source(id: string): Promise<SnapshotSource> {
    const snapshot = await this.library.get(id);
    const known = this.#sources.get(snapshot.id);
    const opening = known ?? this.#open(snapshot);
    // The one asked for last goes last.
    this.#sources.delete(snapshot.id);
    this.#sources.set(snapshot.id, opening);
    const [oldest] = this.#sources.keys();
    if (this.#sources.size > MOST_OPEN && oldest !== undefined) this.#sources.delete(oldest);
    try {
      return await opening;
    } catch (error) {
      this.#sources.delete(snapshot.id);
      throw error;
    }
  }

  async #open(snapshot: Snapshot): Promise<SnapshotSource> {
    return SnapshotSource.of(await this.library.content(snapshot.id), snapshot);
  }
}
