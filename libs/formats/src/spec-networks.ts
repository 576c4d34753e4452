import { signOf, STANCES, tieKey, type Dataset, type Tie } from '@stancegraph/model';
import { partsOf } from './dataset-parts.js';
import type { NetworkParts } from './network/network-parts.js';
import type { SnapshotParts } from './snapshot/write-snapshot.js';

/** For specs: what the snapshot of a whole dataset holds. */
export function contentOf(dataset: Dataset): SnapshotParts {
  return {
    format: 'stancegraph-snapshot/1',
    datasets: [partsOf(dataset)],
    view: {
      filter: {},
      unit: 'ties',
      layout: 'force',
      positions: Object.fromEntries(dataset.actors.map(({ id }, at) => [id, [at * 1.5, -at]])),
    },
    aggregation: 'as told',
    sources: [],
    licences: [],
  };
}

/** For specs: a dataset's network without a filter, by the plain words of what a tie is. */
export function networkOf(dataset: Dataset): NetworkParts {
  const outlets = new Map(dataset.documents.map(({ id, outlet }) => [id, outlet]));
  const days = new Map<string, string[]>();
  const ties: Tie[] = [];
  for (const source of dataset.actors)
    for (const target of dataset.actors)
      for (const stance of STANCES) {
        const own = dataset.statements.filter(
          (each) =>
            each.source === source.id && each.target === target.id && each.stance === stance,
        );
        if (own.length === 0) continue;
        const dated = own.flatMap(({ date }) => date ?? []).sort();
        const documents = [...new Set(own.flatMap((each) => each.documents))].sort();
        days.set(tieKey(source.id, stance, target.id), dated);
        ties.push({
          source: source.id,
          stance,
          target: target.id,
          count: own.length,
          first: dated.at(0),
          last: dated.at(-1),
          undated: own.length - dated.length,
          documents,
          outlets: [...new Set(documents.flatMap((id) => outlets.get(id) ?? []))].sort(),
          contested: signOf(stance) < 0 && own.length > 1,
        });
      }
  return {
    title: dataset.title,
    ...(dataset.description === undefined ? {} : { description: dataset.description }),
    actors: dataset.actors.map((actor, at) => ({
      ...actor,
      position: { x: at * 1.5, y: -at },
      radius: 20 + at / 4,
      statements: at,
    })),
    ties,
    days,
    colours: {
      actor: '#2a2f36',
      stance: { supports: '#0c7674', opposes: '#b54e00', accuses: '#4f1499' },
    },
  };
}
