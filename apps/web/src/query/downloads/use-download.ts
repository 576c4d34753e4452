import { useEffect, useRef, useState } from 'react';
import type { ResultFormat } from '@stancegraph/contract';
import { isAbort } from '../../data/api-error.js';
import { formatCount } from '../../format/counts.js';
import { QUERY_TEXTS } from '../../texts/query.js';
import { useDesk } from '../desk-context.js';
import type { Statement } from '../query-api.js';
import { downloadRows } from './download.js';

const texts = QUERY_TEXTS.download;

interface Downloading {
  /** How far it is, while it runs. */
  readonly progress: string | undefined;
  readonly isSafe: boolean;
  readonly setSafe: (isSafe: boolean) => void;
  readonly start: (format: ResultFormat) => void;
  readonly cancel: () => void;
}

/** One download at a time; how it ended is said in a notice. */
export function useDownload(statement: Statement): Downloading {
  const { state, setUi } = useDesk();
  const [progress, setProgress] = useState<string | undefined>(undefined);
  const [isSafe, setSafe] = useState(false);
  const running = useRef<AbortController>(undefined);
  useEffect(
    () => () => {
      running.current?.abort();
    },
    [],
  );
  const name =
    state.question !== undefined && state.active === 'question' ? state.question.name : 'query';
  const start = async (format: ResultFormat): Promise<string> => {
    const file = `${name}.${format}`;
    const leaving = new AbortController();
    running.current = leaving;
    const tell = (bytes: number): void => {
      setProgress(texts.progress(format.toUpperCase(), sizeText(bytes)));
    };
    tell(0);
    try {
      const options = { format, isSafe: isSafe && format === 'csv', signal: leaving.signal };
      const end = await downloadRows(statement, file, { ...options, onProgress: tell });
      if (end === undefined) return texts.cutOff(file);
      if (end.isComplete) return texts.done(QUERY_TEXTS.result.rows(end.rows), file);
      return texts.stopped(file, end.why ?? '');
    } catch (error) {
      if (isAbort(error)) return texts.cancelled(file);
      return texts.failed(file, error instanceof Error ? error.message : String(error));
    } finally {
      setProgress(undefined);
    }
  };
  return {
    progress,
    isSafe,
    setSafe,
    start: (format) => {
      void start(format).then((text) => {
        setUi({ notice: { text } });
      });
    },
    cancel: () => {
      running.current?.abort();
    },
  };
}

function sizeText(bytes: number): string {
  if (bytes < 1_000_000) return `${formatCount(Math.round(bytes / 1_000))} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
