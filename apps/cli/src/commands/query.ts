import type {
  CypherParameters,
  CypherValue,
  FreeQueryLimits,
  FreeQueryResult,
} from '@stancegraph/engine';
import { Command, Option } from 'commander';
import { parametersOf, writtenParametersOf } from '../input/parameters.js';
import { textOf } from '../input/text-of.js';
import { wholeNumber } from '../input/whole-number.js';
import { withStore } from '../store/open-store.js';
import type { Store } from '../store/store.js';
import { cancelSignal } from '../terminal/cancel.js';
import { UsageError } from '../terminal/exit-codes.js';
import { table } from '../terminal/table.js';
import { writeOut } from '../terminal/write-out.js';

const FORMATS = ['table', 'json', 'csv', 'ndjson'] as const;
/** Rows at most in a table or a list, where nothing else is said. */
const MOST_ROWS = 1000;

interface Options {
  readonly file?: string;
  readonly name?: string;
  readonly revision?: number;
  readonly param: string[];
  readonly format: (typeof FORMATS)[number];
  readonly output?: string;
  readonly safe?: boolean;
  readonly limit?: number;
  readonly timeout: number;
  readonly json?: boolean;
}

const EXAMPLES = `
One read-only statement; nothing can be changed with it. In JSON, numbers beyond what JSON holds are text.
A table, and the list of --json, have 1000 rows at most unless --limit says otherwise. csv, json and ndjson have
all rows, are written as they come, and end with a mark: a line “# end: …” in csv, a last member "end" in json,
a last line {"end": …} in ndjson. Through a running server, its limits for downloads hold.

Examples:
  stancegraph query 'MATCH (a:Actor)-[s:ACCUSES]->(b:Actor) RETURN a.name, b.name, s.summary'
  stancegraph query 'MATCH (a:Actor {id: $id})-[s]->(b) RETURN type(s), b.name' --param id=iran
  stancegraph query -f question.cypher --json
  stancegraph query --name same-target --param stance=accuses
  stancegraph query -f question.cypher --param id=iran --format csv -o answer.csv`;

export function queryCommand(): Command {
  return new Command('query')
    .description('run a read-only Cypher statement')
    .argument('[cypher]', 'the statement; - is standard input')
    .option('-f, --file <file>', 'read the statement from a file; - is standard input')
    .option('--name <query>', 'a query of the catalogue, or one that was saved; see “queries”')
    .option('--revision <number>', 'with --name: of a saved query', wholeNumber(1, 1_000_000))
    .option(
      '--param <name=value>',
      'a parameter, JSON or text; may be given again',
      (given: string, before: string[]) => [...before, given],
      [],
    )
    .addOption(
      new Option('--format <format>', 'how rows are written').choices(FORMATS).default('table'),
    )
    .option(
      '-o, --output <file>',
      'write csv, json or ndjson to a file; it is there whole or not at all',
    )
    .option(
      '--safe',
      'csv: put an apostrophe before texts that a spreadsheet program takes for a formula',
    )
    .option('--limit <rows>', 'rows at most', wholeNumber(1, 1_000_000))
    .option('--timeout <seconds>', 'stop it after that time', wholeNumber(1, 240), 60)
    .option('--json', 'a list of objects')
    .addHelpText('after', EXAMPLES)
    .action(query);
}

async function query(given: string | undefined, options: Options): Promise<void> {
  const { format, json = false, output, safe = false } = options;
  if (json && format !== 'table') throw new UsageError('Give --json or --format, not both.');
  if (format === 'table' && output !== undefined)
    throw new UsageError('--output needs --format csv, json or ndjson.');
  if (format !== 'csv' && safe) throw new UsageError('--safe needs --format csv.');
  const asked = await askedOf(given, options);
  const stop = { timeoutMs: options.timeout * 1000, signal: cancelSignal() };
  if (format === 'table') {
    const limits = { maxRows: options.limit ?? MOST_ROWS, ...stop };
    const result = await withStore(async (store) => {
      const { cypher, parameters } = await asked(store, stop);
      return store.query(cypher, parameters, limits);
    });
    await show(result, json);
    return;
  }
  const limits = { rows: options.limit, ...stop };
  await withStore(async (store) => {
    await store.queryFile({ ...(await asked(store, stop)), format, safe, limits }, (bytes) =>
      writeOut(bytes, output),
    );
  });
}

type Stop = Pick<FreeQueryLimits, 'timeoutMs' | 'signal'>;

interface Asked {
  readonly cypher: string;
  readonly parameters: CypherParameters;
}

/** What is to be run. What can be wrong without a store is looked at before one is opened. */
async function askedOf(
  given: string | undefined,
  { file, name, revision, param }: Options,
): Promise<(store: Store, stop: Stop) => Promise<Asked>> {
  if ([given, file, name].filter((each) => each !== undefined).length !== 1)
    throw new UsageError('Give a statement, a file that holds it with -f, or a query by --name.');
  if (revision !== undefined && name === undefined)
    throw new UsageError('--revision needs --name.');
  if (name === undefined) {
    const asked = {
      cypher: await statement(given ?? file ?? '-', file),
      parameters: parametersOf(param),
    };
    return () => Promise.resolve(asked);
  }
  const values = writtenParametersOf(param);
  return async (store, stop) => {
    const { checkNames, readyQuery } = await import('@stancegraph/graph');
    const query = await store.namedQuery(name, revision);
    const ready = readyQuery(query, values, { written: true });
    await checkNames(query.parameters, ready, async (cypher, parameters) => {
      const { rows } = await store.query(cypher, parameters, { maxRows: 1, ...stop });
      return rows.length > 0;
    });
    return { cypher: ready.cypher, parameters: ready.params };
  };
}

async function show(result: FreeQueryResult, json: boolean): Promise<void> {
  // Loaded late: other commands should not wait for it.
  const { cell, plain } = await import('@stancegraph/graph');
  process.stdout.write(json ? asJson(result, plain) : asTable(result, cell));
  if (result.truncated) process.stderr.write(`${leftOut(result)}; --limit shows more.\n`);
}

function leftOut({ rows, counted: { total, exact } }: FreeQueryResult): string {
  const number = new Intl.NumberFormat('en');
  const all = `${exact ? '' : 'at least '}${number.format(total)}`;
  return `${number.format(rows.length)} of ${all} rows, stopped at the row limit`;
}

async function statement(given: string, file: string | undefined): Promise<string> {
  const cypher = file !== undefined || given === '-' ? await textOf(given) : given;
  if (cypher.trim() === '') throw new UsageError('The statement is empty.');
  return cypher;
}

function asJson(
  { columns, rows }: FreeQueryResult,
  plain: (value: CypherValue) => unknown,
): string {
  const items = rows.map((row) =>
    JSON.stringify(Object.fromEntries(columns.map((name, at) => [name, plain(row[at] ?? null)]))),
  );
  return items.length === 0 ? '[]\n' : `[\n${items.join(',\n')}\n]\n`;
}

function asTable({ columns, rows }: FreeQueryResult, cell: (value: CypherValue) => string): string {
  const count = rows.length === 1 ? '1 row' : `${rows.length} rows`;
  return `${table(
    columns,
    rows.map((row) => row.map(cell)),
  )}${count}\n`;
}
