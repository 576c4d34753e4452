import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { errorSchema } from '@stancegraph/contract';
import { createEmbeddedEngine, type CypherEngine } from '@stancegraph/engine';
import { openStore, Reader, StoreSource } from '@stancegraph/graph';
import { pino } from 'pino';
import { readConfiguration } from '../configuration/configuration.js';
import { closeApp } from '../server/close-app.js';
import { createApp, type App } from '../server/create-app.js';
import { listen } from '../server/listen.js';
import { HealthController } from './health.controller.js';

let folder: string;
let engine: CypherEngine;
let app: App;
let url: string;
const logged: string[] = [];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stancegraph-health-'));
  engine = await createEmbeddedEngine({ folder });
  await openStore(engine);
  const configuration = readConfiguration({ PORT: '0', STANCEGRAPH_DATA: folder });
  const log = pino({ level: 'trace' }, { write: (line) => logged.push(line) });
  app = await createApp({ engine, configuration, ownerToken: 'the-owner-token', log });
  url = await listen(app.nest, configuration);
});
afterAll(async () => {
  await closeApp(app.nest);
  await engine.close();
  await rm(folder, { recursive: true });
});

describe('health', () => {
  it('does not wait for a database that is slow to tell its settings, and asks it once', async () => {
    const asked: ((weaknesses: readonly string[]) => void)[] = [];
    const slow = {
      kind: 'neo4j' as const,
      health: () => engine.health(),
      weaknesses: () =>
        new Promise<readonly string[]>((resolve) => {
          asked.push(resolve);
        }),
    };
    const health = new HealthController(slow, new Reader(new StoreSource(engine)));
    const [first, second] = await Promise.all([health.ready(), health.ready()]);
    expect([first, second]).toEqual([first, first]);
    expect(first).toMatchObject({ status: 'ok', engine: { kind: 'neo4j', ok: true } });
    expect(first.engine).not.toHaveProperty('weaknesses');
    asked[0]?.(['It lets them.']);
    expect((await health.ready()).engine?.weaknesses).toEqual(['It lets them.']);
    expect(asked).toHaveLength(1);
  });

  it('says so where the settings cannot be read, and asks again', async () => {
    let calls = 0;
    const broken = {
      kind: 'neo4j' as const,
      health: () => engine.health(),
      weaknesses: (): Promise<readonly string[]> => {
        calls += 1;
        return calls === 1 ? Promise.reject(new Error('no right to')) : Promise.resolve([]);
      },
    };
    const health = new HealthController(broken, new Reader(new StoreSource(engine)));
    await expect(health.ready()).rejects.toThrow('no right to');
    expect((await health.ready()).engine?.weaknesses).toEqual([]);
  });

  it('says, while the engine is gone, which one and what is wrong; the server lives on', async () => {
    expect((await fetch(`${url}/api/health/ready`)).status).toBe(200);
    await engine.close();
    const ready = await fetch(`${url}/api/health/ready`);
    expect(ready.status).toBe(503);
    expect(ready.headers.get('retry-after')).toBe('5');
    const error = errorSchema.parse(await ready.json());
    expect(error).toMatchObject({ code: 'engine-unavailable', retriable: true });
    const details = new Map(error.details.map(({ path, message }) => [path, message]));
    expect(details.get('engine.kind')).toBe('embedded');
    expect(details.get('engine.address')).toBe(folder);
    expect(details.get('engine.problem')).toMatch(/\S/);
    expect((await fetch(`${url}/api/health/live`)).status).toBe(200);
    expect(errorSchema.parse(await (await fetch(`${url}/api/graph`)).json()).code).toBe(
      'engine-unavailable',
    );
  });
});

describe('the log', () => {
  it('has a line for a call, and neither tokens nor bodies', async () => {
    const headers = {
      Authorization: 'Bearer the-owner-token',
      'Content-Type': 'application/json',
    };
    const body = JSON.stringify({ cypher: 'RETURN "secret-of-the-body" AS x' });
    const call = await fetch(`${url}/api/owner/query`, { method: 'POST', headers, body });
    const id = call.headers.get('x-request-id') ?? '';
    const lines = logged.filter((line) => line.includes(id));
    expect(lines.some((line) => line.includes('"url":"/api/owner/query"'))).toBe(true);
    expect(logged.join('')).not.toMatch(/the-owner-token|secret-of-the-body/);
  });
});
