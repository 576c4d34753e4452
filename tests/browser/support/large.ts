import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { test as base } from './explorer.js';
import { startServer } from './own-server.js';

export const ACTORS = 7_000;
export const TIES = 60_000;

const KINDS = ['state', 'government', 'person', 'organization', 'armed-group'] as const;
const STANCES = ['supports', 'opposes', 'accuses'] as const;
const COUNTRIES = ['IRN', 'TUR', 'IRQ', 'ISR', 'USA'] as const;
const OUTLETS = 8;

/**
 * A dataset of so many actors and ties, the same each time, one statement a tie. The first actors are in
 * many ties, the last ones in few, and each is in one.
 */
export function largeDataset(): string {
  const pick = <T>(list: readonly T[], at: number): T | undefined => list[at % list.length];
  const pairs = new Map<string, { source: number; target: number }>();
  for (let at = 0; pairs.size < TIES; at += 1) {
    const source = at % ACTORS;
    // Squared, so that low numbers are hit more often.
    const share = (at * 0.618_033_988_75) % 1;
    const target = Math.floor(share * share * ACTORS);
    if (target !== source) pairs.set(`${String(source)} ${String(target)}`, { source, target });
  }
  return JSON.stringify({
    id: 'large',
    title: 'A large network',
    actors: Array.from({ length: ACTORS }, (_, at) => ({
      id: `a${String(at)}`,
      name: `Actor ${String(at)}`,
      kind: pick(KINDS, at),
      country: pick(COUNTRIES, at),
    })),
    issues: ['Water', 'Borders', 'Trade'].map((title) => ({ id: title.toLowerCase(), title })),
    documents: Array.from({ length: 40 }, (_, at) => ({
      id: `d${String(at)}`,
      title: `Report ${String(at)}`,
      outlet: `Outlet ${String(at % OUTLETS)}`,
      date: `2020-01-${String(1 + (at % 28)).padStart(2, '0')}`,
    })),
    statements: [...pairs.values()].map(({ source, target }, at) => ({
      id: `s${String(at)}`,
      source: `a${String(source)}`,
      stance: pick(STANCES, source + target),
      target: `a${String(target)}`,
      date: `2020-${String(1 + (at % 12)).padStart(2, '0')}-${String(1 + (at % 28)).padStart(2, '0')}`,
      issue: pick(['water', 'borders', 'trade'], at),
      summary: at % 1_000 === 0 ? 'Spoke of a dam.' : 'Took a stance.',
      documents: [`d${String(at % 40)}`],
    })),
  });
}

/** A test over a server of its own that holds the large dataset; one for all tests of a file. */
export const test = base.extend<{ largePage: undefined }, { largeServer: string }>({
  largeServer: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads what a fixture needs from this pattern
    async ({}, use) => {
      const data = await mkdtemp(join(tmpdir(), 'stancegraph-large-'));
      const server = await startServer(data, 0, {
        STANCEGRAPH_SAMPLE: 'false',
        STANCEGRAPH_RATE_LIMIT: '0',
      });
      try {
        await importInto(server.url, largeDataset());
        await use(server.url);
      } finally {
        await server.stop();
        await rm(data, { recursive: true, force: true });
      }
    },
    { scope: 'worker', timeout: 300_000 },
  ],
  baseURL: async ({ largeServer }, use) => {
    await use(largeServer);
  },
});

async function importInto(url: string, dataset: string): Promise<void> {
  const form = new FormData();
  form.append('files', new Blob([dataset]), 'large.json');
  const answer = await fetch(`${url}/api/imports`, { method: 'POST', body: form });
  const { id } = (await answer.json()) as { id: string };
  await expect
    .poll(async () => (await (await fetch(`${url}/api/imports/${id}`)).json()) as unknown, {
      timeout: 280_000,
    })
    .toMatchObject({ state: 'done' });
}
