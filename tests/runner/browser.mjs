import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { delimiter, join } from 'node:path';
import { bin, ROOT } from '../../apps/cli/prepare.mjs';
import { run, runNode } from '../../apps/cli/children.mjs';

const FOLDER = join(ROOT, 'tests', 'browser');
/** Pages wait for pictures and animations, so two use two cores better than one. */
const WORKERS = 2;
/** Chromium without windows: the same pages for half of the processor time. */
const SHELL = 'chromium-headless-shell';
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
      STANCEGRAPH_TEST_PORT: (await freePorts(WORKERS)).join(','),
      STANCEGRAPH_TEST_DATA: join(scratch, 'data'),
      ...(browser !== undefined && { STANCEGRAPH_TEST_BROWSER: browser }),
    },
  });
  return existsSync(report) ? countsOf(JSON.parse(readFileSync(report, 'utf8'))) : undefined;
}

/** The path of a browser; none means Playwright's own. */
export async function ensureBrowser() {
  const given = process.env.STANCEGRAPH_TEST_BROWSER || find([SHELL]);
  if (given !== undefined) return given;
  if (existsSync('/etc/debian_version') && process.getuid?.() === 0) {
    const installed = await installShell();
    if (installed !== undefined) return installed;
  }
  const there = find(NAMES) ?? PLACES.find((path) => existsSync(path));
  if (there !== undefined) return there;
  console.log('Installing Playwright’s Chromium …');
  await runNode([bin('@playwright/test/cli.js'), 'install', 'chromium'], { cwd: ROOT });
  return undefined;
}

/** Undefined where it cannot be had; what is there otherwise does as well. */
async function installShell() {
  console.log('Installing Chromium’s headless shell (apt-get) …');
  const quiet = { quiet: true, env: { DEBIAN_FRONTEND: 'noninteractive' } };
  await run('apt-get', ['update', '-q'], quiet);
  const packages = [SHELL, 'fonts-dejavu-core'];
  await run('apt-get', ['install', '-qy', '--no-install-recommends', ...packages], quiet);
  return find([SHELL]);
}

function find(names) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return names
    .flatMap((name) => folders.map((f) => join(f, name)))
    .find((path) => existsSync(path));
}

/** Playwright wants to know the ports before the servers have them. */
async function freePorts(count) {
  const servers = Array.from({ length: count }, () => createServer().listen(0, '127.0.0.1'));
  await Promise.all(servers.map((server) => once(server, 'listening')));
  const ports = servers.map((server) => server.address().port);
  await Promise.all(servers.map((server) => once(server.close(), 'close')));
  return ports;
}

function countsOf({ stats, errors = [] }) {
  const { expected, flaky, unexpected, skipped } = stats;
  const counts = { passed: expected + flaky, failed: unexpected + errors.length, skipped };
  return counts.passed + counts.failed === 0 ? undefined : counts;
}
