import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { StancegraphError, type Problem } from '@stancegraph/model';
import { isLoopback } from './loopback.js';
import { parseVariables } from './variables.js';

/** What the server is told by its environment. */
export interface Configuration {
  readonly port: number;
  readonly host: string;
  /** The embedded engine where it is left out. */
  readonly neo4j?: {
    readonly uri: string;
    readonly user: string;
    readonly password: string;
    readonly database?: string;
  };
  /** Absolute path of the data folder. */
  readonly dataFolder: string;
  /** Absolute path of the folder with the snapshots; several servers may share it. */
  readonly snapshotFolder: string;
  readonly logLevel?: 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'silent';
  /** Needed for calls that change something, where it is set. */
  readonly token?: string;
  readonly allowedHosts: readonly string[];
  /** Bytes. */
  readonly maxUpload: number;
  /** Calls a minute from one address; 0: no limit. */
  readonly rateLimit: number;
  /** Whether an empty store gets the sample. */
  readonly sample: boolean;
  readonly query: QueryLimits;
}

/** What a free query may take. Times in milliseconds, sizes in bytes. */
export interface QueryLimits {
  readonly timeoutMs: number;
  readonly rows: number;
  readonly bytes: number;
  readonly downloadTimeoutMs: number;
  readonly downloadBytes: number;
  /** At once, from one address. */
  readonly perClient: number;
  /** At once, in all. */
  readonly inAll: number;
}

const DEFAULT_DATA_FOLDER = fileURLToPath(new URL('../../../../.data', import.meta.url));

/**
 * Reads the configuration. Throws `invalid-input` with one problem for each wrong variable
 * (`path` is its name); values are never repeated, they may be secret.
 */
export function readConfiguration(
  environment: Readonly<Record<string, string | undefined>>,
): Configuration {
  const parsed = parseVariables(environment);
  if (!parsed.success) throw invalid(parsed.error.issues);
  const values = parsed.data;
  const dataFolder = resolve(values.STANCEGRAPH_DATA ?? DEFAULT_DATA_FOLDER);
  const configuration: Configuration = {
    port: values.PORT,
    host: values.HOST,
    ...(values.NEO4J_URI !== undefined && {
      neo4j: {
        uri: values.NEO4J_URI,
        user: values.NEO4J_USER,
        password: values.NEO4J_PASSWORD,
        ...(values.NEO4J_DATABASE !== undefined && { database: values.NEO4J_DATABASE }),
      },
    }),
    dataFolder,
    snapshotFolder: resolve(values.STANCEGRAPH_SNAPSHOTS ?? join(dataFolder, 'snapshots')),
    ...(values.STANCEGRAPH_LOG !== undefined && { logLevel: values.STANCEGRAPH_LOG }),
    ...(values.STANCEGRAPH_TOKEN !== undefined && { token: values.STANCEGRAPH_TOKEN }),
    allowedHosts: values.STANCEGRAPH_ALLOWED_HOSTS,
    maxUpload: values.STANCEGRAPH_MAX_UPLOAD,
    rateLimit: values.STANCEGRAPH_RATE_LIMIT,
    sample: values.STANCEGRAPH_SAMPLE,
    query: {
      timeoutMs: values.STANCEGRAPH_QUERY_TIMEOUT,
      rows: values.STANCEGRAPH_QUERY_ROWS,
      bytes: values.STANCEGRAPH_QUERY_SIZE,
      downloadTimeoutMs: values.STANCEGRAPH_QUERY_DOWNLOAD_TIMEOUT,
      downloadBytes: values.STANCEGRAPH_QUERY_DOWNLOAD_SIZE,
      perClient: values.STANCEGRAPH_QUERIES_PER_CLIENT,
      inAll: values.STANCEGRAPH_QUERIES,
    },
  };
  return configuration;
}

/** Refuses to serve others than this machine's own users without a token. */
export function checkExposure({ host, token }: Configuration): void {
  if (isLoopback(host) || token !== undefined) return;
  throw configurationError([
    {
      path: 'STANCEGRAPH_TOKEN',
      message: `must be set, because HOST ${host} can be reached from other machines`,
      expected: 'at least 16 characters, or HOST=127.0.0.1',
    },
  ]);
}

function invalid(issues: readonly { path: PropertyKey[]; message: string }[]): StancegraphError {
  const first = new Map<string, Problem>();
  for (const { path, message } of issues) {
    const name = String(path[0]);
    if (!first.has(name)) first.set(name, { path: name, message });
  }
  return configurationError([...first.values()]);
}

function configurationError(details: readonly Problem[]): StancegraphError {
  const said = details.map(({ path, message, expected }) => {
    const hint = expected === undefined ? '' : ` (${expected})`;
    return `${path ?? ''} ${message}${hint}`;
  });
  return new StancegraphError('invalid-input', `The configuration is wrong: ${said.join('; ')}.`, {
    details,
  });
}
