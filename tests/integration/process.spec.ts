import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { findOwner } from '@stancegraph/api';
import { call, temporaryFolder } from './support/server.js';
import { until } from './support/until.js';

/** The built server: what a user runs. */
const MAIN = fileURLToPath(new URL('../../apps/api/dist/main.js', import.meta.url));

let folder: string;
let child: ChildProcess | undefined;
beforeEach(async () => {
  if (!existsSync(MAIN)) throw new Error('apps/api/dist is missing: run “npx tsc -b” first');
  folder = await temporaryFolder();
});
afterEach(async () => {
  if (child?.exitCode === null && child.signalCode === null) {
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
  await rm(folder, { recursive: true });
});

function start(environment: Record<string, string>): ChildProcess {
  child = spawn(process.execPath, [MAIN], {
    env: environmentOf(environment),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return child;
}

function environmentOf(changes: Record<string, string>): Record<string, string> {
  const { PATH = '' } = process.env;
  return { PATH, PORT: '0', STANCEGRAPH_DATA: folder, STANCEGRAPH_LOG: 'silent', ...changes };
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function firstLine(server: ChildProcess): Promise<string> {
  if (server.stdout === null) throw new Error('its output is read');
  const [line] = (await once(createInterface(server.stdout), 'line')) as [string];
  return line;
}

async function endOf(server: ChildProcess): Promise<{ code: number | null; said: string }> {
  let said = '';
  server.stderr?.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  const [code] = (await once(server, 'close')) as [number | null];
  return { code, said };
}

describe('the server as a process', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)(
    'says when it is ready, and ends well on %s',
    async (signal) => {
      const server = start({});
      const line = await firstLine(server);
      expect(line).toMatch(
        /^Stancegraph is ready at http:\/\/127\.0\.0\.1:\d+ \(the embedded engine\)/,
      );
      const url = /http:\S+/.exec(line)?.[0] ?? '';
      expect((await call(`${url}/api/health/ready`)).status).toBe(200);
      const end = endOf(server);
      server.kill(signal);
      expect(await end).toEqual({ code: 0, said: '' });
      expect(existsSync(`${folder}/server.json`)).toBe(false);
    },
  );

  it('ends when the npm that started it is gone', async () => {
    // npm stands in as a process that starts the server, passes its output on, and can be killed.
    const npm = `require('node:child_process').spawn(process.execPath, [process.argv[1]], { stdio: 'inherit' })`;
    child = spawn(process.execPath, ['-e', npm, MAIN], {
      env: environmentOf({ npm_lifecycle_event: 'start' }),
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await firstLine(child);
    const { pid } = (await findOwner(folder)) ?? { pid: 0 };
    expect(pid).not.toBe(child.pid);
    child.kill('SIGKILL');
    await until('the server is gone', () => Promise.resolve(!isRunning(pid)));
    expect(existsSync(`${folder}/server.json`)).toBe(false);
  });

  it('says one line for each wrong variable, with no stack, and ends with 2', async () => {
    const { code, said } = await endOf(start({ PORT: 'x', STANCEGRAPH_SAMPLE: 'maybe' }));
    expect(code).toBe(2);
    expect(said.trim().split('\n')).toEqual([
      'PORT must be a whole number from 0 to 65535',
      'STANCEGRAPH_SAMPLE must be true or false',
    ]);
  });

  it('says one line when another server has the folder', async () => {
    await firstLine(start({}));
    const first = child;
    const { code, said } = await endOf(start({}));
    child = first;
    expect(code).toBe(1);
    expect(said).toMatch(/^A server already runs on .*: http:\/\/127\.0\.0\.1:\d+ .*\n$/);
  });
});
