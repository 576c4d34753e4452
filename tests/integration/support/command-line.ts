import { fork, spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

const placeOf = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The built command: what a user runs, and what it hands the command line to. */
const MAIN = placeOf('../../../apps/cli/dist/main.js');
const PROGRAM = placeOf('../../../apps/cli/dist/program.js');

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
  const child = spawn(process.execPath, [built(MAIN), ...args], {
    env: { ...environmentOf(dataFolder), ...environment },
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

/** A process that runs one command line after another: a command that loads the product each time takes seconds. */
export interface CommandHost {
  /** Without standard input. */
  readonly run: (args: readonly string[], dataFolder: string) => Promise<Ended>;
  readonly close: () => void;
}

export async function startCommandHost(): Promise<CommandHost> {
  const child = fork(placeOf('./command-host.mjs'), [built(PROGRAM)], { execArgv: [] });
  await once(child, 'message');
  const waiting = new Map<number, (ended: Ended) => void>();
  let calls = 0;
  child.on('message', ({ call, ended }: { call: number; ended: Ended }) => {
    waiting.get(call)?.(ended);
    waiting.delete(call);
  });
  child.once('exit', (code) => {
    for (const end of waiting.values())
      end({ code, out: '', err: 'the process of the command line has ended' });
  });
  return {
    run: (args, dataFolder) =>
      new Promise((resolve) => {
        calls += 1;
        waiting.set(calls, resolve);
        child.send({ call: calls, args, environment: environmentOf(dataFolder) });
      }),
    close: () => {
      child.kill('SIGKILL');
    },
  };
}

function built(path: string): string {
  if (!existsSync(path)) throw new Error('apps/cli/dist is missing: run “npx tsc -b” first');
  return path;
}

function environmentOf(dataFolder: string): Record<string, string> {
  const { PATH = '' } = process.env;
  return { PATH, STANCEGRAPH_DATA: dataFolder };
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
