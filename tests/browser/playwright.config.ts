import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';

/**
 * The built server over a new data folder, in a real Chromium. `npm test -- browser` sets the variables;
 * run by hand, the built server and Playwright's own browser are taken. Workers read this file too, and
 * find the variables as this process left them.
 */
const port = (process.env['STANCEGRAPH_TEST_PORT'] ??= '3917');
const data = (process.env['STANCEGRAPH_TEST_DATA'] ??= mkdtempSync(join(tmpdir(), 'stancegraph-')));
const browser = process.env['STANCEGRAPH_TEST_BROWSER'];
const report = process.env['PLAYWRIGHT_JSON_OUTPUT_NAME'];
const url = `http://127.0.0.1:${port}`;
const root = fileURLToPath(new URL('../../', import.meta.url));
const isRoot = process.getuid?.() === 0;

export default defineConfig({
  testDir: '.',
  outputDir: join(root, 'test-results'),
  forbidOnly: process.env['CI'] === 'true',
  // One server and one store: specs that change data would meet each other.
  workers: 1,
  timeout: 60_000,
  // Conditions are waited for, so a busy machine makes tests slow, not red.
  expect: { timeout: 20_000 },
  reporter: [['list'], ...(report === undefined ? [] : [['json'] as ['json']])],
  use: {
    baseURL: url,
    browserName: 'chromium',
    launchOptions: {
      ...(browser !== undefined && { executablePath: browser }),
      args: ['--enable-unsafe-swiftshader', ...(isRoot ? ['--no-sandbox'] : [])],
    },
  },
  webServer: {
    command: `"${process.execPath}" apps/api/dist/main.js`,
    cwd: root,
    url: `${url}/api/health/live`,
    env: {
      PORT: port,
      STANCEGRAPH_DATA: data,
      STANCEGRAPH_LOG: 'warn',
      STANCEGRAPH_RATE_LIMIT: '0',
    },
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
    reuseExistingServer: false,
  },
});
