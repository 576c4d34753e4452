import type { Problem, SnapshotContent } from '@stancegraph/model';
import { SaxesParser } from 'saxes';
import { readBytes, type Meter } from '../bytes/read-bytes.js';
import { Refusal } from '../problems/refusal.js';
import { checkContent } from '../snapshot/check-content.js';
import { DEFAULT_MAX_BYTES, type ReadOptions, type SourceFile } from '../source.js';
import { DEEPEST, LONGEST_PART } from '../xml/xml-limits.js';
import { CONTENT_TARGET, PIECE_MARK } from './embed-content.js';

/** What a GEXF or GraphML file of ours holds beside its graph; no content where it is somebody else's. */
export type EmbeddedReading =
  | { readonly ok: true; readonly content: SnapshotContent | undefined }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** JSON of contents is parsed whole. A hundred thousand statements have about 40 MiB. */
export const MAX_CONTENT_CHARACTERS = 256 * 1024 ** 2;

/**
 * Reads the content of the snapshot that a GEXF or GraphML file was made from. The graph in it is not compared with
 * that, but read to its end, an element at a time: a file that was cut off or is not well-formed is refused although the
 * content stands whole at its beginning. A DOCTYPE is refused. Rejects only with a `StancegraphError`, as `readDataset`
 * does.
 */
export async function readEmbeddedContent(
  file: SourceFile,
  options: Pick<ReadOptions, 'maxBytes' | 'signal' | 'onProgress'> = {},
): Promise<EmbeddedReading> {
  const meter: Meter = {
    read: 0,
    maxBytes: options.maxBytes ?? DEFAULT_MAX_BYTES,
    signal: options.signal,
    onProgress: options.onProgress,
  };
  try {
    const json = await piecesOf(file, meter);
    return json === undefined ? { ok: true, content: undefined } : checkContent(file.name, json);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { ok: false, problems: [{ file: file.name, ...error.finding }] };
  }
}

/** The JSON of all instructions before the root element; undefined where there are none. */
async function piecesOf(file: SourceFile, meter: Meter): Promise<string | undefined> {
  const reader = new PieceReader();
  for await (const chunk of readBytes(file, meter)) reader.write(chunk.toString('utf8'));
  return reader.end();
}

/** Keeps the pieces of a content, and looks at everything else only for whether it is well-formed. */
class PieceReader {
  readonly #parser = new SaxesParser({ position: true });
  readonly #pieces: string[] = [];
  #length = 0;
  #depth = 0;
  /** Where the parser was done with a part last. */
  #partEnd = 0;
  #isRooted = false;
  #isEnded = false;

  constructor() {
    const parser = this.#parser;
    parser.on('processinginstruction', ({ target, body }) => {
      this.#passed();
      if (target === CONTENT_TARGET && !this.#isRooted) this.#take(body);
    });
    parser.on('doctype', () => {
      this.#refuse('a document type stands here', 'XML without <!DOCTYPE …>');
    });
    parser.on('opentagstart', () => {
      this.#isRooted = true;
      this.#depth += 1;
      if (this.#depth > DEEPEST)
        this.#refuse(
          `elements stand in one another more than ${String(DEEPEST)} deep`,
          'the file as Stancegraph wrote it',
        );
    });
    parser.on('opentag', () => {
      this.#passed();
    });
    parser.on('closetag', () => {
      this.#passed();
      this.#depth -= 1;
    });
    parser.on('comment', () => {
      this.#passed();
    });
    parser.on('error', ({ message }) => {
      const what = this.#isEnded
        ? 'the file is cut off: it ends before its graph does'
        : `the XML is broken: ${message.replace(/^\d+:\d+: /, '')}`;
      this.#refuse(what, 'a file that is whole');
    });
  }

  write(text: string): void {
    this.#parser.write(text);
    // The parser holds a part until it ends, however long it is.
    if (this.#parser.position - this.#partEnd > LONGEST_PART)
      this.#refuse(
        'what ends here has gone on for more than 8 MiB',
        'the file as Stancegraph wrote it',
      );
  }

  end(): string | undefined {
    if (!this.#isRooted)
      this.#refuse('the file ends before its graph begins', 'a file that is whole');
    this.#isEnded = true;
    this.#parser.close();
    return this.#pieces.length === 0 ? undefined : this.#pieces.join('');
  }

  #take(body: string): void {
    this.#length += body.length;
    if (this.#length > MAX_CONTENT_CHARACTERS)
      this.#refuse(
        'the content in the file is too long to be held',
        'the snapshot itself, as JSON',
      );
    if (!body.startsWith(PIECE_MARK))
      this.#refuse('the content in the file was changed', 'the file as Stancegraph wrote it');
    this.#pieces.push(body.slice(PIECE_MARK.length));
  }

  #passed(): void {
    this.#partEnd = this.#parser.position;
  }

  #refuse(message: string, expected: string): never {
    const { line, columnIndex } = this.#parser;
    throw new Refusal({ line, column: columnIndex + 1, message, expected });
  }
}
