import type { SnapshotContent, Statement } from '@stancegraph/model';
import { JsonAssembler } from '../json/json-assembler.js';
import { JsonTokenizer } from '../json/json-tokenizer.js';

/** A statement, and the place of its dataset among those of the content. */
export type Scanned = readonly [dataset: number, statement: Statement];

const STATEMENTS = /^datasets\[(\d+)\]\.statements$/;

/**
 * Takes a content's JSON apart as its bytes come, so that its statements need not be held: they are given one by one,
 * and what remains is the content without them. Only for what `writeSnapshot` wrote: what it says is not checked.
 */
export class ContentScanner {
  #scanned: Scanned[] = [];
  #content: unknown;
  readonly #tokenizer = new JsonTokenizer(
    new JsonAssembler({
      list: (path) => {
        const [, dataset] = STATEMENTS.exec(path) ?? [];
        if (dataset === undefined) return undefined;
        return (statement) => {
          this.#scanned.push([Number(dataset), statement as Statement]);
        };
      },
      head: (content) => {
        this.#content = content;
      },
      problem: ({ message }) => {
        throw new TypeError(message);
      },
    }),
  );

  /** The statements that a piece of the file ends. */
  push(bytes: Buffer): Scanned[] {
    this.#tokenizer.write(bytes);
    const scanned = this.#scanned;
    this.#scanned = [];
    return scanned;
  }

  /** The content without its statements; to be asked for when all of the file was pushed. */
  content(): SnapshotContent {
    return this.#content as SnapshotContent;
  }
}
