import { describe, expect, it } from '@jest/globals';
import type { Dataset } from '@stancegraph/model';
import fc from 'fast-check';
import { partsOf, readDataset, writeCsvFiles, writeJson, type SourceFile } from './index.js';
import { dataset } from './spec-datasets.js';
import { fileOf, textOf } from './spec-files.js';

const runs = { numRuns: 60 };
const chunk = fc.integer({ min: 1, max: 200 });

async function asCsv(content: Dataset, size: number): Promise<SourceFile[]> {
  const files: SourceFile[] = [];
  for (const file of writeCsvFiles(partsOf(content)))
    files.push(fileOf(file.name, await textOf(file.content), size));
  return files;
}

describe('what is written', () => {
  it('reads as the same dataset from JSON, however it is cut into chunks', async () => {
    await fc.assert(
      fc.asyncProperty(dataset, chunk, async (given, size) => {
        const json = await textOf(writeJson(partsOf(given)));
        const read = await readDataset([fileOf('a.json', json, size)]);
        expect(read).toEqual({ ok: true, dataset: given, warnings: [] });
      }),
      runs,
    );
  });

  it('reads as the same dataset from CSV, however it is cut into chunks', async () => {
    await fc.assert(
      fc.asyncProperty(dataset, chunk, async (given, size) => {
        const read = await readDataset(await asCsv(given, size));
        expect(read).toEqual({ ok: true, dataset: given, warnings: [] });
      }),
      runs,
    );
  });

  it('reads as the same dataset where JSON is taken for the YAML that it is', async () => {
    await fc.assert(
      fc.asyncProperty(dataset, async (given) => {
        const json = await textOf(writeJson(partsOf(given)));
        const read = await readDataset([fileOf('a.yaml', json)]);
        expect(read).toEqual({ ok: true, dataset: given, warnings: [] });
      }),
      runs,
    );
  });

  it('is the same text for the same dataset, in whatever order its fields were', async () => {
    await fc.assert(
      fc.asyncProperty(dataset, async (given) => {
        const turned = {
          ...given,
          statements: given.statements.map(
            (each) => Object.fromEntries(Object.entries(each).reverse()) as typeof each,
          ),
        };
        expect(await textOf(writeJson(partsOf(turned)))).toBe(
          await textOf(writeJson(partsOf(given))),
        );
      }),
      { numRuns: 20 },
    );
  });
});
