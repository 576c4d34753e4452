import {
  snapshotSchema,
  type DeletedSnapshot,
  type NewSnapshot,
  type Snapshot,
  type SnapshotChange,
  type Snapshots,
  type StoreState,
} from '@stancegraph/contract';
import { writeSnapshot } from '@stancegraph/formats';
import { StancegraphError, type SnapshotContent } from '@stancegraph/model';
import type { Readable } from 'node:stream';
import type { Reader } from '../reader.js';
import { readKept, type KeptContent } from './kept-content.js';
import { KEPT_DAYS, SnapshotFolder, type WrittenContent } from './snapshot-folder.js';
import type { TakenView } from './snapshot-parts.js';

export interface TakeOptions {
  /** The version of the product. */
  readonly product: string;
  readonly signal?: AbortSignal;
}

export interface Taken {
  readonly snapshot: Snapshot;
  /** False where the same content was kept before: it has one name, and its envelope stays as it was. */
  readonly isNew: boolean;
}

const FULL = /^[0-9a-f]{64}$/;

/** The snapshots in a folder. */
export class SnapshotLibrary {
  readonly #folder: SnapshotFolder;

  constructor(path: string) {
    this.#folder = new SnapshotFolder(path);
  }

  /** Removes what crashes left behind, and what was deleted long ago. To be called once, at the start. */
  sweep(): Promise<void> {
    return this.#folder.sweep();
  }

