import { readBytes, type Meter } from '../bytes/read-bytes.js';
import type { DatasetBuilder } from '../build/dataset-builder.js';
import { isGraphology } from '../graphology/is-graphology.js';
import { isListName } from '../build/lists.js';
import type { Place } from '../place/mark.js';
import { treeOrigin } from '../place/tree-origin.js';
import type { ProblemLog } from '../problems/problem-log.js';
import { Refusal } from '../problems/refusal.js';
import type { SourceFile } from '../source.js';
import { JsonAssembler } from './json-assembler.js';
import { JsonTokenizer } from './json-tokenizer.js';

/** One value or one item of a list may not be longer; the largest text that is valid has about 12 MB. */
const MAX_ITEM_BYTES = 64 * 1024 ** 2;

/** Reads a dataset from JSON, an item at a time. Throws `Refusal` where the JSON is broken. */
export async function readJson(
  file: SourceFile,
  meter: Meter,
  builder: DatasetBuilder,
  log: ProblemLog,
): Promise<void> {
  const origin = treeOrigin(file.name);
  let handedOver = 0;
  const assembler = new JsonAssembler({
    list: (path) =>
      isListName(path)
        ? (value, mark) => {
            handedOver = tokenizer.offset;
            builder.addItem(path, value, mark, origin);
          }
        : undefined,
    head: (value, mark) => {
      if (isGraphology(value)) log.add({ file: file.name, ...NO_DATASET });
      else builder.setHead(value, mark, origin);
    },
    problem: (finding) => {
      log.add({ file: file.name, ...finding });
    },
  });
  const tokenizer = new JsonTokenizer(assembler);
  for await (const chunk of readBytes(file, meter)) {
    tokenizer.write(chunk);
    if (tokenizer.offset - handedOver > MAX_ITEM_BYTES && !assembler.isOver)
      throw tooLong(assembler);
  }
  const { place, isCut } = tokenizer.end();
  if (isCut || !assembler.isOver) throw cut(assembler, place, isCut);
}

const NO_DATASET = {
  message:
    'this is graphology’s form of a view, which has ties and no statements and cannot be imported',
  expected:
    'the same exported as json, csv.zip or html, or as gexf or graphml, best with their content (--content true at the command line)',
};

function tooLong(assembler: JsonAssembler): Refusal {
  return new Refusal({
    ...assembler.open?.place,
    message: 'what begins here goes on for more than 64 MiB',
    expected: 'lists of items, each far smaller',
  });
}

function cut(assembler: JsonAssembler, place: Place, isInText: boolean): Refusal {
  if (assembler.isEmpty && !isInText)
    return new Refusal({ ...place, message: 'the file is empty', expected: 'a dataset' });
  return new Refusal({
    ...place,
    message: 'the file ends too early: the JSON is not complete',
    expected: isInText
      ? 'a closing quote, and the rest of the file'
      : (assembler.open?.expected ?? 'the rest of the file'),
  });
}
