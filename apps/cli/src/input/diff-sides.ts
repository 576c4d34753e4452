import { diffCsvQuerySchema, NOW, snapshotReferenceSchema } from '@stancegraph/contract';
import type { AskedSide, SnapshotContents } from '@stancegraph/graph';
import { snapshotContentSchema, StancegraphError, type SnapshotContent } from '@stancegraph/model';
import { UsageError } from '../terminal/exit-codes.js';
import { textOf } from './text-of.js';

/** Days of a side that is now. */
export interface Window {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** A side of a comparison as the command line names it. */
export type NamedSide =
  | { readonly kind: 'now'; readonly window: Window }
  | { readonly kind: 'snapshot'; readonly name: string }
  | { readonly kind: 'file'; readonly name: string };

/** What is neither now nor looks like a snapshot's name is a file. */
export function namedSide(
  name: string,
  flags: readonly [from: string, to: string],
  window: Window,
): NamedSide {
  if (name === NOW) return { kind: 'now', window: checked(flags, window) };
  if ((window.from ?? window.to) !== undefined)
    throw new UsageError(`${flags.join(' and ')} choose days of now; ${name} is not now.`);
  const reference = snapshotReferenceSchema.safeParse(name.toLowerCase()).data;
  return reference === undefined ? { kind: 'file', name } : { kind: 'snapshot', name: reference };
}

function checked([fromFlag, toFlag]: readonly [string, string], { from, to }: Window): Window {
  const parsed = diffCsvQuerySchema.safeParse({ a: NOW, b: NOW, aFrom: from, aTo: to });
  if (parsed.success) return { from, to };
  const said = parsed.error.issues.map(
    ({ path, message }) =>
      `${path[0] === 'aFrom' ? fromFlag : toFlag} ${message.replace('aFrom', fromFlag)}`,
  );
  throw new UsageError(said.join('; '));
}

/** Reads what a side stands for; now is read with the other side, of one state of the store. */
export async function askedSide(side: NamedSide, snapshots: SnapshotContents): Promise<AskedSide> {
  if (side.kind === 'now') return { kind: 'now', ...side.window };
  const { kind, name } = side;
  if (kind === 'file')
    return { kind, name: name === '-' ? 'stdin' : name, content: await contentIn(name) };
  return (await import('@stancegraph/graph')).snapshotSide(snapshots, name);
}

async function contentIn(path: string): Promise<SnapshotContent> {
  const text = await textOf(path);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new StancegraphError('invalid-input', `${path} is no JSON: ${reason}`);
  }
  const parsed = snapshotContentSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new StancegraphError(
    'invalid-input',
    `${path} is not a snapshot in JSON. Export one with “stancegraph export”, or name a snapshot or now.`,
    {
      details: parsed.error.issues
        .slice(0, 20)
        .map((issue) => ({ file: path, path: issue.path.join('.'), message: issue.message })),
    },
  );
}
