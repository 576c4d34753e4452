import { describe, expect, it } from '@jest/globals';
import type { Dataset, SnapshotContent } from '@stancegraph/model';
import fc from 'fast-check';
import { partsOf } from '../dataset-parts.js';
import { dataset as someDataset } from '../spec-datasets.js';
import { textOf } from '../spec-files.js';
import { contentOf } from '../spec-networks.js';
import { ContentScanner, type Scanned } from './content-scanner.js';
import { writeSnapshot } from './write-snapshot.js';

/** A text that looks like what is looked for, in every place that takes one. */
const DISGUISED = '"datasets":[{"statements":[{"id":"x"}]}]\\';

function scan(text: string, size: number): { content: SnapshotContent; statements: Scanned[] } {
  const scanner = new ContentScanner();
  const statements: Scanned[] = [];
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size)
    statements.push(...scanner.push(bytes.subarray(at, at + size)));
  return { content: scanner.content(), statements };
}

describe('ContentScanner', () => {
  it('gives every statement with its dataset, and the rest, however the text is cut', async () => {
    const disguised = someDataset.map((dataset): Dataset => {
      const documents = dataset.documents.map((each) => ({ ...each, text: DISGUISED }));
      const statements = dataset.statements.map((each) => ({ ...each, summary: DISGUISED }));
      return { ...dataset, title: DISGUISED, documents, statements };
    });
    const several = fc.array(fc.oneof(someDataset, disguised), { minLength: 1, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(several, fc.integer({ min: 1, max: 400 }), async (datasets, size) => {
        const [first] = datasets;
        if (first === undefined) return;
        const parts = { ...contentOf(first), datasets: datasets.map(partsOf) };
        const text = await textOf(writeSnapshot(parts));
        const { content, statements } = scan(text, size);
        const whole = JSON.parse(text) as SnapshotContent;
        expect(content).toEqual({
          ...whole,
          datasets: whole.datasets.map((each) => ({ ...each, statements: [] })),
        });
        expect(statements).toEqual(
          whole.datasets.flatMap((each, at) => each.statements.map((one) => [at, one])),
        );
      }),
      { numRuns: 25 },
    );
  });
});
