import { pageAboutSchema, StancegraphError, type PageAbout } from '@stancegraph/model';
import { JsonExtractor } from './embedded-json.js';
import { ABOUT_START, CONTENT_START, PAGE_END, PROGRAM_START, SCRIPT_END } from './page-frame.js';

/** What a standalone page holds. */
export interface HtmlSnapshot {
  readonly about: PageAbout;
  /**
   * The content's JSON as it was written, to be read once and to its end: throws where the page is cut off, in its
   * data or after it. Whoever reads compares its SHA-256 with `about.id`.
   */
  readonly content: AsyncIterable<string>;
}

/** An `about` is a few hundred bytes; what is larger is none. */
const MOST_ABOUT = 100_000;
/** The viewer’s style and the picture for readers without script come first. */
const MOST_BEFORE = 32 * 1024 * 1024;
/** The viewer’s script, of some hundred thousand. */
const MOST_AFTER = MOST_BEFORE;

const EMPTY = 'the file is empty';
const FOREIGN =
  'This is no page of Stancegraph, or one that is cut off: it does not say what it is. A page that it exports as HTML can be read.';
const CUT_IN_DATA = 'This page is cut off in the middle of its data; get the file again.';
const CUT_AFTER_DATA =
  'This page is cut off after its data: its program, or the end of that, is missing; get the file again.';

/**
 * Reads a standalone page of ours, as bytes in UTF-8 or as text, without holding it. Throws `invalid-input`
 * where it is no such page, or one that is cut off or not UTF-8.
 */
export async function readHtml(
  source: AsyncIterable<Uint8Array | string> | Iterable<Uint8Array | string>,
): Promise<HtmlSnapshot> {
  const text = new TextCursor(decoded(source));
  try {
    await text.skipPast(ABOUT_START, MOST_BEFORE, FOREIGN);
    const about = aboutOf(await collected(text.until(SCRIPT_END, CUT_IN_DATA), MOST_ABOUT));
    await text.skipPast(CONTENT_START, MOST_ABOUT, notOurs('it holds no snapshot'));
    return { about, content: extracted(text) };
  } catch (error) {
    await text.close();
    if (text.isBlank) throw new StancegraphError('invalid-input', EMPTY, { cause: error });
    throw error;
  }
}

function aboutOf(text: string): PageAbout {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new StancegraphError('invalid-input', notOurs('what it says of itself is not JSON'), {
      cause,
    });
  }
  const read = pageAboutSchema.safeParse(value);
  if (read.success) return read.data;
  throw new StancegraphError('invalid-input', notOurs('what it says of itself is not complete'), {
    details: read.error.issues.map(({ path, message }) => ({
      path: ['about', ...path].join('.'),
      message,
    })),
  });
}

async function* extracted(text: TextCursor): AsyncGenerator<string> {
  const json = new JsonExtractor();
  try {
    for await (const piece of text.until(SCRIPT_END, CUT_IN_DATA)) {
      const plain = json.take(piece);
      if (plain !== '') yield plain;
    }
    const rest = json.end();
    if (rest !== '') yield rest;
    for (const part of [PROGRAM_START, SCRIPT_END, PAGE_END])
      await text.skipPast(part, MOST_AFTER, CUT_AFTER_DATA);
    await text.drain();
  } finally {
    await text.close();
  }
}

async function collected(pieces: AsyncIterable<string>, most: number): Promise<string> {
  let all = '';
  for await (const piece of pieces) {
    all += piece;
    if (all.length > most)
      throw new StancegraphError('invalid-input', notOurs('what it says of itself is too long'));
  }
  return all;
}

/** Text that is read once, forward; looks for texts that a chunk's end may cut. */
class TextCursor {
  private buffer = '';
  private isOver = false;
  private hasText = false;

  constructor(private readonly chunks: AsyncGenerator<string>) {}

  /** Throws with these words where the text ends, or `most` characters go by, before it is found. */
  async skipPast(wanted: string, most: number, otherwise: string): Promise<void> {
    let skipped = 0;
    for await (const piece of this.until(wanted, otherwise)) {
      skipped += piece.length;
      if (skipped > most) throw new StancegraphError('invalid-input', otherwise);
    }
  }

  /** What stands before the next `wanted`, which is passed over; throws with these words where there is none. */
  async *until(wanted: string, otherwise: string): AsyncGenerator<string> {
    for (;;) {
      const at = this.buffer.indexOf(wanted);
      if (at >= 0) {
        const before = this.buffer.slice(0, at);
        this.buffer = this.buffer.slice(at + wanted.length);
        if (before !== '') yield before;
        return;
      }
      // Its beginning may be the end of what is here.
      const safe = this.buffer.length - wanted.length + 1;
      if (safe > 0) {
        const before = this.buffer.slice(0, safe);
        this.buffer = this.buffer.slice(safe);
        yield before;
      }
      if (!(await this.more())) throw new StancegraphError('invalid-input', otherwise);
    }
  }

  /** Whether all of it was read, and nothing was there. */
  get isBlank(): boolean {
    return this.isOver && !this.hasText;
  }

  /** Reads the rest, so that bytes that are no text are found there too. */
  async drain(): Promise<void> {
    do this.buffer = '';
    while (await this.more());
  }

  /** Lets go of what the text comes from. */
  async close(): Promise<void> {
    await this.chunks.return(undefined);
  }

  private async more(): Promise<boolean> {
    if (this.isOver) return false;
    const next = await this.chunks.next();
    this.isOver = next.done === true;
    if (next.done !== true) {
      this.buffer += next.value;
      this.hasText ||= next.value.trim() !== '';
    }
    return !this.isOver;
  }
}

async function* decoded(
  source: AsyncIterable<Uint8Array | string> | Iterable<Uint8Array | string>,
): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const decode = (bytes?: Uint8Array): string => {
    try {
      return decoder.decode(bytes, { stream: bytes !== undefined });
    } catch (cause) {
      throw new StancegraphError('invalid-input', notOurs('it is not text in UTF-8'), { cause });
    }
  };
  for await (const chunk of source) yield typeof chunk === 'string' ? chunk : decode(chunk);
  yield decode();
}

function notOurs(why: string): string {
  return `This is not a standalone page of Stancegraph: ${why}. Export the snapshot again as HTML.`;
}
