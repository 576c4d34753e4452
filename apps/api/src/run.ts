import { StancegraphError } from '@stancegraph/model';
import { readConfiguration } from './configuration/configuration.js';
import { serve, type RunningServer } from './serve.js';

const WATCH_MS = 1_000;
/** Exit codes: 2 for what the user gave, 1 for what went wrong. */
const WRONG_INPUT = 2;
const FAILED = 1;

/**
 * Runs the server as this process's one job: configuration from the environment, one line when it is
 * ready, an end on SIGINT, SIGTERM or when the npm that started it is gone, and the exit code.
 */
export async function run(environment: NodeJS.ProcessEnv = process.env): Promise<void> {
  try {
    const server = await serve(readConfiguration(environment));
    const engine = server.engine === 'neo4j' ? 'Neo4j' : 'the embedded engine';
    process.stdout.write(`Stancegraph is ready at ${server.url} (${engine}). Ctrl-C stops it.\n`);
    endWith(server, environment);
  } catch (error) {
    tell(error);
    process.exitCode = isWrongInput(error) ? WRONG_INPUT : FAILED;
  }
}

function endWith(server: RunningServer, environment: NodeJS.ProcessEnv): void {
  const parent = process.ppid;
  let ending = false;
  const end = (): void => {
    if (ending) return;
    ending = true;
    clearInterval(watch);
    server.close().then(
      () => process.exit(),
      (error: unknown) => {
        tell(error);
        process.exit(FAILED);
      },
    );
  };
  // Killing npm leaves its child running, and holding the port and the store.
  const startedByNpm = environment['npm_lifecycle_event'] !== undefined;
  const watch = setInterval(() => {
    if (startedByNpm && process.ppid !== parent) end();
  }, WATCH_MS);
  watch.unref();
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
}

function isWrongInput(error: unknown): boolean {
  return error instanceof StancegraphError && error.code === 'invalid-input';
}

/** One line for each thing that is wrong; a stack only for what nobody foresaw. */
function tell(error: unknown): void {
  process.stderr.write(`${linesOf(error).join('\n')}\n`);
}

function linesOf(error: unknown): string[] {
  if (!(error instanceof StancegraphError))
    return [error instanceof Error ? (error.stack ?? error.message) : String(error)];
  if (!isWrongInput(error) || error.details.length === 0) return [error.message];
  return error.details.map(({ path = '', message, expected }) =>
    [`${path} ${message}`, ...(expected === undefined ? [] : [expected])].join('; '),
  );
}
