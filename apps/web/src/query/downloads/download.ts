import { ROUTES, type ResultFormat } from '@stancegraph/contract';
import { withQuery } from '../../data/api.js';
import { failed, reach } from '../../data/call.js';
import { saveBlob } from '../../ui/save-file.js';
import { postJson, type Statement } from '../query-api.js';
import { readEndMark, type EndMark } from './end-mark.js';

export interface DownloadOptions {
  readonly format: ResultFormat;
  /** CSV only: texts that look like formulas get an apostrophe in front. */
  readonly isSafe: boolean;
  readonly signal: AbortSignal;
  /** Told of the bytes that have arrived. */
  readonly onProgress: (bytes: number) => void;
}

/** So many bytes are handed to the browser at once, which keeps them where it keeps files. */
const PIECE = 8 * 1024 * 1024;
/** No end mark is longer. */
const TAIL = 400;

/**
 * Gets all rows of a statement as a file and saves it. Undefined where its end mark is missing: then nothing is
 * saved. Throws `ApiError`, or an AbortError when cancelled.
 */
export async function downloadRows(
  { cypher, params }: Statement,
  name: string,
  { format, isSafe, signal, onProgress }: DownloadOptions,
): Promise<EndMark | undefined> {
  const query = new URLSearchParams({ format, ...(isSafe && { safe: 'true' }) });
  const path = withQuery(ROUTES.queryDownload, query);
  const response = await reach(path, signal, postJson({ cypher, params }));
  if (!response.ok) throw await failed(response);
  const { blob, tail } = await collect(response, onProgress);
  const mark = readEndMark(format, tail);
  if (mark !== undefined) saveBlob(blob, name);
  return mark;
}

async function collect(
  { body, headers }: Response,
  onProgress: (bytes: number) => void,
): Promise<{ readonly blob: Blob; readonly tail: string }> {
  const type = headers.get('content-type') ?? '';
  const pieces: Blob[] = [];
  let [open, openBytes, bytes]: [Uint8Array<ArrayBuffer>[], number, number] = [[], 0, 0];
  const reader = body?.getReader();
  for (;;) {
    const chunk = await readMore(reader);
    if (chunk === undefined) break;
    open.push(chunk);
    openBytes += chunk.length;
    bytes += chunk.length;
    if (openBytes > PIECE) {
      pieces.push(new Blob(open));
      [open, openBytes] = [[], 0];
    }
    onProgress(bytes);
  }
  const blob = new Blob([...pieces, ...open], { type });
  return { blob, tail: await blob.slice(-TAIL).text() };
}

/** The next bytes; nothing at the end, and where the connection breaks: the end mark tells these apart. */
async function readMore(
  reader: ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>> | undefined,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    return (await reader?.read())?.value;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    return undefined;
  }
}
