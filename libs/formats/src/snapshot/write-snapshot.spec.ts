import { describe, expect, it } from '@jest/globals';
import { AGGREGATION_RULE, SNAPSHOT_FORMAT, type SnapshotContent } from '@stancegraph/model';
import fc from 'fast-check';
import { partsOf } from '../dataset-parts.js';
import { dataset as someDataset } from '../spec-datasets.js';
import { textOf } from '../spec-files.js';
import { canonicalJson, writeSnapshot } from './write-snapshot.js';

const contentOf = (dataset: SnapshotContent['datasets'][number]): SnapshotContent => ({
  format: SNAPSHOT_FORMAT,
  datasets: [dataset],
  view: {
    filter: { rollUp: true },
    unit: 'ties',
    layout: 'force',
    positions: { b: [1, -2.5], a: [0, 1e21] },
  },
  aggregation: AGGREGATION_RULE,
  sources: [],
  licences: [],
});

describe('canonicalJson', () => {
  it('is what RFC 8785 gives for its own example', () => {
    const example: unknown = JSON.parse(
      '{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],"string":"\\u20ac$\\u000F\\u000aA\'\\u0042\\u0022\\u005c\\\\\\"\\/","literals":[null,true,false]}',
    );
    expect(canonicalJson(example)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  it('orders names by UTF-16 code units, as RFC 8785 does in its example of sorting', () => {
    const sorted = ['\r', '1', '\u0080', 'ö', '€', '😀', '\ufb33'];
    const text = canonicalJson(Object.fromEntries([...sorted].reverse().map((name) => [name, 0])));
    expect(Object.keys(JSON.parse(text) as object).filter((name) => name !== '1')).toEqual(
      sorted.filter((name) => name !== '1'),
    );
    expect(text.indexOf('"\\r"')).toBeLessThan(text.indexOf('"1"'));
  });
});

describe('writeSnapshot', () => {
  it('gives the canonical JSON of the whole content, however its statements come', async () => {
    await fc.assert(
      fc.asyncProperty(someDataset, async (dataset) => {
        const content = contentOf(dataset);
        const parts = { ...content, datasets: content.datasets.map(partsOf) };
        expect(await textOf(writeSnapshot(parts))).toBe(canonicalJson(content));
      }),
    );
  });
});
