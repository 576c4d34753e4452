import { filterQuerySchema } from '@stancegraph/contract';
import type { Filter } from '@stancegraph/model';
import type { Command } from 'commander';
import { UsageError } from '../terminal/exit-codes.js';

/** The one filter as flags: `minCount` is `--min-count`. Lists take commas, outlets are given again and again. */
const FLAGS: readonly [flags: string, description: string][] = [
  ['--datasets <ids>', 'only these datasets'],
  ['--stances <stances>', 'supports, opposes, accuses'],
  ['--issues <ids>', 'only statements on these issues'],
  ['--documents <ids>', 'reported by one of these documents'],
  ['--from <date>', 'first day, inclusive; undated statements stay'],
  ['--to <date>', 'last day, inclusive; undated statements stay'],
  ['--no-undated', 'leave undated statements out'],
  ['--actors <ids>', 'one end is one of these'],
  ['--kinds <kinds>', 'both ends are of these kinds'],
  ['--countries <codes>', 'both ends are of these countries (IRN, TUR)'],
  ['--text <words>', 'every word stands in summary or quote'],
  ['--ego <id>', 'only ties among this actor and those near it'],
  ['--steps <n>', 'how near: so many ties, 1 to 6'],
  ['--hidden <ids>', 'without the ties of these actors'],
  ['--min-count <n>', 'ties of at least so many statements'],
  ['--contested', 'contested ties only'],
  ['--roll-up', 'every actor replaced by the one it speaks for (not in a dataset: json, csv.zip)'],
];

export type FilterOptions = Readonly<Record<string, unknown>>;

export function addFilterOptions(command: Command): Command {
  for (const [flags, description] of FLAGS) command.option(flags, description);
  return command.option(
    '--outlets <name>',
    'reported by this outlet; may be given again',
    (name: string, before: string[] | undefined) => [...(before ?? []), name],
  );
}

/** Reads the flags by the schema that reads them from a URL. */
export function filterOf(options: FilterOptions): Filter {
  const { undated, contested, rollUp, ...rest } = options;
  const known = Object.keys(filterQuerySchema.shape);
  const query = Object.fromEntries([
    ...Object.entries(rest).filter(([key]) => known.includes(key)),
    ...(undated === false ? [['undated', 'false']] : []),
    ...(contested === true ? [['contested', 'true']] : []),
    ...(rollUp === true ? [['rollUp', 'true']] : []),
  ]) as unknown;
  const parsed = filterQuerySchema.safeParse(query);
  if (parsed.success) return parsed.data;
  const said = parsed.error.issues.map(({ path, message }) => `${flagOf(path[0])} ${message}`);
  throw new UsageError(said.join('; '));
}

const flagOf = (key: PropertyKey | undefined): string =>
  `--${String(key).replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
