import { StancegraphError, throwIfCancelled } from '@stancegraph/model';
import { Refusal } from '../problems/refusal.js';
import type { SourceFile } from '../source.js';
import { Cursor } from './cursor.js';
import { foreignFormat, hasByteOrderMark, IN_EXCEL } from './signature.js';
import { firstInvalid, unfinishedTail } from './utf8.js';

/** Counts the bytes of all files of one reading. */
export interface Meter {
  read: number;
  readonly maxBytes: number;
  readonly signal: AbortSignal | undefined;
  readonly onProgress: ((bytesRead: number) => void) | undefined;
}

/**
 * The file's bytes without a byte order mark, in chunks that never cut a character: valid UTF-8 without
 * NUL. Throws `Refusal` where they are not, and `StancegraphError` where the file cannot be read or the
 * signal was raised.
 */
export async function* readBytes(file: SourceFile, meter: Meter): AsyncGenerator<Buffer> {
  const lines = new LineCount();
  const isTable = /\.csv$/i.test(file.name);
  let carried: Buffer = Buffer.alloc(0);
  let isStart = true;
  for await (const raw of chunksOf(file, meter)) {
    let bytes = carried.length === 0 ? raw : Buffer.concat([carried, raw]);
    if (isStart && bytes.length < 4) {
      carried = bytes;
      continue;
    }
    if (isStart) bytes = withoutMark(bytes, isTable);
    isStart = false;
    const whole = bytes.subarray(0, bytes.length - unfinishedTail(bytes));
    carried = bytes.subarray(whole.length);
    if (whole.length > 0) yield checked(whole, lines, isTable);
  }
  const rest = isStart ? withoutMark(carried, isTable) : carried;
  if (rest.length > 0) yield checked(rest, lines, isTable);
}

/** The file's bytes as they come, counted. Throws as `readBytes` does, but looks at none. */
export async function* chunksOf(file: SourceFile, meter: Meter): AsyncGenerator<Buffer> {
  const { signal } = meter;
  throwIfCancelled(signal);
  const chunks = file.open()[Symbol.asyncIterator]();
  const stop = whenRaised(signal);
  let isOver = false;
  try {
    for (;;) {
      const next = await Promise.race([nextOf(chunks, file.name), stop.raised]);
      isOver = next.done === true;
      if (next.done === true) return;
      const { value } = next;
      meter.read += value.length;
      if (meter.read > meter.maxBytes)
        throw new Refusal({
          message: `there is more to read than the limit of ${meter.maxBytes.toLocaleString('en')} bytes`,
          expected: 'smaller files, or a higher limit',
        });
      meter.onProgress?.(meter.read);
      yield Buffer.from(value.buffer, value.byteOffset, value.length);
    }
  } finally {
    stop.forget();
    // Not awaited: a source that hangs would hang here too.
    if (!isOver) void Promise.resolve(chunks.return?.()).catch(() => undefined);
  }
}

/** A promise that rejects when the signal is raised, and the way to stop waiting for that. */
function whenRaised(signal: AbortSignal | undefined): { raised: Promise<never>; forget(): void } {
  let onAbort = (): void => undefined;
  const raised = new Promise<never>((_, reject) => {
    onAbort = () => {
      reject(new StancegraphError('cancelled', 'Cancelled; nothing was changed.'));
    };
  });
  raised.catch(() => undefined);
  signal?.addEventListener('abort', onAbort, { once: true });
  return { raised, forget: () => signal?.removeEventListener('abort', onAbort) };
}

async function nextOf(
  chunks: AsyncIterator<Uint8Array>,
  name: string,
): Promise<IteratorResult<Uint8Array, unknown>> {
  try {
    return await chunks.next();
  } catch (cause) {
    if (cause instanceof Refusal) throw cause;
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new StancegraphError('invalid-input', `${name} cannot be read: ${reason}`, { cause });
  }
}

function withoutMark(bytes: Buffer, isTable: boolean): Buffer {
  const foreign = foreignFormat(bytes, isTable);
  if (foreign !== undefined) throw new Refusal(foreign);
  return hasByteOrderMark(bytes) ? bytes.subarray(3) : bytes;
}

function checked(bytes: Buffer, lines: LineCount, isTable: boolean): Buffer {
  const invalid = firstInvalid(bytes);
  const zero = bytes.indexOf(0);
  if (zero !== -1 && (invalid === -1 || zero < invalid))
    throw new Refusal({
      ...lines.placeIn(bytes, zero),
      message: 'there is a NUL character, as in binary files and in UTF-16',
      expected: 'a text file saved as UTF-8',
    });
  if (invalid !== -1)
    throw new Refusal({
      ...lines.placeIn(bytes, invalid),
      message: `the byte 0x${(bytes[invalid] ?? 0).toString(16)} is not UTF-8`,
      expected: `a text file saved as UTF-8${isTable ? IN_EXCEL : ''}`,
    });
  lines.pass(bytes);
  return bytes;
}

/** Counts lines fast; looks at single characters only where the line goes on or something is wrong. */
class LineCount {
  #line = 1;
  #column = 1;

  pass(bytes: Buffer): void {
    let last = -1;
    for (let at = bytes.indexOf(10); at !== -1; at = bytes.indexOf(10, at + 1)) {
      this.#line += 1;
      last = at;
    }
    const units = bytes.toString('utf8', last + 1).length;
    this.#column = (last === -1 ? this.#column : 1) + units;
  }

  placeIn(bytes: Buffer, at: number): { line: number; column: number } {
    const cursor = new Cursor();
    cursor.push(bytes);
    const { line, column } = cursor.placeAt(at);
    return {
      line: this.#line + line - 1,
      column: line === 1 ? this.#column + column - 1 : column,
    };
  }
}
