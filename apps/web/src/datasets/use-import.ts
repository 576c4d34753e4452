import type { ImportJob, ImportOutcome } from '@stancegraph/contract';
import { useCallback, useRef, useState } from 'react';
import { ApiError, isAbort } from '../data/api-error.js';
import { cancelJob, followJob, startSample, upload } from '../data/imports-api.js';

/** How far an import is. A file is always checked before it is imported. */
export type ImportState =
  | { readonly step: 'choosing'; readonly note?: string }
  | { readonly step: 'checking' | 'importing'; readonly progress: Progress }
  | { readonly step: 'checked' | 'done'; readonly outcome: ImportOutcome }
  | { readonly step: 'failed'; readonly error: ApiError };

export interface Progress {
  readonly phase: ImportJob['phase'] | 'uploading';
  readonly done: number;
  /** 0 where it is not known. */
  readonly total: number;
}

export interface Importing {
  readonly state: ImportState;
  readonly files: readonly File[];
  readonly check: (files: readonly File[], dataset: string | undefined) => void;
  readonly run: (dataset: string | undefined) => void;
  readonly loadSample: () => void;
  readonly cancel: () => void;
  /** Back to where files are chosen. */
  readonly restart: () => void;
}

const SENDING: Progress = { phase: 'uploading', done: 0, total: 0 };

interface ImportEvents {
  /** After what was really imported. */
  readonly onDone: () => void;
  /** How an import, not a check, ended. */
  readonly onEnd?: (end: ImportState) => void;
}

/** Runs one import at a time: send, follow, end. */
export function useImport({ onDone, onEnd }: ImportEvents, cancelled: string): Importing {
  const [state, setState] = useState<ImportState>({ step: 'choosing' });
  const [files, setFiles] = useState<readonly File[]>([]);
  const running = useRef<{ controller: AbortController; job?: ImportJob } | undefined>(undefined);

  const start = useCallback(
    async (
      step: 'checking' | 'importing',
      begin: (signal: AbortSignal, report: (progress: Progress) => void) => Promise<ImportJob>,
    ): Promise<void> => {
      const controller = new AbortController();
      running.current = { controller };
      const report = (progress: Progress): void => {
        setState({ step, progress });
      };
      report(SENDING);
      const end = (last: ImportState): void => {
        setState(last);
        if (step === 'importing') onEnd?.(last);
      };
      try {
        const job = await begin(controller.signal, report);
        running.current = { controller, job };
        const ended = await followJob(job, ({ phase, done, total }) => {
          report({ phase, done, total });
        });
        if (ended.state === 'cancelled') end({ step: 'choosing', note: cancelled });
        else if (ended.outcome === undefined) end({ step: 'failed', error: errorOf(ended) });
        else end({ step: step === 'checking' ? 'checked' : 'done', outcome: ended.outcome });
        if (step === 'importing' && ended.outcome !== undefined) onDone();
      } catch (error) {
        if (isAbort(error)) end({ step: 'choosing', note: cancelled });
        else end({ step: 'failed', error: asApiError(error) });
      } finally {
        running.current = undefined;
      }
    },
    [onDone, onEnd, cancelled],
  );

  const send = useCallback(
    (step: 'checking' | 'importing', chosen: readonly File[], dataset: string | undefined) =>
      start(step, (signal, report) =>
        upload({
          files: chosen,
          dryRun: step === 'checking',
          dataset,
          signal,
          onSent: (done, total) => {
            report({ phase: 'uploading', done, total });
          },
        }),
      ),
    [start],
  );

  return {
    state,
    files,
    check: (chosen, dataset) => {
      setFiles(chosen);
      void send('checking', chosen, dataset);
    },
    run: (dataset) => void send('importing', files, dataset),
    loadSample: () => void start('importing', (signal) => startSample(signal)),
    cancel: () => {
      const { job, controller } = running.current ?? {};
      if (job === undefined) controller?.abort();
      // How it ended is said by the job's own events.
      else void cancelJob(job.id).catch(() => undefined);
    },
    restart: () => {
      setState({ step: 'choosing' });
    },
  };
}

function errorOf({ error }: ImportJob): ApiError {
  if (error === undefined)
    return new ApiError('internal', 'The import ended without a word.', false);
  return new ApiError(error.code, error.message, error.retriable, error.details);
}

function asApiError(error: unknown): ApiError {
  if (error instanceof ApiError) return error;
  return new ApiError('internal', error instanceof Error ? error.message : String(error), false);
}
