import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import {
  importJobSchema,
  ROUTES,
  routePath,
  type ImportJob,
  type ImportOutcome,
} from '@stancegraph/contract';
import type { SourceFile } from '@stancegraph/formats';
import { StancegraphError, type Problem } from '@stancegraph/model';
import { nameForServer, totalBytes } from '../input/files.js';
import { formOf } from './multipart.js';
import type { RemoteServer } from './remote-call.js';
import type { ImportRequest } from './store.js';

/** Sends the files to the server and follows its work; the signal calls it off there. */
export async function importThrough(
  server: RemoteServer,
  request: ImportRequest,
): Promise<ImportOutcome> {
  const names = new Map(
    request.files.map(({ name }) => [nameForServer(name, request.format), name]),
  );
  try {
    const job = await follow(server, await send(server, request), request);
    if (job.outcome !== undefined) return withNames(job.outcome, names);
    throw endedBadly(job);
  } catch (error) {
    if (!(error instanceof StancegraphError)) throw error;
    const { code, message, retriable, cause } = error;
    const details = error.details.map((detail) => named(detail, names));
    throw new StancegraphError(code, message, { details, retriable, cause });
  }
}

function send(server: RemoteServer, request: ImportRequest): Promise<ImportJob> {
  const { files, format, datasetId, mapping, dryRun, signal, onProgress } = request;
  const total = totalBytes(files) ?? 0;
  const sources = files.map((file): SourceFile => ({
    name: nameForServer(file.name, format),
    open: () => file.open(),
  }));
  const onBytes = (done: number): void => {
    onProgress({ phase: 'reading', done, total });
  };
  const fields = mapping === undefined ? {} : { mapping: JSON.stringify(mapping) };
  const { contentType, bytes } = formOf(sources, onBytes, fields);
  const query = new URLSearchParams({
    ...(dryRun && { dryRun: 'true' }),
    ...(datasetId !== undefined && { dataset: datasetId }),
  });
  return server.json(`${ROUTES.imports}?${query.toString()}`, importJobSchema, {
    method: 'POST',
    headers: { 'Content-Type': contentType },
    body: Readable.toWeb(Readable.from(bytes)) as ReadableStream,
    duplex: 'half',
    signal,
  });
}

/** Watches a job until it has ended; a call to cancel is passed on, and the job's last word counts. */
async function follow(
  server: RemoteServer,
  started: ImportJob,
  { signal, onProgress }: ImportRequest,
): Promise<ImportJob> {
  const path = { id: started.id };
  const cancel = (): void => {
    // The stream of events says how it ended.
    server.call(routePath(ROUTES.import, path), { method: 'DELETE' }).catch(() => undefined);
  };
  signal.addEventListener('abort', cancel, { once: true });
  if (signal.aborted) cancel();
  try {
    let last = started;
    for await (const job of events(server, routePath(ROUTES.importEvents, path))) {
      last = job;
      onProgress(job);
    }
    return last;
  } finally {
    signal.removeEventListener('abort', cancel);
  }
}

async function* events(server: RemoteServer, path: string): AsyncGenerator<ImportJob> {
  const bytes = Readable.from(server.bytes(path, {}));
  const broken = new Promise<never>((_, reject) => bytes.once('error', reject));
  broken.catch(() => undefined);
  for await (const line of createInterface({ input: bytes })) {
    if (line.startsWith('data: ')) yield importJobSchema.parse(JSON.parse(line.slice(6)));
  }
  if (bytes.errored !== null) await broken;
}

function endedBadly({ state, error }: ImportJob): StancegraphError {
  if (error !== undefined) {
    const { code, message, retriable } = error;
    return new StancegraphError(code, message, { retriable, details: error.details as Problem[] });
  }
  return new StancegraphError(
    'engine-unavailable',
    `The server ended while the import was ${state}. Start it again and look with “stancegraph datasets”.`,
  );
}

function withNames(outcome: ImportOutcome, names: ReadonlyMap<string, string>): ImportOutcome {
  return { ...outcome, warnings: outcome.warnings.map((warning) => named(warning, names)) };
}

function named<T extends { file?: string | undefined }>(
  problem: T,
  names: ReadonlyMap<string, string>,
): T {
  const { file } = problem;
  return file === undefined ? problem : { ...problem, file: names.get(file) ?? file };
}