  async list(): Promise<Snapshots> {
    const [there, deleted] = [await this.#all(false), await this.#all(true)];
    return {
      items: there.found,
      total: there.found.length,
      deleted: deleted.found,
      damaged: there.damaged,
    };
  }

  /** By id or its first digits. Rejects with `not-found`, or with `conflict` where several begin so. */
  async get(id: string): Promise<Snapshot> {
    return this.#envelope(await this.#whole(id));
  }

  /** Keeps a view as it is now. */
  async take(reader: Reader, request: NewSnapshot, options: TakeOptions): Promise<Taken> {
    const { signal } = options;
    let written: WrittenContent | undefined;
    try {
      const [taken, store] = await reader.takeView(
        request,
        signal === undefined ? {} : { signal },
        async (view, state): Promise<[TakenView, StoreState]> => {
          // The work is done again if the data changed meanwhile.
          await written?.drop();
          written = undefined;
          written = await this.#folder.write(writeSnapshot(view.parts), signal);
          return [view, state];
        },
      );
      if (written === undefined) throw new TypeError('nothing was written');
      return await this.#keep(written, envelopeOf(written, { taken, store, request, options }));
    } finally {
      await written?.drop();
    }
  }

  /** Rejects with `conflict` where somebody else changed it since that revision. */
  async change(id: string, change: SnapshotChange): Promise<Snapshot> {
    const before = await this.get(id);
    if (change.revision !== before.revision) throw changedMeanwhile(before);
    const { title = before.title, note = before.note, creator = before.creator } = change;
    const { note: _, creator: __, ...rest } = before;
    const after: Snapshot = {
      ...rest,
      title,
      ...(note === undefined || note === '' ? {} : { note }),
      ...(creator === undefined || creator === '' ? {} : { creator }),
      changed: new Date().toISOString(),
      revision: before.revision + 1,
    };
    await this.#folder.writeEnvelope(after.id, textOf(after));
    return after;
  }

  /** Takes it out of the list, be it damaged; for a month `undelete` brings back what can be read. */
  async delete(id: string): Promise<DeletedSnapshot> {
    const whole = await this.#whole(id);
    const text = await this.#folder.envelope(whole);
    if (text === undefined) throw noSuch(whole);
    const snapshot = readEnvelope(whole, text);
    const isOnceDeleted = (await this.#folder.envelope(whole, true)) !== undefined;
    // What cannot be read must not take the place of what can be brought back.
    if (snapshot === undefined && isOnceDeleted) await this.#folder.remove(whole);
    else await this.#folder.move(whole, 'deleted');
    return snapshot ?? { id: whole, damaged: true };
  }

  /** By its whole id. Rejects with `conflict` where the same content was kept again since: one name, one envelope. */
  async undelete(id: string): Promise<Snapshot> {
    const deleted = await this.#folder.envelope(id, true);
    if (deleted === undefined)
      throw new StancegraphError(
        'not-found',
        `There is no deleted snapshot ${id.slice(0, 12)}; what was deleted is kept for ${String(KEPT_DAYS)} days.`,
      );
    const snapshot = parsed(id, deleted, 'Take it again.');
    const live = await this.#folder.envelope(id);
    if (live !== undefined) throw keptAgain(snapshot, readEnvelope(id, live));
    await this.#folder.move(id, 'back');
    return snapshot;
  }

  /** The content, its hash verified. */
  async content(id: string): Promise<SnapshotContent> {
    const bytes = await this.#folder.content(await this.#whole(id));
    // What has this hash is what `writeSnapshot` wrote.
    return JSON.parse(new TextDecoder().decode(bytes)) as SnapshotContent;
  }

  /** The content, of which statements are read from the file as they are asked for. */
  async kept(snapshot: Snapshot): Promise<KeptContent> {
    return readKept(snapshot, () => this.#folder.stream(snapshot.id));
  }

  /** The content's canonical JSON, its hash verified before the first byte. */
  async stream(id: string): Promise<Readable> {
    return this.#folder.stream(await this.#whole(id));
  }

  async #keep(written: WrittenContent, envelope: Snapshot): Promise<Taken> {
    const { id } = written;
    const before = await this.#folder.envelope(id);
    await written.keep();
    if (before !== undefined) return { snapshot: parsed(id, before), isNew: false };
    await this.#folder.writeEnvelope(id, textOf(envelope));
    return { snapshot: envelope, isNew: true };
  }

  /** The whole id of one that is there: a content of which nothing is known is not. */
  async #whole(id: string): Promise<string> {
    if (FULL.test(id)) {
      if ((await this.#folder.envelope(id)) === undefined) throw noSuch(id);
      return id;
    }
    const [only, ...more] = (await this.#folder.ids()).filter((each) => each.startsWith(id));
    if (only === undefined) throw noSuch(id);
    if (more.length === 0) return only;
    throw new StancegraphError(
      'conflict',
      `${String(more.length + 1)} snapshots begin with ${id}: give more digits.`,
    );
  }

  async #envelope(id: string): Promise<Snapshot> {
    const text = await this.#folder.envelope(id);
    if (text === undefined) throw noSuch(id);
    return parsed(id, text);
  }

  async #all(isDeleted: boolean): Promise<{ found: Snapshot[]; damaged: string[] }> {
    const found: Snapshot[] = [];
    const damaged: string[] = [];
    for (const id of await this.#folder.ids(isDeleted)) {
      const text = await this.#folder.envelope(id, isDeleted);
      // It went between the list and the reading.
      if (text === undefined) continue;
      const snapshot = readEnvelope(id, text);
      if (snapshot === undefined) damaged.push(id);
      else found.push(snapshot);
    }
    found.sort((a, b) =>
      a.created < b.created ? 1 : a.created > b.created ? -1 : a.id < b.id ? -1 : 1,
    );
    return { found, damaged: damaged.sort() };
  }
}

function envelopeOf(
  { id, bytes }: WrittenContent,
  {
    taken,
    store,
    request,
    options,
  }: {
    readonly taken: TakenView;
    readonly store: StoreState;
    readonly request: NewSnapshot;
    readonly options: TakeOptions;
  },
): Snapshot {
  const { title, note, creator, view, query } = request;
  const now = new Date().toISOString();
  const engine = store.engine === 'neo4j' ? 'neo4j' : 'embedded';
  return {
    id,
    title,
    ...(note === undefined ? {} : { note }),
    ...(creator === undefined ? {} : { creator }),
    created: now,
    changed: now,
    revision: 1,
    product: options.product,
    engine,
    dataVersion: store.version,
    dataState: store.state,
    view,
    ...(query === undefined ? {} : { query }),
    bytes,
    datasets: taken.datasets,
    outlets: taken.outlets,
    totals: taken.totals,
  };
}

function textOf(snapshot: Snapshot): string {
  return `${JSON.stringify(snapshot, null, 2)}\n`;
}

/** Undefined where it is none of this snapshot. */
function readEnvelope(id: string, text: string): Snapshot | undefined {
  const result = snapshotSchema.safeParse(jsonOf(text));
  return result.success && result.data.id === id ? result.data : undefined;
}

function parsed(id: string, text: string, advice = 'Delete it and take it again.'): Snapshot {
  const snapshot = readEnvelope(id, text);
  if (snapshot !== undefined) return snapshot;
  throw new StancegraphError(
    'engine-failed',
    `What is known of snapshot ${id.slice(0, 12)} cannot be read: its file was changed. ${advice}`,
  );
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function noSuch(id: string): StancegraphError {
  return new StancegraphError('not-found', `There is no snapshot ${id.slice(0, 12)}.`);
}

function keptAgain(deleted: Snapshot, live: Snapshot | undefined): StancegraphError {
  const again =
    live === undefined
      ? 'kept again, and what is known of that cannot be read: delete that first'
      : `kept again as “${live.title}”, which stays as it is`;
  return new StancegraphError(
    'conflict',
    `“${deleted.title}” cannot come back: the same content is ${again}. Nothing was changed.`,
  );
}

function changedMeanwhile({ title, revision }: Snapshot): StancegraphError {
  return new StancegraphError(
    'conflict',
    `“${title}” was changed by somebody else meanwhile: load it again.`,
    {
      details: [
        { path: 'revision', message: 'is not the present one', expected: String(revision) },
      ],
    },
  );
}
