import { ITEM_SCHEMAS, LISTS, type ListName } from '../build/lists.js';
import { itemsOf, type DatasetParts } from '../dataset-parts.js';
import { inOrder } from '../problems/schema-shape.js';

/**
 * A dataset as JSON, one item a line, fields in the order of the model: the same dataset gives the same
 * text, and two versions compare well line by line. Reading it gives the dataset back.
 */
export async function* writeJson(dataset: DatasetParts): AsyncGenerator<string> {
  const { id, title, description, licence } = dataset;
  const head = Object.entries({ id, title, description, licence })
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `  ${JSON.stringify(name)}: ${JSON.stringify(value)},\n`);
  yield `{\n${head.join('')}`;
  for (const list of LISTS) {
    yield `  "${list}": [`;
    let end = ']';
    for await (const batch of itemsOf(dataset, list)) {
      yield (end === ']' ? '' : ',') + batch.map((item) => lineOf(list, item)).join(',');
      end = '\n  ]';
    }
    yield `${end}${list === 'views' ? '' : ','}\n`;
  }
  yield '}\n';
}

function lineOf(list: ListName, item: object): string {
  return `\n    ${JSON.stringify(inOrder(item, ITEM_SCHEMAS[list]))}`;
}
