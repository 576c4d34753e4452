import { fold } from '@stancegraph/model';

export interface Part {
  readonly text: string;
  readonly isMatch: boolean;
}

/** Cuts a text where it holds a word of the query, compared as search compares: accents and case aside. */
export function matchParts(text: string, query: string): Part[] {
  const words = fold(query).split(' ').filter(Boolean);
  const { folded, starts } = foldWithPlaces(text);
  const isMatch = new Array<boolean>(text.length).fill(false);
  for (const word of words) {
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length)) {
      const from = starts[at] ?? 0;
      const to = starts[at + word.length] ?? text.length;
      isMatch.fill(true, from, to);
    }
  }
  const parts: { text: string; isMatch: boolean }[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const last = parts.at(-1);
    const matches = isMatch[at] ?? false;
    if (last?.isMatch === matches) last.text += text.charAt(at);
    else parts.push({ text: text.charAt(at), isMatch: matches });
  }
  return parts;
}

/** The folded text, and for each of its characters where in the text it begins. */
function foldWithPlaces(text: string): { folded: string; starts: number[] } {
  let folded = '';
  const starts: number[] = [];
  let at = 0;
  for (const sign of text) {
    // Folding trims: a blank on its own would vanish.
    const piece = /\s/.test(sign) ? ' ' : fold(sign);
    for (let step = 0; step < piece.length; step += 1) starts.push(at);
    folded += piece;
    at += sign.length;
  }
  return { folded, starts };
}

/** Whether a text holds every word of a query, case and accents aside. */
export function matchesWords(text: string, query: string): boolean {
  const folded = fold(text);
  return fold(query)
    .split(' ')
    .every((word) => folded.includes(word));
}
