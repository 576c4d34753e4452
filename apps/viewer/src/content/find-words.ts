import { fold } from '@stancegraph/model';
import type { TextMatches } from '@stancegraph/network';
import type { Corpus } from './corpus.js';

/** The words of a query as they are compared: case and accents aside. */
export function wordsOf(query: string): string[] {
  return fold(query).split(' ').filter(Boolean);
}

/** Marks the statements that hold every word in summary or quote; a text without a word marks none. */
export function findMatches({ statements, foldedWords }: Corpus, query: string): TextMatches {
  const words = wordsOf(query);
  return Uint8Array.from(statements, (_, at) =>
    words.length > 0 && words.every((word) => foldedWords(at).includes(word)) ? 1 : 0,
  );
}

/** Numbers of actors whose name or another name holds every word; those whose name begins so come first. */
export function findActors({ network }: Corpus, query: string): number[] {
  const words = wordsOf(query);
  if (words.length === 0) return [];
  const start = words.join(' ');
  return network.actors
    .map(({ name, aliases, code }, at) => {
      const own = fold(name);
      const all = fold([name, code ?? '', ...aliases].join(' '));
      const rank = own.startsWith(start) ? 0 : own.includes(start) ? 1 : 2;
      return { at, rank, isFound: words.every((word) => all.includes(word)) };
    })
    .filter(({ isFound }) => isFound)
    .sort((a, b) => a.rank - b.rank || a.at - b.at)
    .map(({ at }) => at);
}
