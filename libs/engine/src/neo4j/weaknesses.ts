import { StancegraphError } from '@stancegraph/model';
import { Neo4jError } from 'neo4j-driver';
import type { Neo4jSessions } from './sessions.js';

/** A server that has just started, on a machine that is busy, takes seconds to plan its first query. */
const ASK_MS = 30_000;

/** What a setting must not be, and what the server then lets through. */
interface Weakness {
  readonly setting: string;
  readonly isWeak: (value: string) => boolean;
  readonly lets: string;
  readonly set: string;
}

const isOff = (value: string): boolean => /^0(?:\.0+)?[a-z]*$/i.test(value.trim());

/** Settings of Neo4j's community edition that were seen to act; docker-compose.yml sets them all. */
const WEAKNESSES: readonly Weakness[] = [
  {
    setting: 'dbms.security.allow_csv_import_from_file_urls',
    isWeak: (value) => value === 'true',
    lets: 'queries read files of its machine (LOAD CSV)',
    set: 'false',
  },
  {
    setting: 'db.memory.transaction.max',
    isWeak: isOff,
    lets: 'one query take all of its memory',
    set: '256m',
  },
  {
    setting: 'dbms.memory.transaction.total.max',
    isWeak: isOff,
    lets: 'queries together take all of its memory',
    set: '640m',
  },
  {
    setting: 'db.transaction.timeout',
    isWeak: isOff,
    lets: 'queries of clients that set no time limit run for ever',
    set: '20m',
  },
];

const SETTINGS = 'SHOW SETTINGS YIELD name, value WHERE name IN $names RETURN name, value';
/** Nobody listens on that port: a server that would call it says so, one that must not says that. */
const CALL = "LOAD CSV FROM 'http://127.0.0.1:1/' AS line RETURN line";
const BLOCKED = /block/i;

/** What the server lets through that the guard should not have to stop alone, a sentence each; none: all is well. */
export async function weaknessesOf(sessions: Neo4jSessions): Promise<string[]> {
  const names = WEAKNESSES.map(({ setting }) => setting);
  const ask = { mode: 'READ', end: 'rollback', retry: false, timeoutMs: ASK_MS } as const;
  const { rows } = await sessions.transact(ask, (tx) => tx.run(SETTINGS, { names }));
  const values = new Map(
    rows.map(([name, value]) => [name, typeof value === 'string' ? value : '']),
  );
  const found = WEAKNESSES.filter(({ setting, isWeak }) => isWeak(values.get(setting) ?? ''));
  const said = found.map(
    ({ lets, setting, set }) => `This server lets ${lets}: set ${setting}=${set}.`,
  );
  return (await callsOut(sessions)) ? [...said, CALLS_OUT] : said;
}

const CALLS_OUT =
  'This server lets queries call other machines (LOAD CSV): set internal.dbms.cypher_ip_blocklist=0.0.0.0/0,::/0, and close its way out at the network.';

/** That setting is not told, so it is tried. */
async function callsOut(sessions: Neo4jSessions): Promise<boolean> {
  try {
    await sessions.transact(
      { mode: 'READ', end: 'rollback', retry: false, timeoutMs: ASK_MS },
      (tx) => tx.run(CALL),
    );
    return true;
  } catch (error) {
    const cause = error instanceof StancegraphError ? error.cause : undefined;
    if (!(cause instanceof Neo4jError) || !/ExternalResourceFailed|Statement/.test(cause.code))
      throw error;
    return !BLOCKED.test(cause.message);
  }
}
