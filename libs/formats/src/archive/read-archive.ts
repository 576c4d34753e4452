import { crc32 } from 'node:zlib';
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { chunksOf, type Meter } from '../bytes/read-bytes.js';
import { Refusal } from '../problems/refusal.js';
import type { SourceFile } from '../source.js';

/** Files at most in one archive. A dataset has six. */
export const MAX_ARCHIVE_FILES = 1_000;
/** An archive is held as it is packed, so that the order of its files does not matter. */
export const MAX_ARCHIVE_BYTES = 256 * 1024 ** 2;

/** Whether a name is one of a ZIP archive. */
export function isArchive(name: string): boolean {
  return /\.zip$/i.test(name);
}

/**
 * The files of a ZIP archive, named by the archive and their place in it. Nothing is unpacked before a file is opened,
 * and then in chunks; each is checked against the length and the CRC that the archive states. Throws `Refusal` for what
 * is no archive, is cut, or would unpack to more than `maxUnpacked` bytes. Format: PKWARE's APPNOTE.
 */
export async function readArchive(
  file: SourceFile,
  meter: Meter,
  maxUnpacked: number,
): Promise<SourceFile[]> {
  const bytes = await packed(file, meter);
  return understood(async () => {
    const zip = await fromBufferPromise(bytes, { lazyEntries: true, autoClose: false });
    if (zip.entryCount > MAX_ARCHIVE_FILES) throw tooMany(zip.entryCount);
    const entries: Entry[] = [];
    let total = 0;
    for await (const entry of zip.eachEntry()) {
      if (entry.fileName.endsWith('/')) continue;
      total += entry.uncompressedSize;
      if (total > maxUnpacked) throw tooLarge(maxUnpacked);
      entries.push(entry);
    }
    return entries.map((entry) => ({
      name: `${file.name}/${entry.fileName}`,
      open: () => contentOf(zip, entry),
    }));
  });
}

async function packed(file: SourceFile, meter: Meter): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of chunksOf(file, meter)) {
    length += chunk.length;
    if (length > MAX_ARCHIVE_BYTES)
      throw new Refusal({
        message: `the archive has more than ${MAX_ARCHIVE_BYTES.toLocaleString('en')} bytes`,
        expected: 'a smaller archive, or the files that are in it',
      });
    chunks.push(Buffer.from(chunk));
  }
  return Buffer.concat(chunks);
}

async function* contentOf(zip: ZipFile, entry: Entry): AsyncGenerator<Uint8Array> {
  if (entry.isEncrypted())
    throw new Refusal({
      message: 'the file is encrypted in its archive',
      expected: 'an archive without a password',
    });
  const stream = await understood(() => zip.openReadStreamPromise(entry));
  const chunks = stream.iterator() as AsyncIterator<Buffer>;
  let sum = 0;
  try {
    for (;;) {
      const chunk = await understood(() => chunks.next());
      if (chunk.done === true) break;
      sum = crc32(chunk.value, sum);
      yield chunk.value;
    }
  } finally {
    stream.destroy();
  }
  if (sum !== entry.crc32)
    throw new Refusal({
      message: 'the file is damaged: its archive states another check sum',
      expected: 'a copy of the archive that is whole',
    });
}

/** What the library says of a broken archive, as a finding. */
async function understood<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new Refusal({
      message: `the ZIP archive cannot be read: ${reason.replace(/\.$/, '')}`,
      expected: 'an archive that is whole',
    });
  }
}

function tooMany(count: number): Refusal {
  return new Refusal({
    message: `the archive holds ${count.toLocaleString('en')} files, and ${MAX_ARCHIVE_FILES.toLocaleString('en')} are read at most`,
    expected: 'an archive with the files of one dataset',
  });
}

function tooLarge(maxBytes: number): Refusal {
  return new Refusal({
    message: `the archive unpacks to more than the limit of ${maxBytes.toLocaleString('en')} bytes`,
    expected: 'smaller files, or a higher limit',
  });
}
