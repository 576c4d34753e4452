import type { KeyboardEvent, ReactElement } from 'react';
import { formatDay, dayOf } from '../format/dates.js';
import { TEXTS } from '../texts.js';
import { moveWindow, type Bin, type Window } from './bins.js';

interface HandleProps {
  readonly bins: readonly Bin[];
  readonly shown: Window;
  readonly end: 'from' | 'to';
  readonly x: number;
  readonly commit: (next: Window) => void;
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -7,
  PageUp: 7,
  Home: -Infinity,
  End: Infinity,
};

/** One end of the window as a slider. Arrows move it, with Shift the whole window. */
export function Handle({ bins, shown, end, x, commit }: HandleProps): ReactElement {
  const bin = bins[shown[end]];
  const day = bin === undefined ? '' : formatDay(dayOf(end === 'from' ? bin.first : bin.last));
  const press = (event: KeyboardEvent): void => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const by = Math.max(-bins.length, Math.min(step, bins.length));
    commit(moveWindow(shown, event.shiftKey ? 'both' : end, by, bins.length));
  };
  return (
    <div
      role="slider"
      tabIndex={0}
      className="brush-handle"
      data-end={end}
      aria-label={end === 'from' ? TEXTS.timeline.from : TEXTS.timeline.to}
      aria-valuemin={0}
      aria-valuemax={bins.length - 1}
      aria-valuenow={shown[end]}
      aria-valuetext={day}
      style={{ left: x }}
      onKeyDown={press}
    />
  );
}
