import { Reader, SnapshotLibrary, SnapshotSource } from '@stancegraph/graph';
import { AGGREGATION_RULE, SNAPSHOT_FORMAT } from '@stancegraph/model';
import { largeDataset } from '../contract/datasets.js';

// Keeps one snapshot after the other in the folder given and tells of each, to be killed on the way.
const [folder = ''] = process.argv.slice(2);
const content = {
  format: SNAPSHOT_FORMAT,
  datasets: [largeDataset(500, 5_000)],
  view: { filter: {}, unit: 'ties', layout: 'force', positions: {} },
  aggregation: AGGREGATION_RULE,
  sources: [],
  licences: [],
} as const;
const source = SnapshotSource.of(
  { ...content, datasets: [...content.datasets], sources: [], licences: [] },
  { id: 'abcdef01', dataVersion: 1 },
);
const reader = new Reader(source);
const library = new SnapshotLibrary(folder);
for (let at = 0; ; at += 1) {
  process.stdout.write('begun\n');
  const camera = { x: at, y: 0, span: 1 };
  const request = { title: 'x', view: '', unit: 'ties' as const, positions: {}, camera };
  const { snapshot } = await library.take(reader, request, { product: 'test' });
  process.stdout.write(`kept ${snapshot.id}\n`);
}
