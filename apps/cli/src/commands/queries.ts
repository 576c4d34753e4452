import type { NamedQuery } from '@stancegraph/contract';
import { Command } from 'commander';
import { withStore } from '../store/open-store.js';
import { table } from '../terminal/table.js';

interface Options {
  readonly json?: boolean;
}

const EXAMPLES = `
Examples:
  stancegraph queries
  stancegraph queries same-target
  stancegraph query --name same-target --param stance=accuses --format csv`;

export function queriesCommand(): Command {
  return new Command('queries')
    .description('list the queries that have a name: the catalogue, and those that readers saved')
    .argument('[name]', 'show this one, with its parameters, columns and Cypher')
    .option('--json', 'as JSON')
    .addHelpText('after', EXAMPLES)
    .action((name: string | undefined, options: Options) =>
      name === undefined ? list(options) : show(name, options),
    );
}

async function list({ json = false }: Options): Promise<void> {
  const queries = await withStore((store) => store.namedQueries());
  const rows = queries.map(({ name, group, title }) => [name, group, title]);
  process.stdout.write(
    json ? `${JSON.stringify(queries)}\n` : table(['name', 'group', 'title'], rows),
  );
}

async function show(name: string, { json = false }: Options): Promise<void> {
  const query = await withStore((store) => store.namedQuery(name, undefined));
  process.stdout.write(json ? `${JSON.stringify(query)}\n` : described(query));
}

function described({ title, question, parameters, columns, cypher }: NamedQuery): string {
  const takes = parameters.map(({ name, type, allowed, default: preset, description }) => [
    name,
    allowed?.join('|') ?? type,
    preset === undefined ? 'must be given' : `else ${JSON.stringify(preset)}`,
    description,
  ]);
  const parts = [
    question === '' ? `${title}\n` : `${title}\n${question}\n`,
    takes.length === 0 ? '' : table(['parameter', 'type', '', 'meaning'], takes),
    columns.length === 0
      ? ''
      : table(
          ['column', 'meaning'],
          columns.map((column) => [column.name, column.description]),
        ),
    `${cypher.trimEnd()}\n`,
  ];
  return parts.filter((part) => part !== '').join('\n');
}
