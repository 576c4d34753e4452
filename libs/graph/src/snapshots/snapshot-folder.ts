import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { StancegraphError, throwIfCancelled } from '@stancegraph/model';

const HOUR_MS = 3_600_000;
/** How long what was deleted can be brought back. */
export const KEPT_DAYS = 30;

const CONTENT = /^([0-9a-f]{64})\.json$/;
const NOTE = /^([0-9a-f]{64})\.envelope\.json$/;

/** A content that is written, and not yet to be seen. */
export interface WrittenContent {
  readonly id: string;
  readonly bytes: number;
  /** Puts it under its name; what is there already is the same. */
  keep(): Promise<void>;
  drop(): Promise<void>;
}

/**
 * Snapshots as files: `ID.json` is a content, `ID.envelope.json` what is known of it, and the snapshot is there once
 * its envelope is. Every file appears whole under its name (written aside, synced, renamed), so that a crash leaves the
 * old or the new. Several servers may share the folder.
 */
export class SnapshotFolder {
  readonly #verified = new Map<string, string>();

  constructor(readonly path: string) {}

  /** The ids of all snapshots, in no order; deleted ones instead, if asked for. */
  async ids(isDeleted = false): Promise<string[]> {
    const names = await readdir(this.#folder(isDeleted)).catch(noneIfMissing);
    return names.flatMap((name) => NOTE.exec(name)?.[1] ?? []);
  }

  /** Writes a content aside; rejects with `cancelled` and leaves nothing where the signal was raised. */
  async write(chunks: AsyncIterable<string>, signal?: AbortSignal): Promise<WrittenContent> {
    await mkdir(this.path, { recursive: true });
    await this.#sweepParts(Date.now());
    const part = join(this.path, `${randomUUID()}.part`);
    const hash = createHash('sha256');
    let bytes = 0;
    const counting = new Transform({
      transform: (chunk: Uint8Array, _, done) => {
        hash.update(chunk);
        bytes += chunk.byteLength;
        done(null, chunk);
      },
    });
    const drop = (): Promise<void> => rm(part, { force: true });
    try {
      await pipeline(
        Readable.from(chunks),
        counting,
        createWriteStream(part, { flush: true }),
        signal === undefined ? {} : { signal },
      );
    } catch (error) {
      await drop();
      throwIfCancelled(signal);
      throw this.#unwritable(error);
    }
    const id = hash.digest('hex');
    const keep = (): Promise<void> => this.#settle(part, `${id}.json`);
    return { id, bytes, keep, drop };
  }

  /** The envelope's text; undefined where there is no such snapshot. */
  async envelope(id: string, isDeleted = false): Promise<string | undefined> {
    const path = join(this.#folder(isDeleted), `${id}.envelope.json`);
    return readFile(path, 'utf8').catch(undefinedIfMissing);
  }

  async writeEnvelope(id: string, text: string): Promise<void> {
    await mkdir(this.path, { recursive: true });
    const part = join(this.path, `${randomUUID()}.part`);
    try {
      const file = await open(part, 'wx');
      try {
        await file.writeFile(text);
        await file.sync();
      } finally {
        await file.close();
      }
      await this.#settle(part, `${id}.envelope.json`);
    } catch (error) {
      await rm(part, { force: true });
      throw this.#unwritable(error);
    }
  }

  /** The content's bytes, whose hash was seen to be its name. Rejects where they are gone or were changed. */
  async content(id: string): Promise<Uint8Array> {
    const bytes = await readFile(join(this.path, `${id}.json`)).catch(undefinedIfMissing);
    if (bytes === undefined || createHash('sha256').update(bytes).digest('hex') !== id)
      throw damaged(id);
    return bytes;
  }

  /** The same as a stream: read once to be verified, unless that was done since it last changed. */
  async stream(id: string): Promise<Readable> {
    const path = join(this.path, `${id}.json`);
    const { mtimeMs, size, ino } = await stat(path).catch(() => {
      throw damaged(id);
    });
    const version = [mtimeMs, size, ino].join(' ');
    if (this.#verified.get(id) !== version) {
      const hash = createHash('sha256');
      await pipeline(createReadStream(path), hash);
      if (hash.digest('hex') !== id) throw damaged(id);
      this.#verified.set(id, version);
    }
    return createReadStream(path);
  }

  /** Takes a snapshot out of sight, or brings it back: the envelope last where it appears, first where it goes. */
  async move(id: string, to: 'deleted' | 'back'): Promise<void> {
    const [from, target] = [this.#folder(to === 'back'), this.#folder(to === 'deleted')];
    await mkdir(target, { recursive: true });
    const moved = (name: string): Promise<void> => rename(join(from, name), join(target, name));
    // What has lost its content goes and comes back without it.
    const content = (): Promise<void> => moved(`${id}.json`).catch(undefinedIfMissing);
    if (to === 'back') await content();
    await moved(`${id}.envelope.json`);
    if (to === 'deleted') await content();
    await syncFolder(target);
    await syncFolder(from);
  }

  /** Removes a snapshot for good. */
  async remove(id: string): Promise<void> {
    for (const name of [`${id}.envelope.json`, `${id}.json`])
      await rm(join(this.path, name), { force: true });
    await syncFolder(this.path);
  }

  /** Removes what crashes left, and what was deleted long ago. */
  async sweep(now = Date.now()): Promise<void> {
    const noted = new Set(await this.ids());
    for (const name of await readdir(this.path).catch(noneIfMissing)) {
      const id = CONTENT.exec(name)?.[1];
      if (id !== undefined && !noted.has(id))
        await removeIfOlder(join(this.path, name), now - HOUR_MS);
    }
    await this.#sweepParts(now);
    for (const name of await readdir(this.#folder(true)).catch(noneIfMissing))
      await removeIfOlder(join(this.#folder(true), name), now - KEPT_DAYS * 24 * HOUR_MS);
  }

  /** Removes what killed writers left. Others may share the folder: what one still writes is younger. */
  async #sweepParts(now: number): Promise<void> {
    for (const name of await readdir(this.path).catch(noneIfMissing))
      if (name.endsWith('.part')) await removeIfOlder(join(this.path, name), now - HOUR_MS);
  }

  #folder(isDeleted: boolean): string {
    return isDeleted ? join(this.path, 'deleted') : this.path;
  }

  async #settle(part: string, name: string): Promise<void> {
    await rename(part, join(this.path, name));
    await syncFolder(this.path);
  }

  #unwritable(error: unknown): Error {
    const code = codeOf(error);
    if (error instanceof StancegraphError) return error;
    if (typeof code !== 'string') return error instanceof Error ? error : new Error(String(error));
    const full = code === 'ENOSPC' ? 'the disk is full' : code;
    return new StancegraphError(
      'engine-failed',
      `The snapshot cannot be written to ${this.path}: ${full}. Nothing was kept.`,
      { cause: error },
    );
  }
}

/** A rename is on disk when its folder is. Windows knows no such thing. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

/** By the time of the last change of its name or content, which a move sets. */
async function removeIfOlder(path: string, than: number): Promise<void> {
  const { ctimeMs } = await stat(path).catch(() => ({ ctimeMs: Infinity }));
  if (ctimeMs < than) await rm(path, { force: true });
}

function noneIfMissing(error: unknown): string[] {
  undefinedIfMissing(error);
  return [];
}

function undefinedIfMissing(error: unknown): undefined {
  if (codeOf(error) === 'ENOENT') return undefined;
  throw error;
}

/** Not by `instanceof`: errors of the file system may be of another realm. */
function codeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
}

function damaged(id: string): StancegraphError {
  return new StancegraphError(
    'engine-failed',
    `The file of snapshot ${id.slice(0, 12)} is gone or was changed: its content does not have the hash that is its name. Bring it back from a copy, or delete the snapshot.`,
  );
}
