import {
  deletedSnapshotSchema,
  restorationSchema,
  ROUTES,
  routePath,
  snapshotSchema,
  snapshotsSchema,
} from '@stancegraph/contract';
import { snapshotContentSchema } from '@stancegraph/model';
import type { RemoteServer } from './remote-call.js';
import type { SnapshotStore } from './store.js';

/** The snapshots that a server keeps. */
export function snapshotsThrough(server: RemoteServer): SnapshotStore {
  const at = (route: string, id: string): string => routePath(route, { id });
  return {
    take: async (request, signal) => {
      const init = { ...sent('POST', request), signal };
      const { status, body } = await server.answer(ROUTES.snapshots, snapshotSchema, init);
      return { snapshot: body, isNew: status === 201 };
    },
    list: () => server.json(ROUTES.snapshots, snapshotsSchema),
    get: (id) => server.json(at(ROUTES.snapshot, id), snapshotSchema),
    change: (id, change) =>
      server.json(at(ROUTES.snapshot, id), snapshotSchema, sent('PATCH', change)),
    delete: (id) =>
      server.json(at(ROUTES.snapshot, id), deletedSnapshotSchema, { method: 'DELETE' }),
    undelete: (id) =>
      server.json(at(ROUTES.snapshotUndelete, id), snapshotSchema, { method: 'POST' }),
    content: (id) => server.json(at(ROUTES.snapshotJson, id), snapshotContentSchema),
    restore: (id, { dryRun, signal }) =>
      server.json(at(ROUTES.snapshotRestore, id), restorationSchema, {
        ...sent('POST', { confirm: id, dryRun }),
        signal,
      }),
  };
}

function sent(method: string, body: unknown): RequestInit {
  return {
    method,
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  };
}
