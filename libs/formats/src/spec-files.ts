import { strFromU8, unzipSync } from 'fflate';
import type { SourceFile } from './source.js';

/** For specs: a file of a given content that arrives in chunks of so many bytes. */
export function fileOf(name: string, content: string | Uint8Array, chunk = 65_536): SourceFile {
  const bytes = Buffer.from(content);
  return {
    name,
    async *open() {
      for (let at = 0; at < bytes.length; at += chunk)
        yield await Promise.resolve(bytes.subarray(at, at + chunk));
    },
  };
}

/** For specs: all that a writer gives. */
export async function textOf(content: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const chunk of content) text += chunk;
  return text;
}

/** For specs: all bytes that a writer gives. */
export async function bytesOf(content: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of content) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** For specs: the files in a ZIP archive by their names, as text. */
export function textsInZip(archive: Uint8Array): Record<string, string> {
  const entries = Object.entries(unzipSync(archive));
  return Object.fromEntries(entries.map(([name, bytes]) => [name, strFromU8(bytes)]));
}
