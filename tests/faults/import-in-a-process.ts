import { createEmbeddedEngine } from '@stancegraph/engine';
import { importDataset, openStore } from '@stancegraph/graph';
import { largeDataset } from '../contract/datasets.js';

// Imports a large dataset into the folder given and tells how far it is, to be killed on the way.
const [folder = '', most = '0'] = process.argv.slice(2);
const engine = await createEmbeddedEngine({ folder });
await openStore(engine);
await importDataset(engine, largeDataset(2_000, 40_000), {
  maxWritesAtOnce: Number(most),
  onProgress: ({ phase, done }) => {
    if (phase === 'writing') process.stdout.write(`writing ${done}\n`);
  },
});
process.stdout.write('done\n');
await engine.close();
