import { Command } from 'commander';
import { withStore } from '../store/open-store.js';
import { table } from '../terminal/table.js';

export function datasetsCommand(): Command {
  return new Command('datasets')
    .description('list the datasets in the store')
    .option('--json', 'as JSON')
    .addHelpText('after', '\nExample:\n  stancegraph datasets')
    .action(listDatasets);
}

async function listDatasets({ json = false }: { json?: boolean }): Promise<void> {
  const { items } = await withStore((store) => store.datasets());
  if (json) {
    process.stdout.write(`${JSON.stringify(items)}\n`);
    return;
  }
  const rows = items.map(({ id, title, counts, importing }) => [
    id,
    title,
    ...[counts.statements, counts.actors, counts.issues, counts.documents].map(String),
    importing ? 'importing' : '',
  ]);
  const columns = ['id', 'title', 'statements', 'actors', 'issues', 'documents', ''];
  process.stdout.write(items.length === 0 ? 'The store is empty.\n' : table(columns, rows));
}
