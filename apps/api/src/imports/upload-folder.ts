import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { SourceFile } from '@stancegraph/formats';

/** Where uploads lie until they are read, inside the data folder. */
const uploadsIn = (dataFolder: string): string => join(dataFolder, 'uploads');

/** The files of one upload, on disk; whoever holds it removes it. */
export class UploadFolder {
  readonly files: SourceFile[] = [];
  /** Of all files that are written to their end. */
  bytes = 0;

  private constructor(private readonly path: string) {}

  static async create(dataFolder: string): Promise<UploadFolder> {
    const path = join(uploadsIn(dataFolder), `${process.pid}-${randomUUID()}`);
    await mkdir(path, { recursive: true, mode: 0o700 });
    return new UploadFolder(path);
  }

  /** Writes a file; it is read under the name that its sender gave it. */
  async store(source: AsyncIterable<Uint8Array>, name: string): Promise<void> {
    const place = join(this.path, String(this.files.length));
    this.files.push({ name, open: () => createReadStream(place) });
    const sink = createWriteStream(place, { mode: 0o600 });
    await pipeline(source, sink);
    this.bytes += sink.bytesWritten;
  }

  async remove(): Promise<void> {
    await rm(this.path, { recursive: true, force: true });
  }
}

/** Removes what servers left behind that were killed. */
export async function sweepUploads(dataFolder: string): Promise<void> {
  const folder = uploadsIn(dataFolder);
  const left = await readdir(folder).catch(() => []);
  for (const name of left) {
    const pid = Number.parseInt(name, 10);
    if (pid === process.pid || !isRunning(pid))
      await rm(join(folder, name), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
