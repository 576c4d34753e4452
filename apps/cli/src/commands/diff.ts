import type { Diff } from '@stancegraph/contract';
import type { LiveDatasets, SnapshotContents } from '@stancegraph/graph';
import type { Filter } from '@stancegraph/model';
import { Command, Option } from 'commander';
import { askedSide, namedSide, type NamedSide } from '../input/diff-sides.js';
import { addFilterOptions, filterOf, type FilterOptions } from '../input/filter-options.js';
import { wholeNumber } from '../input/whole-number.js';
import { withStore } from '../store/open-store.js';
import type { Store } from '../store/store.js';
import { cancelSignal } from '../terminal/cancel.js';
import { diffText } from '../terminal/diff-text.js';
import { EndsWith, EXIT, exitCodeOf, UsageError } from '../terminal/exit-codes.js';
import { writeOut } from '../terminal/write-out.js';

const FORMATS = ['text', 'json', 'csv'] as const;

interface Options extends FilterOptions {
  readonly format?: (typeof FORMATS)[number];
  readonly output?: string;
  readonly limit: number;
  readonly aFrom?: string;
  readonly aTo?: string;
  readonly bFrom?: string;
  readonly bTo?: string;
}

const EXAMPLES = `
A and B are each the name of a snapshot (or its first 8 digits or more), a file that holds one in JSON (write
./NAME where a file's name looks like a snapshot's, - for standard input), or now. A snapshot is looked at under
its own filter, now under the filter given here; with a snapshot and no filter, under that of the snapshot.
json and csv hold everything; text lists as much as --limit says and counts the rest.

Examples:
  stancegraph diff 7be2a1c0 now
  stancegraph diff before.json after.json --format json -o difference.json
  stancegraph diff now now --a-to 2017-10-02 --b-from 2017-10-03 --no-undated --roll-up`;

export const DIFF_EXIT_HELP = `Exit codes, as diff and cmp have them (where other commands end with 1, this one ends with 2):
  0    nothing differs
  1    something differs, whether or not a filter shows it
  2    the command line is wrong, or it failed; nothing is known
  3    the database cannot be reached
  130  cancelled with Ctrl-C`;

export function diffCommand(): Command {
  const command = new Command('diff')
    .description(
      'say what changed between two snapshots, a snapshot and now, or two windows of time',
    )
    .argument('<A>', 'a snapshot, a file with one, or now')
    .argument('<B>', 'the later one, in the same way')
    .addOption(new Option('--format <format>', 'else as -o says, else text').choices(FORMATS))
    .option('-o, --output <file>', 'a file; - is standard output')
    .option('--limit <items>', 'items in each list of text at most', wholeNumber(0, 1_000_000), 50)
    .option('--a-from <date>', 'first day of A, which is now; replaces --from and --to')
    .option('--a-to <date>', 'last day of A, in the same way')
    .option('--b-from <date>', 'first day of B, which is now; replaces --from and --to')
    .option('--b-to <date>', 'last day of B, in the same way');
  return addFilterOptions(command).addHelpText('after', EXAMPLES).action(diff);
}

async function diff(nameA: string, nameB: string, options: Options): Promise<void> {
  const { format: asked, output, limit, aFrom, aTo, bFrom, bTo, ...flags } = options;
  const format = asked ?? FORMATS.find((each) => output?.endsWith(`.${each}`) === true) ?? 'text';
  const a = namedSide(nameA, ['--a-from', '--a-to'], { from: aFrom, to: aTo });
  const b = namedSide(nameB, ['--b-from', '--b-to'], { from: bFrom, to: bTo });
  if (nameA === '-' && nameB === '-')
    throw new UsageError('Standard input (-) can be read once only.');
  const filter = filterOf(flags);
  if (a.kind !== 'now' && b.kind !== 'now' && Object.keys(filter).length > 0)
    throw new UsageError('Filters choose what is looked at of now; neither side is now.');
  try {
    const found = await compared(a, b, filter);
    await writeOut(textsOf(found, format, limit), output);
    if (found.same) return;
  } catch (error) {
    // 1 means here that something differs.
    throw exitCodeOf(error) === EXIT.failed ? new EndsWith(EXIT.usage, error) : error;
  }
  throw new EndsWith(EXIT.failed);
}

async function* textsOf(
  found: Diff,
  format: (typeof FORMATS)[number],
  limit: number,
): AsyncGenerator<string> {
  if (format === 'json') yield `${JSON.stringify(found, undefined, 2)}\n`;
  else if (format === 'text') yield diffText(found, limit);
  else yield* (await import('@stancegraph/graph')).writeDiffCsv(found);
}

/** Two files are compared without a store. */
async function compared(a: NamedSide, b: NamedSide, filter: Filter): Promise<Diff> {
  const signal = cancelSignal();
  const { compareSides } = await import('@stancegraph/graph');
  const work = async (store?: Store): Promise<Diff> => {
    const { snapshots, live } = store ?? NO_STORE;
    const sides = { a: await askedSide(a, snapshots), b: await askedSide(b, snapshots) };
    return compareSides({ ...sides, filter }, live, { signal });
  };
  return a.kind === 'file' && b.kind === 'file' ? work() : withStore(work);
}

const notAsked = (): never => {
  throw new TypeError('files are compared without a store');
};
const NO_STORE: { snapshots: SnapshotContents; live: LiveDatasets } = {
  snapshots: { get: notAsked, content: notAsked },
  live: { wholeDatasets: notAsked },
};
