import type { Evidence, TieEvidence } from '@stancegraph/contract';
import { TIE_TEXTS } from '../texts/drawer.js';

type Named = (statement: Evidence) => string;

/** Why a tie is contested, each reason once, without saying who is right. */
export function contestedReasons(
  { items, conflicts, counterparts }: Pick<TieEvidence, 'items' | 'conflicts' | 'counterparts'>,
  sourceName: Named,
  nameOf: (actor: string) => string,
): string[] {
  const own = new Set(items.map(({ key }) => key));
  const all = new Map([...counterparts, ...items].map((statement) => [statement.key, statement]));
  const reasons = conflicts.flatMap(({ kind, one, other }) => {
    const [a, b] = [all.get(one), all.get(other)];
    if (a === undefined || b === undefined) return [];
    switch (kind) {
      case 'allegation':
        return own.has(one)
          ? [TIE_TEXTS.allegation(sourceName(a), sourceName(b))]
          : [TIE_TEXTS.accusedOf(sourceName(a), sourceName(b))];
      case 'denial':
        return own.has(one) ? [TIE_TEXTS.denies] : [TIE_TEXTS.denial(sourceName(a))];
      case 'both-signs':
        return [TIE_TEXTS.bothSigns(sourceName(a), nameOf(a.target))];
    }
  });
  return [...new Set(reasons)];
}
