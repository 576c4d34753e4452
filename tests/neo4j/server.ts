import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { setTimeout as pause } from 'node:timers/promises';

export interface Neo4jAccess {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
}

/** A real Neo4j that belongs to the tests. */
export interface Neo4jServer extends Neo4jAccess {
  /** As a crash would: `kill -9`. The data stay. */
  kill(): Promise<void>;
  /** Starts it again on the same data and the same port. */
  start(): Promise<void>;
  /** Ends it and removes its data. */
  stop(): Promise<void>;
}

export interface ServerPlan {
  readonly access: Neo4jAccess;
  readonly keeper: {
    readonly start: readonly string[];
    readonly kill?: readonly string[];
    readonly end?: readonly string[];
    readonly folder?: string;
  };
  /** How many times the server has said that it is ready so far. */
  readonly starts: () => number;
  /** What it said last, for a person who wonders why it does not start. */
  readonly lastWords: () => string;
}

const READY_MS = 120_000;

/** Starts a server under a keeper that outlives a crash of the tests just long enough to clean up. */
export async function startUnderKeeper(plan: ServerPlan): Promise<Neo4jServer> {
  const keeper = fork(
    fileURLToPath(new URL('./keeper.mjs', import.meta.url)),
    [JSON.stringify(plan.keeper)],
    { env: process.env, execArgv: [], stdio: 'ignore' },
  );
  keeper.unref();
  const start = async (): Promise<void> => {
    const before = plan.starts();
    await tell(keeper, 'start');
    await ready(plan, before);
  };
  const server: Neo4jServer = {
    ...plan.access,
    start,
    kill: () => tell(keeper, 'kill'),
    stop: async () => {
      await tell(keeper, 'end');
      keeper.disconnect();
    },
  };
  await start().catch(async (error: unknown) => {
    await server.stop();
    throw error;
  });
  return server;
}

async function tell(keeper: ChildProcess, action: 'start' | 'kill' | 'end'): Promise<void> {
  // Only while we wait for it may the keeper hold the run open.
  keeper.channel?.ref();
  const done = once(keeper, 'message');
  keeper.send(action);
  await done;
  keeper.channel?.unref();
}

async function ready(plan: ServerPlan, before: number): Promise<void> {
  const until = Date.now() + READY_MS;
  while (plan.starts() <= before) {
    if (Date.now() > until)
      throw new Error(`Neo4j did not start within 120 s. It said last: ${plan.lastWords()}`);
    await pause(100);
  }
}

export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}
