import { createInterface } from 'node:readline/promises';
import { StancegraphError } from '@stancegraph/model';
import { Command } from 'commander';
import { withStore } from '../store/open-store.js';
import { cancelSignal } from '../terminal/cancel.js';
import { UsageError } from '../terminal/exit-codes.js';

export function removeCommand(): Command {
  return new Command('remove')
    .description('remove a dataset and what no other dataset mentions')
    .argument('<dataset>', 'its id, as “stancegraph datasets” lists it')
    .option('--yes', 'do not ask; needed where nobody can answer')
    .addHelpText('after', '\nExample:\n  stancegraph remove iraq --yes')
    .action(remove);
}

async function remove(id: string, { yes = false }: { yes?: boolean }): Promise<void> {
  const signal = cancelSignal();
  if (!yes) await confirm(id, signal);
  const { removed } = await withStore((store) => store.remove(id, signal));
  process.stdout.write(
    `${id} is removed: ${removed.statements} statements, ${removed.actors} actors, ${removed.issues} issues, ${removed.documents} documents.\n`,
  );
}

async function confirm(id: string, signal: AbortSignal): Promise<void> {
  if (!process.stdin.isTTY || !process.stderr.isTTY)
    throw new UsageError('Nobody can be asked here: give --yes to remove without a question.');
  const asking = createInterface({ input: process.stdin, output: process.stderr });
  asking.on('SIGINT', () => process.kill(process.pid, 'SIGINT'));
  const answer = await asking
    .question(`Remove the dataset ${id}? It cannot be brought back. (y/N) `, { signal })
    .catch(() => '')
    .finally(() => {
      asking.close();
    });
  if (!/^y(es)?$/i.test(answer.trim()))
    throw new StancegraphError('cancelled', 'Nothing was removed.');
}
