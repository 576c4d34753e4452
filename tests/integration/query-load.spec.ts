import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFile, rm } from 'node:fs/promises';
import { request, type IncomingMessage } from 'node:http';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ROUTES } from '@stancegraph/contract';
import { engines, neo4jAccess, type TestStore } from '../contract/engines.js';
import { jsonBody } from './support/datasets.js';
import { call, temporaryFolder } from './support/server.js';
import { until } from './support/until.js';

/** The built server, as a process whose memory can be looked at. */
const MAIN = fileURLToPath(new URL('../../apps/api/dist/main.js', import.meta.url));
const MEGABYTE = 1024 * 1024;

/** Runs for minutes, row by row, and gives none. */
const CARTESIAN =
  'UNWIND range(1, 100000) AS i UNWIND range(1, 100000) AS j WITH i * j AS k WHERE k = -1 RETURN k';
/** Values that take many times as much memory and time to take in as to send: 20 MB of text. */
const HUGE_ROW =
  'UNWIND range(1, 400000) AS i WITH collect({number: i, text: "some text"}) AS all RETURN all';

describe.each(engines)('a server with heavy queries on $name', ({ name, create }) => {
  let store: TestStore | undefined;
  let folder: string;
  let server: ChildProcess;
  let url: string;
  beforeAll(async () => {
    if (name === 'neo4j') store = await create();
    folder = await temporaryFolder();
    const { PATH = '' } = process.env;
    server = spawn(process.execPath, [MAIN], {
      env: { PATH, PORT: '0', STANCEGRAPH_DATA: folder, ...LIMITS, ...neo4jEnvironment(name) },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    if (server.stdout === null) throw new Error('its output is read');
    for await (const line of createInterface(server.stdout)) {
      url = /ready at (http:\S+)/.exec(line)?.[1] ?? '';
      if (url !== '') break;
    }
    // The first query starts what reads and checks them.
    await call(`${url}${ROUTES.query}`, jsonBody({ cypher: 'RETURN 1 AS one' }));
  }, 600_000);
  afterAll(async () => {
    server.kill('SIGTERM');
    await once(server, 'exit');
    await rm(folder, { recursive: true, force: true });
    await store?.dispose();
  });

  it('streams 400,000 rows to a slow reader in memory that stays flat', async () => {
    const cypher = `UNWIND range(1, 400000) AS i RETURN i, "${'some text '.repeat(62)}" AS text`;
    const pid = server.pid ?? 0;
    const seen = [memoryOf(pid)];
    const response = await download(`${url}${ROUTES.queryDownload}?format=csv`, cypher);
    let [bytes, looked, tail] = [0, 0, ''];
    for await (const chunk of response as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      tail = new TextDecoder().decode(chunk.subarray(-60));
      if (bytes - looked < 4 * MEGABYTE) continue;
      // Now it reads nothing until the server has put as much aside as it will, which would be all.
      if (looked === 0) await until('nothing is read ahead any more', isAtRest(pid));
      looked = bytes;
      seen.push(memoryOf(pid));
    }
    expect(tail).toMatch(/# end: 400000 rows, complete\r\n$/);
    expect(bytes).toBeGreaterThan(240 * MEGABYTE);
    expect(growth(seen.map((each) => each.server))).toBeLessThan(100);
    // The embedded engine has the whole result before its first row.
    expect(growth(seen.slice(1).map((each) => each.child))).toBeLessThan(150);
  }, 240_000);

  it.each([
    ['a Cartesian product runs into its limit', CARTESIAN, [504]],
    ['a row is huge', HUGE_ROW, [200, 413, 504]],
  ])('says that it lives while %s', async (_, cypher, statuses) => {
    const body = { cypher, limits: { timeoutMs: 3000, bytes: 1000 } };
    const answer = call(`${url}${ROUTES.query}`, jsonBody(body));
    let ended = false;
    const isRunning = (): boolean => !ended;
    void answer.finally(() => {
      ended = true;
    });
    const times: number[] = [];
    while (isRunning()) {
      const start = performance.now();
      expect((await call(`${url}${ROUTES.live}`)).status).toBe(200);
      times.push(performance.now() - start);
    }
    expect(statuses).toContain((await answer).status);
    expect(Math.max(...times)).toBeLessThan(1000);
  });
});

const LIMITS = {
  STANCEGRAPH_QUERY_DOWNLOAD_TIMEOUT: '200',
  STANCEGRAPH_SAMPLE: 'false',
  STANCEGRAPH_RATE_LIMIT: '1000000',
};

function neo4jEnvironment(name: string): Record<string, string> {
  if (name !== 'neo4j') return {};
  const { uri, user, password } = neo4jAccess();
  return { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password };
}

interface Memory {
  /** Bytes. */
  readonly server: number;
  /** Of the process that has the rows. */
  readonly child: number;
}

/** Not by fetch, which takes in whatever comes whether it is read or not. */
async function download(address: string, cypher: string): Promise<IncomingMessage> {
  const headers = { 'Content-Type': 'application/json' };
  const asked = request(address, { method: 'POST', headers }).end(JSON.stringify({ cypher }));
  const [response] = (await once(asked, 'response')) as [IncomingMessage];
  return response;
}

/** In megabytes, from the first to the most. */
function growth(bytes: readonly number[]): number {
  return (Math.max(...bytes) - (bytes[0] ?? Number.NaN)) / MEGABYTE;
}

/** Whether the server and its children used no time of the processor between some looks in a row. */
function isAtRest(pid: number): () => Promise<boolean> {
  let [last, same] = ['', 0];
  return async () => {
    const children = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8');
    const pids = [String(pid), ...children.trim().split(' ')];
    const times = await Promise.all(
      pids.map((each) => readFile(`/proc/${each}/schedstat`, 'utf8')),
    );
    const now = times.map((each) => Math.round(Number(each.split(' ')[0]) / 5e7)).join(' ');
    same = now === last ? same + 1 : 0;
    last = now;
    return same === 20;
  };
}

function memoryOf(pid: number): Memory {
  const list = ['-o', 'pid=,rss=,args=', '-p', String(pid), '--ppid', String(pid)];
  const lines = execFileSync('ps', list, { encoding: 'utf8' }).trim().split('\n');
  const rss = (pattern: RegExp): number => {
    const line = lines.find((each) => pattern.test(each)) ?? '';
    return Number(/^\s*\d+\s+(\d+)/.exec(line)?.[1] ?? Number.NaN) * 1024;
  };
  return { server: rss(/api\/dist\/main/), child: rss(/embedded\/child|reader-child/) };
}
