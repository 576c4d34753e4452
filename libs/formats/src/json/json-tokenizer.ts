import { Cursor } from '../bytes/cursor.js';
import type { Place } from '../place/mark.js';
import { Refusal } from '../problems/refusal.js';
import { show } from '../problems/wording.js';

export type JsonScalar = string | number | boolean | null;
export type JsonMark = '{' | '}' | '[' | ']' | ':' | ',';

export interface TokenSink {
  mark(mark: JsonMark, place: Place): void;
  scalar(value: JsonScalar, place: Place): void;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
/** The marks by their codes; a list, because every byte outside texts is looked up. */
const MARKS: (JsonMark | undefined)[] = [];
for (const mark of ['{', '}', '[', ']', ':', ','] as const) MARKS[mark.charCodeAt(0)] = mark;
const isBlank = (byte: number): boolean =>
  byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
const WORDS = new Map<string, JsonScalar>([
  ['true', true],
  ['false', false],
  ['null', null],
]);
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?$/;
/** No word or number of JSON that means anything is longer. */
const MAX_WORD_BYTES = 1_000;

/**
 * Cuts a stream of valid UTF-8 into the tokens of JSON (RFC 8259), with lines and columns. Numbers that
 * are too large become Infinity. Throws `Refusal` for what is no token.
 */
export class JsonTokenizer {
  readonly #cursor = new Cursor();
  /** Bytes before the chunk at hand. */
  #offset = 0;
  #inside: 'string' | 'word' | undefined;
  #start = 0;
  /** What earlier chunks held of the string or word. */
  #pieces: Buffer[] = [];
  #isEscaped = false;
  #hasEscapes = false;

  constructor(private readonly sink: TokenSink) {}

  /** Bytes passed so far. */
  get offset(): number {
    return this.#offset;
  }

  write(chunk: Buffer): void {
    this.#cursor.push(chunk);
    let at = 0;
    while (at < chunk.length) {
      if (this.#inside === undefined) at = this.#between(chunk, at);
      else at = this.#inside === 'string' ? this.#string(chunk, at) : this.#word(chunk, at);
    }
    this.#offset += chunk.length;
  }

  /** Ends the stream. The place of its end, and whether it ended inside a text. */
  end(): { place: Place; isCut: boolean } {
    if (this.#inside === 'word') this.#endWord(this.#taken(Buffer.alloc(0), 0, 0));
    return { place: this.#cursor.end(), isCut: this.#inside === 'string' };
  }

  #between(chunk: Buffer, from: number): number {
    let at = from;
    while (at < chunk.length && isBlank(chunk[at] ?? 0)) at += 1;
    const byte = chunk[at];
    if (byte === undefined) return at;
    const mark = MARKS[byte];
    if (mark !== undefined) {
      this.sink.mark(mark, this.#cursor.placeAt(this.#offset + at));
      return at + 1;
    }
    this.#start = this.#offset + at;
    this.#inside = byte === QUOTE ? 'string' : 'word';
    return byte === QUOTE ? at + 1 : at;
  }

  #string(chunk: Buffer, from: number): number {
    for (let at = from; at < chunk.length; at += 1) {
      const byte = chunk[at] ?? 0;
      if (byte < 0x20) throw this.#badCharacter(byte, at);
      if (this.#isEscaped) this.#isEscaped = false;
      else if (byte === BACKSLASH) {
        this.#isEscaped = true;
        this.#hasEscapes = true;
      } else if (byte === QUOTE) {
        this.#endString(this.#taken(chunk, from, at));
        return at + 1;
      }
    }
    this.#pieces.push(chunk.subarray(from));
    return chunk.length;
  }

  #word(chunk: Buffer, from: number): number {
    let at = from;
    while (at < chunk.length && !this.#endsWord(chunk[at] ?? 0)) at += 1;
    if (at < chunk.length) this.#endWord(this.#taken(chunk, from, at));
    else this.#pieces.push(chunk.subarray(from));
    if (this.#offset + at - this.#start > MAX_WORD_BYTES)
      throw this.#noToken('this', this.#cursor.placeAt(this.#start));
    return at;
  }

  #endsWord(byte: number): boolean {
    return isBlank(byte) || MARKS[byte] !== undefined || byte === QUOTE;
  }

  /** The whole string or word that ends here. */
  #taken(chunk: Buffer, from: number, to: number): string {
    this.#inside = undefined;
    if (this.#pieces.length === 0) return chunk.toString('utf8', from, to);
    const whole = Buffer.concat([...this.#pieces, chunk.subarray(from, to)]);
    this.#pieces = [];
    return whole.toString('utf8');
  }

  #endString(text: string): void {
    const place = this.#cursor.placeAt(this.#start);
    const value = this.#hasEscapes ? unescaped(text, place) : text;
    this.#hasEscapes = false;
    this.sink.scalar(value, place);
  }

  #endWord(text: string): void {
    const place = this.#cursor.placeAt(this.#start);
    const value = NUMBER.test(text) ? Number(text) + 0 : WORDS.get(text);
    if (value === undefined) throw this.#noToken(show(text), place);
    this.sink.scalar(value, place);
  }

  #noToken(what: string, place: Place): Refusal {
    return new Refusal({
      ...place,
      message: `the JSON is broken: ${what} cannot stand here`,
      expected: 'texts and names in double quotes, numbers such as 0.8, true, false or null',
    });
  }

  #badCharacter(byte: number, at: number): Refusal {
    return new Refusal({
      ...this.#cursor.placeAt(this.#offset + at),
      message: `the JSON is broken: ${byte === 10 || byte === 13 ? 'a line break' : 'a control character'} cannot stand in a text`,
      expected: 'a closing quote before it, or \\n, \\t or \\u001f in the text',
    });
  }
}

function unescaped(text: string, place: Place): string {
  try {
    return JSON.parse(`"${text}"`) as string;
  } catch {
    throw new Refusal({
      ...place,
      message: 'the JSON is broken: this text has a backslash that means nothing',
      expected: '\\\\ for a backslash, or one of \\" \\/ \\b \\f \\n \\r \\t \\u0041',
    });
  }
}
