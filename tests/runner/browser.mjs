import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { delimiter, join } from 'node:path';
import { bin, ROOT } from '../../apps/cli/prepare.mjs';
import { run, runNode } from '../../apps/cli/children.mjs';

const FOLDER = join(ROOT, 'tests', 'browser');
const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Runs Playwright on the built server, in the system's browser or in one that it installs. */
export async function runBrowser(scratch) {
  if (!readdirSync(FOLDER, { recursive: true }).some((file) => file.endsWith('.spec.ts'))) {
    console.log('There are no specs in tests/browser.');
    return {};
  }
  const browser = await ensureBrowser();
  const report = join(scratch, 'playwright.json');
  await runNode([bin('@playwright/test/cli.js'), 'test', '--config', FOLDER], {
    cwd: ROOT,
    env: {
      PLAYWRIGHT_JSON_OUTPUT_NAME: report,
      STANCEGRAPH_TEST_PORT: String(await freePort()),
      STANCEGRAPH_TEST_DATA: join(scratch, 'data'),
      ...(browser !== undefined && { STANCEGRAPH_TEST_BROWSER: browser }),
    },
  });
  return existsSync(report) ? countsOf(JSON.parse(readFileSync(report, 'utf8'))) : undefined;
}

/** The path of a browser; none means Playwright's own. */
export async function ensureBrowser() {
  const there = findBrowser();
  if (there !== undefined) return there;
  if (existsSync('/etc/debian_version') && process.getuid?.() === 0) {
    console.log('Installing Chromium (apt-get) …');
    const quiet = { quiet: true, env: { DEBIAN_FRONTEND: 'noninteractive' } };
    await run('apt-get', ['update', '-q'], quiet);
    const packages = ['chromium', 'fonts-dejavu-core'];
    await run('apt-get', ['install', '-qy', '--no-install-recommends', ...packages], quiet);
    const installed = findBrowser();
    if (installed !== undefined) return installed;
  }
  console.log('Installing Playwright’s Chromium …');
  await runNode([bin('@playwright/test/cli.js'), 'install', 'chromium'], { cwd: ROOT });
  return undefined;
}

function findBrowser() {
  const given = process.env.STANCEGRAPH_TEST_BROWSER;
  if (given) return given;
  const folders = (process.env.PATH ?? '').split(delimiter);
  const candidates = [...NAMES.flatMap((name) => folders.map((f) => join(f, name))), ...PLACES];
  return candidates.find((path) => existsSync(path));
}

/** Playwright wants to know the port before the server has one. */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

function countsOf({ stats, errors = [] }) {
  const { expected, flaky, unexpected, skipped } = stats;
  const counts = { passed: expected + flaky, failed: unexpected + errors.length, skipped };
  return counts.passed + counts.failed === 0 ? undefined : counts;
}
