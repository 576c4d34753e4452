import {
  importJobSchema,
  importProblemsSchema,
  MAX_PAGE,
  removalSchema,
  ROUTES,
  routePath,
  type ErrorBody,
  type ImportJob,
  type Removal,
} from '@stancegraph/contract';
import type { ForeignMapping } from '@stancegraph/model';
import { ApiError, isAbort, notUnderstood } from './api-error.js';
import { call, errorOf } from './call.js';

/** Where it cannot be known here whether something was written. */
const LOOK_AT_LIST = 'look at the list of datasets for what is stored';

const noAnswer = (dryRun: boolean): ApiError =>
  new ApiError(
    'unreachable',
    `The server does not answer: ${dryRun ? 'nothing was changed' : LOOK_AT_LIST}.`,
    true,
  );

export interface UploadRequest {
  readonly files: readonly File[];
  readonly dryRun: boolean;
  /** For CSV files that do not name their dataset. */
  readonly dataset?: string | undefined;
  /** For a graph of another program. */
  readonly mapping?: ForeignMapping | undefined;
  readonly signal: AbortSignal;
  /** Bytes that have left. */
  readonly onSent: (done: number, total: number) => void;
}

/** Sends files; the answer is the job that reads them. Not `fetch`, which does not say how far it is. */
export function upload({
  files,
  dryRun,
  dataset,
  mapping,
  signal,
  onSent,
}: UploadRequest): Promise<ImportJob> {
  const form = new FormData();
  if (dataset !== undefined && dataset !== '') form.append('dataset', dataset);
  if (mapping !== undefined) form.append('mapping', JSON.stringify(mapping));
  for (const file of files) form.append('files', file, file.name);
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `${ROUTES.imports}${dryRun ? '?dryRun=true' : ''}`);
    request.responseType = 'json';
    request.upload.addEventListener('progress', ({ loaded, total }) => {
      onSent(loaded, total);
    });
    request.addEventListener('load', () => {
      const parsed = importJobSchema.safeParse(request.response);
      if (request.status >= 400) reject(errorOf(request, request.response));
      else if (parsed.success) resolve(parsed.data);
      else reject(notUnderstood());
    });
    request.addEventListener('error', () => {
      reject(noAnswer(dryRun));
    });
    request.addEventListener('abort', () => {
      reject(new DOMException('Cancelled', 'AbortError'));
    });
    signal.addEventListener('abort', () => {
      request.abort();
    });
    request.send(form);
  });
}

export const startSample = (signal?: AbortSignal): Promise<ImportJob> =>
  call(ROUTES.importSample, importJobSchema, signal, { method: 'POST' });

/** Calls a job off; resolves with how it ended. */
export const cancelJob = (id: string): Promise<ImportJob> =>
  call(routePath(ROUTES.import, { id }), importJobSchema, undefined, { method: 'DELETE' });

export const removeDataset = (id: string): Promise<Removal> =>
  call(routePath(ROUTES.dataset, { id }), removalSchema, undefined, { method: 'DELETE' });

/** All that is wrong with the files of an import, in their order. */
export async function problemsOf(id: string): Promise<ErrorBody['details']> {
  const path = routePath(ROUTES.importProblems, { id });
  const problems: ErrorBody['details'] = [];
  let after: string | undefined;
  do {
    const query = new URLSearchParams({
      limit: String(MAX_PAGE),
      ...(after === undefined ? {} : { after }),
    });
    const page = await call(`${path}?${query.toString()}`, importProblemsSchema, undefined);
    problems.push(...page.items);
    after = page.next;
  } while (after !== undefined);
  return problems;
}

/** Follows a job to its end by the server's events; where they break off, by asking. */
export async function followJob(
  started: ImportJob,
  onJob: (job: ImportJob) => void,
): Promise<ImportJob> {
  if (started.state !== 'running') return started;
  const last = await listen(started.id, onJob);
  if (last !== undefined) return last;
  let unanswered = 0;
  for (;;) {
    try {
      const job = await ask(started.id);
      unanswered = 0;
      onJob(job);
      if (job.state !== 'running') return job;
    } catch (error) {
      unanswered += 1;
      // A line that is down for a moment says nothing of the job.
      if (!isRetriable(error)) throw error;
      if (unanswered > MOST_UNANSWERED) throw noAnswer(started.dryRun);
    }
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}

const POLL_MS = 500;
/** Half a minute. */
const MOST_UNANSWERED = 60;

const isRetriable = (error: unknown): boolean => error instanceof ApiError && error.retriable;

/** The job's final state, or nothing where the line broke before. */
function listen(id: string, onJob: (job: ImportJob) => void): Promise<ImportJob | undefined> {
  return new Promise((resolve) => {
    const events = new EventSource(routePath(ROUTES.importEvents, { id }));
    events.addEventListener('progress', ({ data }: MessageEvent<string>) => {
      const parsed = importJobSchema.safeParse(JSON.parse(data));
      if (!parsed.success) return;
      onJob(parsed.data);
      if (parsed.data.state === 'running') return;
      events.close();
      resolve(parsed.data);
    });
    events.addEventListener('error', () => {
      events.close();
      resolve(undefined);
    });
  });
}

async function ask(id: string): Promise<ImportJob> {
  try {
    return await call(routePath(ROUTES.import, { id }), importJobSchema, undefined);
  } catch (error) {
    if (isAbort(error) || !(error instanceof ApiError)) throw error;
    throw error.code === 'not-found'
      ? new ApiError(
          'unreachable',
          `The server was started again while it imported: ${LOOK_AT_LIST}.`,
          false,
        )
      : error;
  }
}
