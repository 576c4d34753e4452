import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  datasetsSchema,
  importJobSchema,
  importOutcomeSchema,
  removalSchema,
  type DatasetItem,
} from '@stancegraph/contract';
import { formBody, jsonBody, largeDataset, smallDataset } from './support/datasets.js';
import { eventsOf } from './support/events.js';
import { errorOf, startServer, type TestServer } from './support/server.js';

let server: TestServer;
beforeAll(async () => {
  server = await startServer({ sample: false });
});
afterAll(async () => {
  expect(await server.uploads()).toEqual([]);
  await server.close();
});

async function stored(): Promise<Record<string, DatasetItem>> {
  const { items } = datasetsSchema.parse((await server.call('/api/datasets')).json);
  return Object.fromEntries(items.map((item) => [item.id, item]));
}

const YAML = `
id: yaml
title: In YAML
actors:
  - { id: north, name: North, kind: state }
`;

const CSV = {
  'actors.csv': 'id,name,kind\nnorth,North,state\nsouth,South,state\n',
  'documents.csv': 'id,title,outlet,date\npaper,A report,Paper,2020-01-02\n',
  'statements.csv':
    'id,source,target,stance,documents,summary\ns1,north,south,accuses,paper,North accuses South.\n',
};

describe('importing', () => {
  it('takes a JSON body and says what changed; the same again changes nothing', async () => {
    const send = () => server.call('/api/imports?wait=true', jsonBody(smallDataset('json')));
    const first = await send();
    expect(first.status).toBe(200);
    const outcome = importOutcomeSchema.parse(first.json);
    expect(outcome).toMatchObject({ dataset: 'json', changed: true, dryRun: false });
    expect(outcome.changes.statements).toEqual({ added: 1, changed: 0, removed: 0, unchanged: 0 });
    const second = importOutcomeSchema.parse((await send()).json);
    expect(second).toMatchObject({ changed: false, version: outcome.version });
    expect((await stored())['json']?.counts.statements).toBe(1);
  });

  it('makes the store hold what the file now says', async () => {
    await server.call('/api/imports?wait=true', jsonBody(smallDataset('again')));
    const changed = smallDataset('again', { title: 'New', statements: [] });
    const { json } = await server.call('/api/imports?wait=true', jsonBody(changed));
    expect(importOutcomeSchema.parse(json)).toMatchObject({
      head: true,
      changes: { statements: { removed: 1 } },
    });
    expect((await stored())['again']).toMatchObject({ title: 'New', counts: { statements: 0 } });
  });

  it.each(['application/yaml', 'text/yaml; charset=utf-8'])('takes %s', async (type) => {
    const init = { method: 'POST', headers: { 'Content-Type': type }, body: YAML };
    const { status, json } = await server.call('/api/imports?wait=true', init);
    expect({ status, json }).toMatchObject({ status: 200, json: { dataset: 'yaml' } });
  });

  it('takes a form with CSV files; the form or the query names the dataset', async () => {
    const named = formBody(CSV, { dataset: 'csv-form' });
    expect((await server.call('/api/imports?wait=true', named)).json).toMatchObject({
      dataset: 'csv-form',
    });
    const { json } = await server.call('/api/imports?wait=true&dataset=csv-query', formBody(CSV));
    expect(json).toMatchObject({ dataset: 'csv-query', changes: { statements: { added: 1 } } });
    const both = formBody(CSV, { dataset: 'one' });
    expect(errorOf(await server.call('/api/imports?dataset=other', both)).status).toBe(400);
  });

  it('changes nothing in a dry run, and says what would change', async () => {
    const { json } = await server.call(
      '/api/imports?wait=true&dryRun=true',
      jsonBody(smallDataset('dry')),
    );
    expect(json).toMatchObject({ dryRun: true, changed: true });
    expect(await stored()).not.toHaveProperty('dry');
  });

  it('tells every problem of a file, with its place, and changes nothing', async () => {
    const bad = smallDataset('bad', {
      statements: [
        { ...smallDataset('x').statements[0], source: 'nobody', date: '2020-02-30' },
      ] as never,
    });
    const error = errorOf(
      await server.call(
        '/api/imports?wait=true',
        formBody({ 'bad.json': JSON.stringify(bad, null, 1) }),
      ),
    );
    expect(error).toMatchObject({ status: 400, code: 'invalid-input' });
    expect(error.message).toMatch(/\d+ problems|one problem/);
    expect(error.details[0]).toMatchObject({ file: 'bad.json', line: expect.any(Number) });
    expect(await stored()).not.toHaveProperty('bad');
  });

  it('answers a job at once and tells how it goes on, to the end', async () => {
    const answer = await server.call('/api/imports', jsonBody(largeDataset('large', 3_000)));
    expect(answer.status).toBe(202);
    const { id } = importJobSchema.parse(answer.json);
    expect(answer.headers.get('location')).toBe(`/api/imports/${id}`);
    const events = await eventsOf(`${server.url}/api/imports/${id}/events`);
    const states = events.map(({ event, data }) => {
      expect(event).toBe('progress');
      return importJobSchema.parse(data);
    });
    expect(states.at(-1)).toMatchObject({ id, state: 'done', outcome: { dataset: 'large' } });
    expect(states.slice(0, -1).every(({ state }) => state === 'running')).toBe(true);
    expect((await server.call(`/api/imports/${id}`)).json).toEqual(states.at(-1));
    expect(await eventsOf(`${server.url}/api/imports/${id}/events`)).toHaveLength(1);
    expect((await stored())['large']?.counts.statements).toBe(3_000);
  });

  it('keeps the problems of a job that failed', async () => {
    const { json } = await server.call('/api/imports', jsonBody('{"id":"x"'));
    const { id } = importJobSchema.parse(json);
    const events = await eventsOf(`${server.url}/api/imports/${id}/events`);
    const last = importJobSchema.parse(events.at(-1)?.data);
    expect(last).toMatchObject({ state: 'failed', error: { code: 'invalid-input' } });
    expect(last.error?.details.length).toBeGreaterThan(0);
  });

  it('calls a job off, waiting ones too, and nothing of it is there', async () => {
    const start = async (id: string): Promise<string> => {
      const { json } = await server.call('/api/imports', jsonBody(largeDataset(id, 5_000)));
      return importJobSchema.parse(json).id;
    };
    const [running, waiting] = [await start('cancelled-1'), await start('cancelled-2')];
    const cancel = (id: string) => server.call(`/api/imports/${id}`, { method: 'DELETE' });
    const ended = await Promise.all([cancel(waiting), cancel(running)]);
    for (const { status, json } of ended)
      expect({ status, json }).toMatchObject({ status: 200, json: { state: 'cancelled' } });
    expect(Object.keys(await stored()).filter((id) => id.startsWith('cancelled'))).toEqual([]);
    expect((await cancel(running)).json).toMatchObject({ state: 'cancelled' });
  });

  it('lets imports at the same time take turns', async () => {
    const ids = ['turn-1', 'turn-2', 'turn-3'];
    const answers = await Promise.all(
      ids.map((id) => server.call('/api/imports?wait=true', jsonBody(smallDataset(id)))),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(Object.keys(await stored())).toEqual(expect.arrayContaining(ids));
  });

  it('removes a dataset once', async () => {
    await server.call('/api/imports?wait=true', jsonBody(smallDataset('gone')));
    const remove = () => server.call('/api/datasets/gone', { method: 'DELETE' });
    expect(removalSchema.parse((await remove()).json)).toMatchObject({
      dataset: 'gone',
      removed: { statements: 1 },
    });
    expect(errorOf(await remove()).status).toBe(404);
  });
});
