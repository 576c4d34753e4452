import type { FreeQueryResult } from '@stancegraph/engine';
import { cell, plain } from '@stancegraph/graph';
import { Command } from 'commander';
import { parametersOf } from '../input/parameters.js';
import { textOf } from '../input/text-of.js';
import { wholeNumber } from '../input/whole-number.js';
import { withStore } from '../store/open-store.js';
import { cancelSignal } from '../terminal/cancel.js';
import { UsageError } from '../terminal/exit-codes.js';
import { table } from '../terminal/table.js';

interface Options {
  readonly file?: string;
  readonly param: string[];
  readonly limit: number;
  readonly timeout: number;
  readonly json?: boolean;
}

const EXAMPLES = `
One read-only statement; nothing can be changed with it. In JSON, numbers beyond what JSON holds are text.

Examples:
  stancegraph query 'MATCH (a:Actor)-[s:ACCUSES]->(b:Actor) RETURN a.name, b.name, s.summary'
  stancegraph query 'MATCH (a:Actor {id: $id})-[s]->(b) RETURN type(s), b.name' --param id=iran
  stancegraph query -f question.cypher --json`;

export function queryCommand(): Command {
  return new Command('query')
    .description('run a read-only Cypher statement')
    .argument('[cypher]', 'the statement; - is standard input')
    .option('-f, --file <file>', 'read the statement from a file; - is standard input')
    .option(
      '--param <name=value>',
      'a parameter, JSON or text; may be given again',
      (given: string, before: string[]) => [...before, given],
      [],
    )
    .option('--limit <rows>', 'rows at most', wholeNumber(1, 1_000_000), 1000)
    .option('--timeout <seconds>', 'stop it after that time', wholeNumber(1, 240), 60)
    .option('--json', 'a list of objects')
    .addHelpText('after', EXAMPLES)
    .action(query);
}

async function query(given: string | undefined, options: Options): Promise<void> {
  const parameters = parametersOf(options.param);
  const cypher = await statement(given, options.file);
  const limits = {
    maxRows: options.limit,
    timeoutMs: options.timeout * 1000,
    signal: cancelSignal(),
  };
  const result = await withStore((store) => store.query(cypher, parameters, limits));
  process.stdout.write(options.json === true ? asJson(result) : asTable(result));
  if (result.truncated)
    process.stderr.write(`Only the first ${result.rows.length} rows; --limit shows more.\n`);
}

async function statement(given: string | undefined, file: string | undefined): Promise<string> {
  if ((given === undefined) === (file === undefined))
    throw new UsageError('Give a statement, or a file that holds it with -f.');
  const cypher = given === undefined || given === '-' ? await textOf(file ?? '-') : given;
  if (cypher.trim() === '') throw new UsageError('The statement is empty.');
  return cypher;
}

function asJson({ columns, rows }: FreeQueryResult): string {
  const items = rows.map((row) =>
    JSON.stringify(Object.fromEntries(columns.map((name, at) => [name, plain(row[at] ?? null)]))),
  );
  return items.length === 0 ? '[]\n' : `[\n${items.join(',\n')}\n]\n`;
}

function asTable({ columns, rows }: FreeQueryResult): string {
  const count = rows.length === 1 ? '1 row' : `${rows.length} rows`;
  return `${table(
    columns,
    rows.map((row) => row.map(cell)),
  )}${count}\n`;
}
