/**
 * The process that reads people's queries from Neo4j and writes their rows as text: a row that takes seconds to take
 * in keeps this process, and not the server's own. It holds connections of its own and leaves when its parent does.
 */
import neo4j from 'neo4j-driver';
import { StancegraphError } from '@stancegraph/model';
import { asFaultOfQuery, asRefusal } from '../guard/free-query.js';
import type { EngineLogger } from '../logger.js';
import type { FromProcess, ProcessFailure, ToProcess } from '../process-link.js';
import type { Chunk } from '../writing/writer-cursor.js';
import { isStatementFault, needsTooMuchMemory } from './errors.js';
import { openDriver, withoutSecrets, type Neo4jAccess } from './open-driver.js';
import type { ReaderRequest } from './reader-protocol.js';
import { Neo4jSessions } from './sessions.js';
import { WrittenQuery } from './written-query.js';

const logger: EngineLogger = {
  info: () => undefined,
  warn: (message) => process.stderr.write(`${message}\n`),
};
const bookmarks = neo4j.bookmarkManager();
const queries = new Map<number, WrittenQuery>();
let sessions: Neo4jSessions | undefined;

process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => undefined);
process.on('disconnect', () => {
  process.exit(0);
});
process.on('message', ({ call, request }: ToProcess<ReaderRequest>) => {
  answer(request).then(
    (value) => {
      send({ call, value });
    },
    (error: unknown) => {
      send({ call, failure: failureFrom(error) });
    },
  );
});

async function answer(request: ReaderRequest): Promise<Chunk | null> {
  switch (request.op) {
    case 'open':
      sessions = openSessions(request.access);
      return null;
    case 'write':
      return start(request);
    case 'more':
      return (await queries.get(request.query)?.next()) ?? null;
    case 'stop':
      queries.get(request.query)?.stop();
      return null;
  }
}

function openSessions(access: Neo4jAccess): Neo4jSessions {
  const place = { address: withoutSecrets(access.uri), database: access.database };
  return new Neo4jSessions(openDriver(access, logger), bookmarks, place, logger);
}

async function start(request: ReaderRequest & { op: 'write' }): Promise<Chunk> {
  if (sessions === undefined) throw new Error('The reader was not opened.');
  await bookmarks.updateBookmarks([], request.bookmarks);
  const query = new WrittenQuery(sessions, request);
  queries.set(request.query, query);
  void query.over.then(() => queries.delete(request.query));
  return query.first();
}

function failureFrom(error: unknown): ProcessFailure {
  const told = asTold(error);
  if (!(told instanceof StancegraphError))
    return { code: 'engine-failed', message: String(error), retriable: false, statement: false };
  const { code, message, retriable, details } = told;
  return { code, message, retriable, details, statement: false };
}

function asTold(error: unknown): unknown {
  if (isStatementFault(error)) return asFaultOfQuery(error, '');
  return needsTooMuchMemory(error) ? asRefusal(error, 'too-large') : error;
}

function send(reply: FromProcess): void {
  if (process.connected) process.send?.(reply);
}
