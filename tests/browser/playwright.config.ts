import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';

/**
 * The built server over a new data folder, in a real Chromium; where several ports are named, a worker with a server of its
 * own for each. `npm test -- browser` sets the variables; run by hand, the built server and Playwright's own browser are
 * taken. Workers read this file too, and find the variables as this process left them.
 */
const ports = (process.env['STANCEGRAPH_TEST_PORT'] ??= '3917').split(',');
const data = (process.env['STANCEGRAPH_TEST_DATA'] ??= mkdtempSync(join(tmpdir(), 'stancegraph-')));
const browser = process.env['STANCEGRAPH_TEST_BROWSER'];
const report = process.env['PLAYWRIGHT_JSON_OUTPUT_NAME'];
const worker = Number(process.env['TEST_PARALLEL_INDEX'] ?? 0);
const urlOf = (port: string | undefined): string => `http://127.0.0.1:${port ?? ''}`;
const folderOf = (port: string | undefined): string => join(data, port ?? '');
/** Where this worker's server keeps its data. */
process.env['STANCEGRAPH_TEST_FOLDER'] = folderOf(ports[worker]);
const root = fileURLToPath(new URL('../../', import.meta.url));
const isRoot = process.getuid?.() === 0;

export default defineConfig({
  testDir: '.',
  outputDir: join(root, 'test-results'),
  forbidOnly: process.env['CI'] === 'true',
  // Specs that change data would meet each other in one store.
  workers: ports.length,
  timeout: 60_000,
  // Conditions are waited for, so a busy machine makes tests slow, not red.
  expect: { timeout: 20_000 },
  reporter: [['list'], ...(report === undefined ? [] : [['json'] as ['json']])],
  use: {
    baseURL: urlOf(ports[worker]),
    browserName: 'chromium',
    launchOptions: {
      ...(browser !== undefined && { executablePath: browser }),
      args: ['--enable-unsafe-swiftshader', ...(isRoot ? ['--no-sandbox'] : [])],
    },
  },
  webServer: ports.map((port) => ({
    command: `"${process.execPath}" apps/api/dist/main.js`,
    cwd: root,
    url: `${urlOf(port)}/api/health/live`,
    env: {
      PORT: port,
      STANCEGRAPH_DATA: folderOf(port),
      STANCEGRAPH_LOG: 'warn',
      STANCEGRAPH_RATE_LIMIT: '0',
    },
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
    reuseExistingServer: false,
  })),
});
