import {
  filterToQuery,
  newSnapshotSchema,
  snapshotChangeSchema,
  type DeletedSnapshot,
  type Snapshot,
} from '@stancegraph/contract';
import { StancegraphError } from '@stancegraph/model';
import { Command } from 'commander';
import { addFilterOptions, filterOf, type FilterOptions } from '../input/filter-options.js';
import { snapshotId } from '../input/snapshot-id.js';
import { withStore } from '../store/open-store.js';
import type { SnapshotStore } from '../store/store.js';
import { cancelSignal } from '../terminal/cancel.js';
import { UsageError } from '../terminal/exit-codes.js';
import { tellNote } from '../terminal/problems.js';
import {
  whichSnapshot,
  restorationText,
  snapshotsTable,
  snapshotText,
} from '../terminal/snapshot-text.js';

interface Json {
  readonly json?: boolean;
}

interface Words {
  readonly title?: string;
  readonly note?: string;
  readonly creator?: string;
}

const EXAMPLES = `
A snapshot is the datasets under a view, whole, and how they are seen, kept as they are now. Its id is the SHA-256 of
that content: the same content has the same id. Where ID stands, its first 8 digits or more do, if no other begins so.

Examples:
  stancegraph snapshot create --title 'Before the referendum' --to 2017-09-24
  stancegraph snapshot list
  stancegraph snapshot annotate 7be2a1c0 --note 'As it was printed.'
  stancegraph snapshot restore 7be2a1c0 --dry-run
  stancegraph export --snapshot 7be2a1c0 -o page.html
  stancegraph diff 7be2a1c0 now`;

export function snapshotCommand(): Command {
  const command = new Command('snapshot')
    .description('keep the network as it is now, and look after what is kept')
    .addHelpText('after', EXAMPLES);
  for (const create of [
    createOne,
    listAll,
    showOne,
    annotateOne,
    deleteOne,
    undeleteOne,
    restoreOne,
  ])
    command.addCommand(create());
  return command;
}

const example = (line: string): string => `\nExample:\n  stancegraph snapshot ${line}`;

function createOne(): Command {
  const command = new Command('create')
    .description('keep a view as it is now; writes its id')
    .requiredOption('--title <title>', 'what it is')
    .option('--note <text>', 'more about it')
    .option('--creator <name>', 'who keeps it')
    .option('--json', 'what is known of it as JSON, and whether it is new');
  return addFilterOptions(command)
    .addHelpText('after', example("create --title 'Accusations of 2017' --stances accuses"))
    .action(create);
}

async function create({ json, ...given }: FilterOptions & Words & Json): Promise<void> {
  const { title, note, creator, ...flags } = given;
  const view = filterToQuery(filterOf(flags)).toString();
  const request = checked(newSnapshotSchema, { title, note, creator, view });
  const signal = cancelSignal();
  const taken = await withStore(({ snapshots }) => snapshots.take(request, signal));
  const { snapshot, isNew } = taken;
  if (!isNew) tellNote(`The same was kept before, as “${snapshot.title}”. That stays as it is.`);
  process.stdout.write(json === true ? `${JSON.stringify(taken)}\n` : `${snapshot.id}\n`);
}

function listAll(): Command {
  return new Command('list')
    .description('list the snapshots, newest first')
    .option('--deleted', 'those that were deleted and can still be brought back')
    .option('--json', 'as JSON')
    .addHelpText('after', example('list'))
    .action(list);
}

async function list({ json, deleted }: Json & { readonly deleted?: boolean }): Promise<void> {
  const found = await withStore(({ snapshots }) => snapshots.list());
  const items = deleted === true ? found.deleted : found.items;
  const none = deleted === true ? 'No snapshot can be brought back.' : 'No snapshot is kept.';
  for (const id of found.damaged)
    tellNote(`What is known of snapshot ${id} cannot be read: its file was changed.`);
  const text = items.length === 0 ? `${none}\n` : snapshotsTable(items);
  process.stdout.write(json === true ? `${JSON.stringify(items)}\n` : text);
}

function showOne(): Command {
  return new Command('show')
    .description('say what is known of a snapshot')
    .argument('<id>', 'its id')
    .option('--json', 'as JSON')
    .addHelpText('after', example('show 7be2a1c0'))
    .action(async (given: string, { json }: Json) => {
      const id = snapshotId(given);
      const snapshot = await withStore(({ snapshots }) => snapshots.get(id));
      process.stdout.write(
        json === true ? `${JSON.stringify(snapshot)}\n` : snapshotText(snapshot),
      );
    });
}

function annotateOne(): Command {
  return new Command('annotate')
    .description('change title, note or creator; the content of a snapshot never changes')
    .argument('<id>', 'its id')
    .option('--title <title>', 'what it is')
    .option('--note <text>', "more about it; '' takes it away")
    .option('--creator <name>', "who keeps it; '' takes it away")
    .addHelpText('after', example("annotate 7be2a1c0 --note 'As it was printed.'"))
    .action(annotate);
}

