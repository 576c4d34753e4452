import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfiguration, serve, type Configuration, type ServeOptions } from '@stancegraph/api';
import { errorSchema, type ErrorBody } from '@stancegraph/contract';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly json: unknown;
}

/** A server of its own on a free port, over a new data folder. */
export interface TestServer {
  readonly url: string;
  readonly dataFolder: string;
  call(path: string, init?: RequestInit): Promise<Answer>;
  /** Names of what lies in the folder of uploads. */
  uploads(): Promise<string[]>;
  close(): Promise<void>;
}

export interface TestServerOptions extends ServeOptions {
  /** Kept afterwards; without it a new folder is made and removed. */
  readonly dataFolder?: string;
}

export async function startServer(
  changes: Partial<Configuration> = {},
  { dataFolder, ...options }: TestServerOptions = {},
): Promise<TestServer> {
  const folder = dataFolder ?? (await temporaryFolder());
  const snapshotFolder = join(folder, 'snapshots');
  const configuration = { ...DEFAULTS, dataFolder: folder, snapshotFolder, ...changes };
  const removeFolder = async (): Promise<void> => {
    if (dataFolder === undefined) await rm(folder, { recursive: true, force: true });
  };
  const server = await serve(configuration, options).catch(async (error: unknown) => {
    await removeFolder();
    throw error;
  });
  return {
    url: server.url,
    dataFolder: folder,
    call: (path, init) => call(server.url + path, init),
    uploads: () => readdir(join(folder, 'uploads')).catch(() => []),
    close: async () => {
      await server.close();
      await removeFolder();
    },
  };
}

export const temporaryFolder = (): Promise<string> =>
  mkdtemp(join(tmpdir(), 'stancegraph test ü '));

const DEFAULTS: Omit<Configuration, 'dataFolder' | 'snapshotFolder'> = {
  host: '127.0.0.1',
  port: 0,
  allowedHosts: [],
  maxUpload: 8 * 1024 * 1024,
  rateLimit: 0,
  sample: true,
  logLevel: 'silent',
  query: readConfiguration({}).query,
};

export async function call(url: string, init?: RequestInit): Promise<Answer> {
  const response = await fetch(url, init);
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.startsWith('application/json') ?? false;
  const json: unknown = isJson && text !== '' ? JSON.parse(text) : undefined;
  return { status: response.status, headers: response.headers, text, json };
}

/** The error that an answer holds; fails where it has not the one shape. */
export function errorOf({ status, json }: Answer): ErrorBody & { readonly status: number } {
  return { status, ...errorSchema.strict().parse(json) };
}
