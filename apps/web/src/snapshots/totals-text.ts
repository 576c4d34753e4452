import type { Snapshot } from '@stancegraph/contract';
import { SNAPSHOT_TEXTS } from '../texts/snapshots.js';

/** How much of what there is a view shows. */
export function totalsText({
  actors,
  ties,
  statements,
}: Pick<Snapshot['totals'], 'actors' | 'ties' | 'statements'>): string {
  return SNAPSHOT_TEXTS.counts([
    { shown: actors.shown, total: actors.total, thing: 'actors' },
    { shown: ties.shown, total: ties.total, thing: 'ties' },
    { shown: statements.shown, total: statements.total, thing: 'statements' },
  ]);
}
