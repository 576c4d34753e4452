import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { importDataset, openStore, Reader, StoreSource } from '@stancegraph/graph';
import { smallDataset, statement } from './datasets.js';
import { engines, type TestStore } from './engines.js';

/** By UTF-16 the first comes first, by code points the other. */
const LETTERS = ['\u{10330}', '\ufdfa'];
/** Between the same two actors; more than are read at once, so that a run begins with one letter and ends with the other. */
const EACH = 2_500;

const many = smallDataset({
  statements: LETTERS.flatMap((letter) =>
    Array.from({ length: EACH }, (_, at) => {
      const id = `${letter}${String(at).padStart(5, '0')}`;
      return statement({ id, summary: `The words of ${id}` });
    }),
  ),
});

describe.each(engines)('whole datasets on $name', ({ create }) => {
  let store: TestStore;
  beforeAll(async () => {
    store = await create();
    await openStore(store.engine);
    await importDataset(store.engine, many);
  });
  afterAll(() => store.dispose());

  it('are read in runs, each statement once, whatever order the database has for ids', async () => {
    const read = await new Reader(new StoreSource(store.engine)).exportDataset({});
    expect(read.statements).toEqual(many.statements);
  });
});
