import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

/** The built command: what a user runs. */
const MAIN = fileURLToPath(new URL('../../../apps/cli/dist/main.js', import.meta.url));

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
}

/** Starts `stancegraph` on a data folder; standard input stays open until something ends it. */
export function startCommand(
  args: readonly string[],
  dataFolder: string,
  environment: Readonly<Record<string, string>> = {},
): Running {
  if (!existsSync(MAIN)) throw new Error('apps/cli/dist is missing: run “npx tsc -b” first');
  const { PATH = '' } = process.env;
  const child = spawn(process.execPath, [MAIN, ...args], {
    env: { PATH, STANCEGRAPH_DATA: dataFolder, ...environment },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  child.stdin.on('error', () => undefined);
  return { child, ended: endOf(child) };
}

/** Runs a command to its end, with this on its standard input. */
export function runCommand(
  args: readonly string[],
  dataFolder: string,
  { input = '', environment = {} }: { input?: string; environment?: Record<string, string> } = {},
): Promise<Ended> {
  const { child, ended } = startCommand(args, dataFolder, environment);
  child.stdin?.end(input);
  return ended;
}

async function endOf(child: ChildProcess): Promise<Ended> {
  if (child.stdout === null || child.stderr === null) throw new Error('its output is read');
  const [out, err, [code]] = await Promise.all([
    // A test that reads some of it cuts it off.
    text(child.stdout).catch(() => ''),
    text(child.stderr),
    once(child, 'close') as Promise<[number | null]>,
  ]);
  return { code, out, err };
}
