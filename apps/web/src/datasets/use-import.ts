import type { ImportJob, ImportOutcome } from '@stancegraph/contract';
import type { ForeignMapping } from '@stancegraph/model';
import { useCallback, useRef, useState } from 'react';
import { ApiError, isAbort } from '../data/api-error.js';
import { cancelJob, followJob, startSample, upload } from '../data/imports-api.js';
import { isForeign } from './foreign/is-foreign.js';

/** How far an import is. A file is always checked before it is imported. */
export type ImportState =
  | { readonly step: 'choosing'; readonly note?: string }
  /** A graph of another program gets its meaning first. */
  | { readonly step: 'mapping'; readonly file: File; readonly mapping: ForeignMapping | undefined }
  | { readonly step: 'checking' | 'importing'; readonly progress: Progress }
  | { readonly step: 'checked' | 'done'; readonly outcome: ImportOutcome }
  | { readonly step: 'failed'; readonly error: ApiError; readonly job?: ImportJob };

export interface Progress {
  readonly phase: ImportJob['phase'] | 'uploading';
  readonly done: number;
  /** 0 where it is not known. */
  readonly total: number;
}

export interface Importing {
  readonly state: ImportState;
  readonly files: readonly File[];
  /** A graph of another program is checked once it has a mapping. */
  readonly check: (
    files: readonly File[],
    dataset: string | undefined,
    mapping?: ForeignMapping,
  ) => void;
  /** How a graph is read; undefined for other files. */
  readonly mapping: ForeignMapping | undefined;
  /** Back to how a graph is read; undefined for other files. */
  readonly remap: (() => void) | undefined;
  readonly run: (dataset: string | undefined) => void;
  readonly loadSample: () => void;
  readonly cancel: () => void;
  /** Back to where files are chosen. */
  readonly restart: () => void;
}

const SENDING: Progress = { phase: 'uploading', done: 0, total: 0 };

/** What is under way: the sending, then the job at the server. */
interface Run {
  readonly controller: AbortController;
  readonly job?: ImportJob;
}

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
  const [mapping, setMapping] = useState<ForeignMapping | undefined>(undefined);
  const running = useRef<Run | undefined>(undefined);
  const chosenLast = useRef<readonly File[]>([]);

  const start = useCallback(
    async (
      step: 'checking' | 'importing',
      begin: (signal: AbortSignal, report: (progress: Progress) => void) => Promise<ImportJob>,
    ): Promise<void> => {
      const controller = new AbortController();
      // Files that come while others are checked take their place.
      callOff(running.current);
      running.current = { controller };
      const isCurrent = (): boolean => running.current?.controller === controller;
      const report = (progress: Progress): void => {
        if (isCurrent()) setState({ step, progress });
      };
      report(SENDING);
      const end = (last: ImportState): void => {
        if (!isCurrent()) return;
        setState(last);
        if (step === 'importing') onEnd?.(last);
      };
      try {
        const job = await begin(controller.signal, report);
        if (isCurrent()) running.current = { controller, job };
        else callOff({ controller, job });
        const ended = await followJob(job, ({ phase, done, total }) => {
          report({ phase, done, total });
        });
        if (ended.state === 'cancelled') end({ step: 'choosing', note: cancelled });
        else if (ended.outcome === undefined)
          end({ step: 'failed', error: errorOf(ended), job: ended });
        else end({ step: step === 'checking' ? 'checked' : 'done', outcome: ended.outcome });
        if (step === 'importing' && ended.outcome !== undefined) onDone();
      } catch (error) {
        if (isAbort(error)) end({ step: 'choosing', note: cancelled });
        else end({ step: 'failed', error: asApiError(error) });
      } finally {
        if (isCurrent()) running.current = undefined;
      }
    },
    [onDone, onEnd, cancelled],
  );

  const send = useCallback(
    (
      step: 'checking' | 'importing',
      chosen: readonly File[],
      dataset: string | undefined,
      by: ForeignMapping | undefined,
    ) =>
      start(step, (signal, report) =>
        upload({
          files: chosen,
          dryRun: step === 'checking',
          dataset,
          mapping: by,
          signal,
          onSent: (done, total) => {
            report({ phase: 'uploading', done, total });
          },
        }),
      ),
    [start],
  );

  const open = async (chosen: readonly File[], dataset: string | undefined): Promise<void> => {
    const [file] = chosen;
    const isGraph = await isForeign(chosen);
    if (chosenLast.current !== chosen) return;
    if (!isGraph || file === undefined) {
      void send('checking', chosen, dataset, undefined);
      return;
    }
    // What was being checked is left for this.
    callOff(running.current);
    running.current = undefined;
    setState({ step: 'mapping', file, mapping: undefined });
  };

  return {
    state,
    files,
    mapping,
    check: (chosen, dataset, by) => {
      setFiles(chosen);
      setMapping(by);
      chosenLast.current = chosen;
      if (by === undefined) void open(chosen, dataset);
      else void send('checking', chosen, dataset, by);
    },
    remap:
      mapping === undefined || files[0] === undefined
        ? undefined
        : () => {
            const [file] = files;
            if (file !== undefined) setState({ step: 'mapping', file, mapping });
          },
    run: (dataset) => void send('importing', files, dataset, mapping),
    loadSample: () => void start('importing', (signal) => startSample(signal)),
    cancel: () => {
      callOff(running.current);
    },
    restart: () => {
      setState({ step: 'choosing' });
    },
  };
}

/** How a job ended is said by its own events. */
function callOff(run: Run | undefined): void {
  if (run?.job === undefined) run?.controller.abort();
  else void cancelJob(run.job.id).catch(() => undefined);
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
