import {
  deletedSnapshotSchema,
  type newSnapshotSchema,
  restorationSchema,
  ROUTES,
  routePath,
  snapshotSchema,
  snapshotsSchema,
  type DeletedSnapshot,
  type FileFormat,
  type Restoration,
  type Snapshot,
  type SnapshotChange,
  type Snapshots,
} from '@stancegraph/contract';
import type { z } from 'zod';
import { notUnderstood } from './api-error.js';
import { call, failed, reach, type CallInit } from './call.js';

const withBody = (method: NonNullable<CallInit['method']>, body: object): CallInit => ({
  method,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

const at = (route: string, id: string): string => routePath(route, { id });

export const listSnapshots = (signal?: AbortSignal): Promise<Snapshots> =>
  call(ROUTES.snapshots, snapshotsSchema, signal);

export const getSnapshot = (id: string, signal?: AbortSignal): Promise<Snapshot> =>
  call(at(ROUTES.snapshot, id), snapshotSchema, signal);

/** A view that is kept; `isNew` is false where the same content was kept before. */
export interface Kept {
  readonly snapshot: Snapshot;
  readonly isNew: boolean;
}

export async function keepSnapshot(
  request: z.input<typeof newSnapshotSchema>,
  signal: AbortSignal,
): Promise<Kept> {
  const response = await reach(ROUTES.snapshots, signal, withBody('POST', request));
  if (!response.ok) throw await failed(response);
  const parsed = snapshotSchema.safeParse(await response.json().catch(() => undefined));
  if (!parsed.success) throw notUnderstood();
  return { snapshot: parsed.data, isNew: response.status === 201 };
}

export const changeSnapshot = (id: string, change: SnapshotChange): Promise<Snapshot> =>
  call(at(ROUTES.snapshot, id), snapshotSchema, undefined, withBody('PATCH', change));

export const deleteSnapshot = (id: string): Promise<DeletedSnapshot> =>
  call(at(ROUTES.snapshot, id), deletedSnapshotSchema, undefined, { method: 'DELETE' });

export const undeleteSnapshot = (id: string): Promise<Snapshot> =>
  call(at(ROUTES.snapshotUndelete, id), snapshotSchema, undefined, { method: 'POST' });

/** Restores the datasets of a snapshot, or says what that would change. */
export const restoreSnapshot = (
  id: string,
  dryRun: boolean,
  signal?: AbortSignal,
): Promise<Restoration> =>
  call(
    at(ROUTES.snapshotRestore, id),
    restorationSchema,
    signal,
    withBody('POST', { confirm: id, dryRun }),
  );

/** Where a snapshot is to be had as a file. */
export function filePath(
  id: string,
  format: FileFormat,
  options: Readonly<Record<string, string>>,
): string {
  const query = new URLSearchParams(options).toString();
  return `${at(ROUTES.snapshot, id)}.${format}${query === '' ? '' : `?${query}`}`;
}
