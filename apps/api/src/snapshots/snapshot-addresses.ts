import { readsNetwork, snapshotParamsSchema } from '@stancegraph/contract';
import { StancegraphError } from '@stancegraph/model';
import type { RequestHandler } from 'express';
import type { ChosenSource } from './chosen-source.js';
import type { OpenedSnapshots } from './opened-snapshots.js';

const ADDRESS = /^\/api\/snapshots\/([^/?]+)\/data(\/[^?]*)(\?.*)?$/s;

/**
 * Every route that reads the network answers for a snapshot too: `/api/graph` of it is
 * `/api/snapshots/ID/data/graph`. The call goes on to that route, and reads from the snapshot.
 */
export function snapshotAddresses(opened: OpenedSnapshots, chosen: ChosenSource): RequestHandler {
  return (request, _response, next) => {
    const [, id, rest = '', query = ''] = ADDRESS.exec(request.originalUrl) ?? [];
    if (id === undefined) {
      next();
      return;
    }
    const path = `/api${rest}`;
    const parsed = snapshotParamsSchema.safeParse({ id });
    if (!parsed.success || request.method !== 'GET' || !readsNetwork(path)) {
      next(
        new StancegraphError(
          'not-found',
          `A snapshot has no address ${request.method} ${rest}. What reads the network has one: /graph, /network, /actors, /ties, /statements, /search and others of /api.`,
        ),
      );
      return;
    }
    opened.source(parsed.data.id).then((source) => {
      request.url = `${path}${query}`;
      chosen.run(source, next);
    }, next);
  };
}
