import type { ReactElement } from 'react';
import { dayNumber, formatDay } from '../format/dates.js';
import { AXIS } from './bars.js';
import { binAt, type Bin, type TimelineEvent } from './bins.js';

interface PinsProps {
  readonly bins: readonly Bin[];
  readonly unit: number;
  readonly width: number;
  readonly events: readonly TimelineEvent[];
}

const LETTER = 6.1;

/** Dated events of the issues: a pin on the axis, its title where there is room before the next. */
export function Pins({ bins, unit, width, events }: PinsProps): ReactElement {
  const pins = events.map((event) => ({
    ...event,
    x: (binAt(bins, dayNumber(event.date)) + 0.5) * unit,
  }));
  return (
    <>
      {pins.map(({ date, title, x }, at) => {
        const room = (pins[at + 1]?.x ?? width) - x - 8;
        const bin = bins[binAt(bins, dayNumber(date))];
        const isOverBar = bin !== undefined && bin.supports > 0;
        const fits = title.length * LETTER < room && !isOverBar;
        return (
          <g key={date} className="pin" transform={`translate(${String(x)} 0)`}>
            <title>{`${formatDay(date)}: ${title}`}</title>
            {!isOverBar && <line y1={6} y2={AXIS - 4} />}
            <circle cy={AXIS} r={3.2} />
            {fits && (
              <text x={6} y={13}>
                {title}
              </text>
            )}
          </g>
        );
      })}
    </>
  );
}
