import { writeSnapshot, type SnapshotParts } from '../snapshot/write-snapshot.js';

/** The processing instructions of XML that hold the content of a snapshot, in pieces and in order. */
export const CONTENT_TARGET = 'stancegraph';
/** Stands before each piece: blanks at the beginning of an instruction are not part of it. */
export const PIECE_MARK = '=';

/** Characters at most in one instruction: readers of XML hold one whole, and some take only 10 million. */
const PIECE = 60_000;

/** In JSON these stand in texts only. `>` would end the instruction, the others XML 1.0 forbids or advises against. */
const ESCAPED = /[>\u007f-\u009f\ufdd0-\ufdef\ufffe\uffff]/g;

/**
 * A snapshot's content as processing instructions, for a place before the root element: graph tools pass over them.
 * Put together, what they hold is JSON; canonical again, it has the content's name.
 */
export async function* embedContent(content: SnapshotParts): AsyncGenerator<string> {
  for await (const text of writeSnapshot(content)) {
    for (let at = 0; at < text.length;) {
      const piece = text.slice(at, wholeEnd(text, at + PIECE));
      at += piece.length;
      yield `<?${CONTENT_TARGET} ${PIECE_MARK}${piece.replaceAll(ESCAPED, escaped)}?>\n`;
    }
  }
}

/** Never between the two halves of a character. */
function wholeEnd(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at + 1 : at;
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
