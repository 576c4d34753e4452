import { STANCES, type Stance } from '@stancegraph/model';
import { isoDay } from './days.js';
import { NO_DAY } from './network.js';
import type { NetworkView } from './view.js';

export type ByStance = Record<Stance, number>;

export interface TimelineDay extends ByStance {
  /** ISO 8601. */
  readonly date: string;
}

/** The statements of a view by day and stance; days without one are left out. */
export function timelineOf({ passes, network }: NetworkView): TimelineDay[] {
  const { day, stance } = network.statements;
  const numbers = new Map<number, number>();
  const days: number[] = [];
  const counts: number[] = [];
  let latest = NO_DAY;
  let slot = 0;
  for (let at = 0; at < passes.length; at += 1) {
    const on = day[at] ?? NO_DAY;
    if (passes[at] !== 1 || on === NO_DAY) continue;
    if (on !== latest) {
      latest = on;
      slot = numbers.get(on) ?? days.length;
      if (slot === days.length) {
        numbers.set(on, slot);
        days.push(on);
        counts.push(0, 0, 0);
      }
    }
    const cell = slot * STANCES.length + (stance[at] ?? 0);
    counts[cell] = (counts[cell] ?? 0) + 1;
  }
  return days
    .map((on, at) => ({ on, byStance: stancesAt(counts, at) }))
    .sort((a, b) => a.on - b.on)
    .map(({ on, byStance }) => ({ date: isoDay(on) ?? '', ...byStance }));
}

function stancesAt(counts: readonly number[], slot: number): ByStance {
  const [supports = 0, opposes = 0, accuses = 0] = counts.slice(
    slot * STANCES.length,
    (slot + 1) * STANCES.length,
  );
  return { supports, opposes, accuses };
}

export function noStances(): ByStance {
  return { supports: 0, opposes: 0, accuses: 0 };
}
