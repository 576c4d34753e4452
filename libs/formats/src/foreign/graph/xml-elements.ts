import { SaxesParser } from 'saxes';
import { readBytes, type Meter } from '../../bytes/read-bytes.js';
import type { Place } from '../../place/mark.js';
import { Refusal } from '../../problems/refusal.js';
import type { SourceFile } from '../../source.js';
import { DEEPEST, LONGEST_PART } from '../../xml/xml-limits.js';

/** An element without its prefix: files use any, or none, for the same namespace. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Of its `<`. */
  readonly place: Place;
}

/** What a reader of elements is told. `close` is told the text that stood directly in the element. */
export interface XmlHandler {
  open(element: XmlElement, parents: readonly XmlElement[]): void;
  close(element: XmlElement, parents: readonly XmlElement[], text: string): void;
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/**
 * Reads XML 1.0 an element at a time. Throws `Refusal` for what is not well-formed, for a DOCTYPE (nothing
 * that it could define is ever needed, and it can make a small file a huge one), for another encoding than
 * UTF-8 and for what is nested or long beyond reason.
 */
export async function readXml(file: SourceFile, meter: Meter, handler: XmlHandler): Promise<void> {
  const reader = new XmlReader(handler);
  for await (const chunk of readBytes(file, meter)) reader.write(chunk.toString('utf8'));
  reader.end();
}

class XmlReader {
  readonly #parser = new SaxesParser();
  readonly #open: { element: XmlElement; text: string }[] = [];
  /** What is being parsed, and where it begins in the file. */
  #feed = '';
  #feedStart = 0;
  #line = 1;
  #lineStart = 0;
  /** Where the next line break of the feed stands: looked for once, for a file may be one line. */
  #nextBreak = Infinity;
  /** From the last `<` on: no tag is cut, so that each can be found in the text that is parsed. */
  #held = '';
  #isEmpty = true;

  constructor(private readonly handler: XmlHandler) {
    const parser = this.#parser;
    parser.on('error', (error) => {
      const what = error.message.replace(/^\d+:\d+: /, '').replace(/\.$/, '');
      throw this.#refusal(`this is not XML: ${what}`, 'well-formed XML');
    });
    parser.on('doctype', () => {
      throw this.#refusal('a DOCTYPE stands here, which is not read', 'the file without it');
    });
    parser.on('xmldecl', ({ encoding }) => {
      if (encoding !== undefined && !/^(?:utf-?8|us-ascii)$/i.test(encoding))
        throw this.#refusal(`the file says that it is encoded as ${encoding}`, 'UTF-8');
    });
    parser.on('opentagstart', ({ name }) => {
      this.#begin(name);
    });
    parser.on('opentag', ({ attributes }) => {
      this.#opened(attributes);
    });
    parser.on('closetag', () => {
      this.#close();
    });
    parser.on('text', (text) => {
      this.#text(text);
    });
    parser.on('cdata', (text) => {
      this.#text(text);
    });
  }

  write(chunk: string): void {
    const text = this.#held + chunk;
    const cut = text.lastIndexOf('<');
    this.#held = cut === -1 ? '' : text.slice(cut);
    if (this.#held.length > LONGEST_PART)
      throw new Refusal({
        ...this.#placeOf(this.#feedStart + this.#feed.length),
        message: 'what begins here goes on for more than 8 MiB',
        expected: 'elements, each far smaller',
      });
    this.#parse(cut === -1 ? text : text.slice(0, cut));
  }

  end(): void {
    this.#parse(this.#held);
    if (this.#isEmpty)
      throw new Refusal({ message: 'the file is empty', expected: 'a graph in GEXF or GraphML' });
    this.#parser.close();
  }

  #parse(text: string): void {
    if (text === '') return;
    this.#isEmpty &&= text.trim() === '';
    // Lines are counted to the end of what goes before it goes.
    this.#placeOf(this.#feedStart + this.#feed.length);
    this.#feedStart += this.#feed.length;
    this.#feed = text;
    this.#nextBreak = this.#breakFrom(this.#feedStart);
    this.#parser.write(text);
  }

  #begin(name: string): void {
    const last = this.#parser.position - this.#feedStart - 1;
    const place = this.#placeOf(this.#feedStart + this.#feed.lastIndexOf('<', last));
    if (this.#open.length >= DEEPEST)
      throw new Refusal({
        ...place,
        message: `elements stand in one another more than ${String(DEEPEST)} deep`,
        expected: 'a graph in GEXF or GraphML',
      });
    this.#open.push({ element: { name: localName(name), attributes: {}, place }, text: '' });
  }

  #opened(given: Readonly<Record<string, string>>): void {
    const entry = this.#open.at(-1);
    if (entry === undefined) return;
    const attributes = Object.assign(Object.create(null) as Record<string, string>, given);
    entry.element = { ...entry.element, attributes };
    this.handler.open(entry.element, this.#parents());
  }

  #close(): void {
    const entry = this.#open.at(-1);
    if (entry === undefined) return;
    this.handler.close(entry.element, this.#parents(), entry.text);
    this.#open.pop();
  }

  #parents(): XmlElement[] {
    return this.#open.slice(0, -1).map(({ element }) => element);
  }

  #text(text: string): void {
    const entry = this.#open.at(-1);
    if (entry === undefined) return;
    entry.text += text;
    if (entry.text.length > LONGEST_PART)
      throw new Refusal({
        ...entry.element.place,
        message: `the text of <${entry.element.name}> is longer than 8 MiB`,
        expected: 'a shorter text',
      });
  }

  /** Offsets are asked for in the order of the file. */
  #placeOf(offset: number): Place {
    while (this.#nextBreak < offset) {
      this.#line += 1;
      this.#lineStart = this.#nextBreak + 1;
      this.#nextBreak = this.#breakFrom(this.#lineStart);
    }
    return { line: this.#line, column: offset - this.#lineStart + 1 };
  }

  #breakFrom(offset: number): number {
    const at = this.#feed.indexOf('\n', offset - this.#feedStart);
    return at === -1 ? Infinity : at + this.#feedStart;
  }

  #refusal(message: string, expected: string): Refusal {
    const { line, columnIndex } = this.#parser;
    return new Refusal({ line, column: Math.max(columnIndex, 1), message, expected });
  }
}