async function annotate(given: string, { title, note, creator }: Words): Promise<void> {
  const id = snapshotId(given);
  const words = Object.fromEntries(
    Object.entries({ title, note, creator }).filter(([, value]) => value !== undefined),
  );
  if (Object.keys(words).length === 0)
    throw new UsageError('Say what is to change: --title, --note or --creator.');
  checked(snapshotChangeSchema, { ...words, revision: 1 });
  const after = await withStore(async ({ snapshots }) => {
    const { id: whole, revision } = await snapshots.get(id);
    return snapshots.change(whole, { ...words, revision });
  });
  process.stdout.write(snapshotText(after));
}

function deleteOne(): Command {
  return new Command('delete')
    .description('delete a snapshot; for 30 days it can be brought back')
    .argument('<id>', 'its id')
    .option('--yes', 'do it; without this it only says what would be deleted')
    .addHelpText('after', example('delete 7be2a1c0 --yes'))
    .action(remove);
}

async function remove(given: string, { yes = false }: { readonly yes?: boolean }): Promise<void> {
  const id = snapshotId(given);
  await withStore(async ({ snapshots }) => {
    const snapshot = await readableOrNot(snapshots, id);
    if (!yes)
      throw new UsageError(`This would delete ${whichSnapshot(snapshot)}. Give --yes to do it.`);
    await snapshots.delete(snapshot.id);
    const back =
      'damaged' in snapshot
        ? ''
        : ` For 30 days “stancegraph snapshot undelete ${snapshot.id.slice(0, 12)}” brings it back.`;
    process.stdout.write(`Deleted: ${whichSnapshot(snapshot)}.${back}\n`);
  });
}

/** A snapshot by its id or first digits, also where all that is known of it is that it is damaged. */
async function readableOrNot(snapshots: SnapshotStore, id: string): Promise<DeletedSnapshot> {
  const { items, damaged } = await snapshots.list();
  const named = [...items.map((each) => each.id), ...damaged].filter((each) => each.startsWith(id));
  const [only] = named;
  return named.length === 1 && only !== undefined && damaged.includes(only)
    ? { id: only, damaged: true }
    : snapshots.get(id);
}

function undeleteOne(): Command {
  return new Command('undelete')
    .description('bring a deleted snapshot back')
    .argument('<id>', 'its id, as “list --deleted” lists it')
    .addHelpText('after', example('undelete 7be2a1c0'))
    .action(undelete);
}

async function undelete(given: string): Promise<void> {
  const id = snapshotId(given);
  const snapshot = await withStore(async ({ snapshots }) =>
    snapshots.undelete(wholeOf(id, (await snapshots.list()).deleted)),
  );
  process.stdout.write(`${snapshot.id} is back.\n`);
}

/** What is deleted is found by its whole id alone. */
function wholeOf(id: string, deleted: readonly Snapshot[]): string {
  const [only, ...more] = deleted.filter((each) => each.id.startsWith(id));
  if (more.length === 0) return only?.id ?? id;
  throw new StancegraphError(
    'conflict',
    `${String(more.length + 1)} deleted snapshots begin with ${id}: give more digits.`,
  );
}

function restoreOne(): Command {
  return new Command('restore')
    .description('make the store hold a snapshot’s datasets as they were; others stay')
    .argument('<id>', 'its id')
    .option('--confirm <full id>', 'its whole id: that it is meant')
    .option('--dry-run', 'say what would change and change nothing; needs no --confirm')
    .option('--json', 'the outcome as JSON')
    .addHelpText(
      'after',
      `\nWhat the store holds before is kept as a snapshot first.\n${example('restore 7be2a1c0 --dry-run')}`,
    )
    .action(restore);
}

interface RestoreOptions extends Json {
  readonly confirm?: string;
  readonly dryRun?: boolean;
}

async function restore(
  given: string,
  { confirm, dryRun = false, json }: RestoreOptions,
): Promise<void> {
  const id = snapshotId(given);
  const signal = cancelSignal();
  await withStore(async ({ snapshots }) => {
    const snapshot = await confirmed(snapshots, id, { confirm, dryRun });
    const done = await snapshots.restore(snapshot.id, { dryRun, signal });
    process.stdout.write(json === true ? `${JSON.stringify(done)}\n` : restorationText(done));
  });
}

async function confirmed(
  snapshots: SnapshotStore,
  id: string,
  { confirm, dryRun }: { confirm: string | undefined; dryRun: boolean },
): Promise<Snapshot> {
  const snapshot = await snapshots.get(id);
  if (confirm === undefined ? dryRun : confirm === snapshot.id) return snapshot;
  throw new UsageError(
    `This replaces what the store holds of ${snapshot.datasets.map((each) => each.id).join(', ')} by ${whichSnapshot(snapshot)}. Look with --dry-run; do it with --confirm ${snapshot.id}.`,
  );
}

interface Schema<T> {
  safeParse(value: unknown):
    | { success: true; data: T }
    | {
        success: false;
        error: { issues: readonly { path: readonly PropertyKey[]; message: string }[] };
      };
}

function checked<T>(schema: Schema<T>, value: unknown): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new UsageError(
    parsed.error.issues.map(({ path, message }) => `--${String(path[0])} ${message}`).join('; '),
  );
}
