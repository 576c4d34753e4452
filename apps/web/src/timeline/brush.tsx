import { useEffect, useRef, useState, type ReactElement, type RefObject } from 'react';
import { useExplorer } from '../explorer/explorer-context.js';
import { formatDay } from '../format/dates.js';
import { patchFilter } from '../state/changes.js';
import { Bars } from './bars.js';
import { datesOf, windowOf, type Bins, type TimelineEvent, type Window } from './bins.js';
import { Handle } from './handle.js';
import { Pins } from './pins.js';
import { useBrushDrag } from './use-brush-drag.js';

interface BrushProps extends Bins {
  readonly events: readonly TimelineEvent[];
}

export const HEIGHT = 96;

/** Bars with a window over them: drag an end, the window, or a new one; or use the two sliders. */
export function Brush({ bins, granularity, events }: BrushProps): ReactElement {
  const { view, change } = useExplorer();
  const area = useRef<HTMLDivElement>(null);
  const width = useWidth(area);
  const set = windowOf(bins, view.filter);
  const commit = (next: Window): void => {
    const isFirst = view.filter.from === undefined && view.filter.to === undefined;
    change(patchFilter(datesOf(bins, next)), isFirst ? 'push' : 'replace');
  };
  const { dragged, onPointerDown } = useBrushDrag({ area, count: bins.length, set, commit });
  const shown = dragged ?? set;
  const unit = width / bins.length;
  const isAll = shown.from === 0 && shown.to === bins.length - 1;
  const left = shown.from * unit;
  const right = (shown.to + 1) * unit;
  const handle = { bins, shown, commit };
  return (
    <div ref={area} className={`brush${isAll ? ' all' : ''}`} onPointerDown={onPointerDown}>
      <svg className="brush-svg" width={width} height={HEIGHT} aria-hidden>
        {!isAll && (
          <rect className="brush-window" x={left} y={0} width={right - left} height={74} />
        )}
        <Bars bins={bins} unit={unit} granularity={granularity} />
        <Pins bins={bins} unit={unit} events={events} width={width} />
      </svg>
      <ul className="sr-only" aria-label="Events">
        {events.map(({ date, title }) => (
          <li key={date}>{`${formatDay(date)}: ${title}`}</li>
        ))}
      </ul>
      <Handle {...handle} end="from" x={left} />
      <Handle {...handle} end="to" x={right} />
    </div>
  );
}

function useWidth(area: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const { current } = area;
    if (current === null) return;
    const observer = new ResizeObserver(() => {
      setWidth(current.clientWidth);
    });
    observer.observe(current);
    return () => {
      observer.disconnect();
    };
  }, [area]);
  return width;
}
