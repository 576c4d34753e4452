import { JsonAssembler } from '../json/json-assembler.js';
import { JsonTokenizer } from '../json/json-tokenizer.js';
import { Refusal } from '../problems/refusal.js';
import type { CellKind } from './columns.js';
import { joinList, splitList } from './list-cell.js';

const NUMBER = /^-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?$/;

/** The value of a cell that is not empty. Throws `Refusal` for JSON that is broken. */
export function readCell(cell: string, kind: CellKind): unknown {
  switch (kind) {
    case 'text':
      return cell;
    case 'number':
      return NUMBER.test(cell) && Number.isFinite(Number(cell)) ? Number(cell) + 0 : cell;
    case 'list':
      return splitList(cell);
    case 'events':
      return splitList(cell).map(readEvent);
    case 'json':
      return readJsonCell(cell);
  }
}

/** The cell for a value; empty for none. `readCell` gives the value back. */
export function writeCell(value: unknown, kind: CellKind): string {
  if (value === undefined) return '';
  switch (kind) {
    case 'text':
      return value as string;
    case 'number':
      return JSON.stringify(value);
    case 'list':
      return joinList(value as string[]);
    case 'events':
      return joinList(
        (value as { date: string; title: string }[]).map((e) => `${e.date} ${e.title}`),
      );
    case 'json':
      return JSON.stringify(value);
  }
}

function readEvent(text: string): unknown {
  const [, date = '', title] = /^(\S*)(?: (.*))?$/su.exec(text) ?? [];
  return title === undefined ? { date } : { date, title };
}

function readJsonCell(cell: string): unknown {
  let value: unknown;
  const assembler = new JsonAssembler({
    head: (whole) => {
      value = whole;
    },
    problem: (finding) => {
      throw new Refusal(finding);
    },
  });
  const tokenizer = new JsonTokenizer(assembler);
  tokenizer.write(Buffer.from(cell));
  tokenizer.end();
  if (!assembler.isOver)
    throw new Refusal({
      message: 'the JSON in this cell is not complete',
      expected: 'a JSON object: { … }',
    });
  return value;
}
