import type { Snapshot } from '@stancegraph/contract';

const count = (number: number): string => number.toLocaleString('en');

/** “33 of 49 ties · 12 of 23 actors · 68 statements · 4 contested”: no picture without its numbers. */
export function subtitleOf({ ties, actors, statements, contested }: Snapshot['totals']): string {
  const of = ({ shown, total }: { shown: number; total: number }, what: string): string =>
    shown === total ? `${count(shown)} ${what}` : `${count(shown)} of ${count(total)} ${what}`;
  return [
    of(ties, 'ties'),
    of(actors, 'actors'),
    of(statements, 'statements'),
    `${count(contested.shown)} contested`,
  ].join(' · ');
}
