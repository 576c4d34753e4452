import { StancegraphError } from '@stancegraph/model';
import type { Health } from '@stancegraph/contract';
import { Command } from 'commander';
import { withStore } from '../store/open-store.js';

const HELP = `
Exits with 1 where a Neo4j server's settings let queries do what they should not: read its files, call other
machines, take all of its memory, run for ever. docker-compose.yml sets them right.

Examples:
  stancegraph doctor
  stancegraph doctor --json`;

export function doctorCommand(): Command {
  return new Command('doctor')
    .description(
      'say which database is used, whether it answers, and what its settings let through',
    )
    .option('--json', 'as JSON')
    .addHelpText('after', HELP)
    .action(doctor);
}

async function doctor({ json }: { readonly json?: boolean }): Promise<void> {
  const health = await withStore((store) => store.health());
  process.stdout.write(json === true ? `${JSON.stringify(health, null, 2)}\n` : asText(health));
  const { weaknesses } = health.engine ?? {};
  if (weaknesses === undefined)
    throw new StancegraphError('timeout', 'The database has not told its settings yet. Ask again.');
  if (weaknesses.length > 0)
    throw new StancegraphError(
      'refused',
      `${weaknesses.length} of its settings should be changed.`,
    );
}

function asText({ product, engine, store }: Health): string {
  const { kind = '', version = '', address = '', weaknesses } = engine ?? {};
  const found = weaknesses?.length === 0 ? ['Its settings are right.'] : (weaknesses ?? []);
  return [
    `Stancegraph ${product}`,
    `${kind === 'neo4j' ? 'Neo4j' : 'Embedded engine'} ${version} at ${address}`,
    ...(store === undefined ? [] : [`Data version ${store.version}`]),
    ...found,
  ]
    .map((line) => `${line}\n`)
    .join('');
}
