import { Presets, SingleBar } from 'cli-progress';
import type { ImportJob, ImportPhase } from '@stancegraph/contract';

export interface Progress {
  readonly show: (state: Pick<ImportJob, 'phase' | 'done' | 'total'>) => void;
  readonly end: () => void;
}

const NAMES: Readonly<Record<ImportPhase, string>> = {
  reading: 'Reading and checking',
  waiting: 'Waiting for another change',
  comparing: 'Comparing',
  writing: 'Writing',
  switching: 'Switching',
  cleaning: 'Cleaning up',
};

/** A bar on standard error where a person sees it; nothing in a pipe or a file. */
export function importProgress(): Progress {
  if (!process.stderr.isTTY) return { show: () => undefined, end: () => undefined };
  const bar = new SingleBar(
    {
      stream: process.stderr,
      clearOnComplete: true,
      hideCursor: true,
      format: '{name} {bar} {percentage} %',
    },
    Presets.shades_classic,
  );
  let phase: ImportPhase | undefined;
  return {
    show: (state) => {
      if (state.phase !== phase)
        bar.start(Math.max(state.total, 1), 0, { name: NAMES[state.phase] });
      phase = state.phase;
      bar.setTotal(Math.max(state.total, 1));
      bar.update(Math.min(state.done, Math.max(state.total, 1)));
    },
    end: () => {
      bar.stop();
    },
  };
}
