import { randomBytes } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import type { CypherEngine } from '@stancegraph/engine';
import { openStore, SnapshotLibrary } from '@stancegraph/graph';
import type { Logger } from 'pino';
import { checkExposure, type Configuration } from './configuration/configuration.js';
import { createLog } from './http/request-log.js';
import { sweepUploads } from './imports/upload-folder.js';
import { closeApp } from './server/close-app.js';
import { createApp } from './server/create-app.js';
import { listen } from './server/listen.js';
import { loadSample } from './server/load-sample.js';
import { openEngine } from './server/open-engine.js';
import { removeOwnerNote, writeOwnerNote } from './server/owner-note.js';

export interface ServeOptions {
  readonly log?: Logger;
  /** Where the built explorer lies; `apps/web/dist` unless said otherwise. */
  readonly webFolder?: string;
}

export interface RunningServer {
  /** Without a slash at its end. */
  readonly url: string;
  readonly engine: CypherEngine['kind'];
  /** Cancels running imports, ends open calls, closes the engine. Calling it again waits for the same end. */
  close(): Promise<void>;
}

/**
 * Opens the store (an empty one gets the sample, once) and serves it. Rejects with a `StancegraphError`
 * that says what is in the way, everything closed again: a busy port or a held data folder are `conflict`.
 */
export async function serve(
  configuration: Configuration,
  options: ServeOptions = {},
): Promise<RunningServer> {
  checkExposure(configuration);
  const log = options.log ?? createLog(configuration);
  await prepareFolder(configuration.dataFolder);
  const engine = await openEngine(configuration, engineLog(log));
  try {
    return await serveOver(engine, configuration, { ...options, log });
  } catch (error) {
    await engine.close();
    throw error;
  }
}

async function prepareFolder(dataFolder: string): Promise<void> {
  await mkdir(dataFolder, { recursive: true });
  await sweepUploads(dataFolder);
}

async function serveOver(
  engine: CypherEngine,
  configuration: Configuration,
  options: ServeOptions & { log: Logger },
): Promise<RunningServer> {
  await new SnapshotLibrary(configuration.snapshotFolder).sweep();
  const store = await openStore(engine);
  if (configuration.sample && store.version === 0) await loadSample(engine);
  const ownerToken = randomBytes(32).toString('base64url');
  const { nest } = await createApp({ engine, configuration, ownerToken, ...options });
  const url = await listen(nest, configuration).catch(async (error: unknown) => {
    await nest.close();
    throw error;
  });
  // With Neo4j nobody owns the store: the command line calls the database itself.
  const owns = engine.kind === 'embedded';
  const { dataFolder } = configuration;
  if (owns) await writeOwnerNote(dataFolder, { url, pid: process.pid, token: ownerToken });
  const close = async (): Promise<void> => {
    if (owns) await removeOwnerNote(dataFolder);
    await closeApp(nest);
    await engine.close();
  };
  let closing: Promise<void> | undefined;
  return { url, engine: engine.kind, close: () => (closing ??= close()) };
}

function engineLog(log: Logger): Parameters<typeof openEngine>[1] {
  const engine = log.child({ from: 'engine' });
  return {
    info: (message, details) => {
      engine.info(details ?? {}, message);
    },
    warn: (message, details) => {
      engine.warn(details ?? {}, message);
    },
  };
}
