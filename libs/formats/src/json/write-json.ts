import type { Dataset } from '@stancegraph/model';
import { ITEM_SCHEMAS, LISTS, type ListName } from '../build/lists.js';
import { inTurns } from '../in-turns.js';
import { inOrder } from '../problems/schema-shape.js';

/** Items that go into one chunk. */
const BATCH = 200;

/**
 * A dataset as JSON, one item a line, fields in the order of the model: the same dataset gives the same
 * text, and two versions compare well line by line. Reading it gives the dataset back.
 */
export function writeJson(dataset: Dataset): AsyncIterable<string> {
  return inTurns(parts(dataset));
}

function* parts(dataset: Dataset): Generator<string> {
  const { id, title, description, licence } = dataset;
  const head = Object.entries({ id, title, description, licence })
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `  ${JSON.stringify(name)}: ${JSON.stringify(value)},\n`);
  yield `{\n${head.join('')}`;
  for (const list of LISTS) {
    yield `  "${list}": [`;
    yield* items(list, dataset[list]);
    yield `${dataset[list].length > 0 ? '\n  ' : ''}]${list === 'views' ? '' : ','}\n`;
  }
  yield '}\n';
}

function* items(list: ListName, all: readonly object[]): Generator<string> {
  for (let at = 0; at < all.length; at += BATCH) {
    const lines = all
      .slice(at, at + BATCH)
      .map((item) => `\n    ${JSON.stringify(inOrder(item, ITEM_SCHEMAS[list]))}`);
    yield `${at > 0 ? ',' : ''}${lines.join(',')}`;
  }
}
