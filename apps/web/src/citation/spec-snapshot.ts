import type { Snapshot } from '@stancegraph/contract';

const counts = { shown: 1, total: 1 };

/** A snapshot for tests; `changes` replace parts of it. */
export function snapshotWith(changes: Partial<Snapshot>): Snapshot {
  return {
    id: 'a'.repeat(64),
    title: 'A view',
    creator: 'A. Reader',
    created: '2026-11-22T23:30:00.000Z',
    changed: '2026-11-23T00:00:00.000Z',
    revision: 1,
    product: '0.1.0',
    engine: 'embedded',
    dataVersion: 4,
    dataState: '4c1e4c1e',
    view: '',
    bytes: 1,
    datasets: [{ id: 'set', title: 'Three reports', licence: 'CC BY 4.0' }],
    outlets: ['Mehr News Agency', 'Reuters'],
    totals: { actors: counts, ties: counts, statements: counts, contested: counts },
    ...changes,
  };
}
