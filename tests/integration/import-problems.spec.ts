import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  importJobSchema,
  importOutcomeSchema,
  importProblemsSchema,
  type ImportJob,
} from '@stancegraph/contract';
import { formBody, jsonBody, smallDataset } from './support/datasets.js';
import { eventsOf } from './support/events.js';
import { errorOf, startServer, type TestServer } from './support/server.js';

let server: TestServer;
beforeAll(async () => {
  server = await startServer({ sample: false });
});
afterAll(() => server.close());

/** Lines with one problem each: the kind is none. */
const badActors = (lines: number): string =>
  `id,name,kind\n${Array.from({ length: lines }, (_, at) => `a${at},A ${at},planet`).join('\n')}\n`;

const csv = (actors: string): Record<string, string> => ({
  'actors.csv': actors,
  'documents.csv': 'id,title,outlet,date\n',
  'statements.csv': 'id,source,target,stance,documents,summary\n',
});

async function ended(body: RequestInit): Promise<ImportJob> {
  const { id } = importJobSchema.parse((await server.call('/api/imports', body)).json);
  const events = await eventsOf(`${server.url}/api/imports/${id}/events`);
  return importJobSchema.parse(events.at(-1)?.data);
}

const problemsOf = async (id: string, query = '') =>
  importProblemsSchema.parse((await server.call(`/api/imports/${id}/problems${query}`)).json);

describe('the problems of an import', () => {
  it('are all there, page by page, however many the job itself tells', async () => {
    const job = await ended(formBody(csv(badActors(3_412)), { dataset: 'many' }));
    expect(job).toMatchObject({ state: 'failed', problems: { total: 3_412 } });
    expect(job.error?.details).toHaveLength(100);
    expect(job.error?.message).toContain('There are 3,412 problems');
    expect(job.error?.message).toContain(`/api/imports/${job.id}/problems lists all`);
    const lines: unknown[] = [];
    for (let after: string | undefined = ''; after !== undefined;) {
      const page = await problemsOf(job.id, `?limit=1000${after === '' ? '' : `&after=${after}`}`);
      expect(page.total).toBe(3_412);
      lines.push(...page.items.map(({ line }) => line));
      after = page.next;
    }
    expect(lines).toEqual(Array.from({ length: 3_412 }, (_, at) => at + 2));
  });

  it('end at 5,000, and the job says that reading stopped', async () => {
    const job = await ended(formBody(csv(badActors(6_000)), { dataset: 'more' }));
    expect(job.error?.message).toContain('There are 5,000 problems');
    expect(job.problems?.total).toBe(5_000);
    expect(job.problems?.stopped).toContain('Reading stopped after 5,000 problems');
    expect((await problemsOf(job.id)).total).toBe(5_000);
  });

  it('say of an id that was given what is wrong with it, in no file', async () => {
    const job = await ended(formBody(csv('id,name,kind\n'), { dataset: 'Bad Id' }));
    const [problem, ...more] = job.error?.details ?? [];
    expect(more).toEqual([]);
    expect(problem).toMatchObject({
      path: 'dataset',
      message: 'the id given for the dataset cannot be “Bad Id”',
    });
    expect(problem).not.toHaveProperty('file');
    expect(problem?.expected).toContain('a-z');
  });

  it('are none where the files are right', async () => {
    const job = await ended(jsonBody(smallDataset('right')));
    expect(job).not.toHaveProperty('problems');
    expect(await problemsOf(job.id)).toEqual({ items: [], total: 0 });
  });

  it.each(['?after=0', '?after=x', '?after=7', '?limit=0', '?limit=1001', '?nope=1'])(
    'cannot be asked for with %s',
    async (query) => {
      const { id } = await ended(jsonBody(smallDataset('asked')));
      const error = errorOf(await server.call(`/api/imports/${id}/problems${query}`));
      expect(error).toMatchObject({ status: 400, code: 'invalid-input' });
    },
  );
});

it('a dry run tells what a dataset would say of itself, and what it says now', async () => {
  await ended(jsonBody(smallDataset('head', { title: 'Old', licence: 'MIT' })));
  const { json } = await server.call(
    '/api/imports?wait=true&dryRun=true',
    jsonBody(smallDataset('head', { title: 'New', description: 'Words', licence: 'MIT' })),
  );
  expect(importOutcomeSchema.parse(json).headChanges).toEqual([
    { field: 'title', before: 'Old', after: 'New' },
    { field: 'description', after: 'Words' },
  ]);
});
