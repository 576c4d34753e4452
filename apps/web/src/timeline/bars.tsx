import type { ReactElement } from 'react';
import { axisLabel, type Bin, type Granularity } from './bins.js';

export const AXIS = 38;
const UP = 24;
const DOWN = 24;
const LABEL = 46;

interface BarsProps {
  readonly bins: readonly Bin[];
  readonly unit: number;
  readonly granularity: Granularity;
}

/** Supports above the axis; opposes (ruled) and accuses (dotted) below; totals at the ends. */
export function Bars({ bins, unit, granularity }: BarsProps): ReactElement {
  const most = (value: (bin: Bin) => number): number =>
    bins.reduce((high, bin) => Math.max(high, value(bin)), 1);
  // One scale for both sides, so that heights compare.
  const scale =
    Math.min(UP, DOWN) /
    Math.max(
      most((bin) => bin.supports),
      most(below),
    );
  const width = Math.max(1, Math.min(26, unit * 0.62));
  const every = Math.max(1, Math.ceil(LABEL / Math.max(unit, 1)));
  return (
    <>
      <Patterns />
      <line className="axis" x1={0} x2={unit * bins.length} y1={AXIS} y2={AXIS} />
      {bins.map((bin, at) => (
        <g key={bin.first} transform={`translate(${String((at + 0.5) * unit)} 0)`}>
          <Bar bin={bin} scale={scale} width={width} hasTotals={unit >= 22} />
          <text className="axis-text" y={91}>
            {axisLabel(bins, at, every, granularity)}
          </text>
        </g>
      ))}
    </>
  );
}

const below = ({ opposes, accuses }: Bin): number => opposes + accuses;

interface BarProps {
  readonly bin: Bin;
  readonly scale: number;
  readonly width: number;
  readonly hasTotals: boolean;
}

function Bar({ bin, scale, width, hasTotals }: BarProps): ReactElement {
  const { supports, opposes, accuses } = bin;
  const height = (count: number): number => (count === 0 ? 0 : Math.max(2, count * scale));
  const [up, down, lowest] = [height(supports), height(opposes), height(accuses)];
  const box = { x: -width / 2, width };
  return (
    <>
      {supports > 0 && (
        <rect className="bar supports" {...box} y={AXIS - 1 - up} height={up} rx={1} />
      )}
      {opposes > 0 && <rect className="bar opposes" {...box} y={AXIS + 1} height={down} />}
      {accuses > 0 && <rect className="bar accuses" {...box} y={AXIS + 1 + down} height={lowest} />}
      {hasTotals && supports > 0 && (
        <text className="bar-total" y={AXIS - up - 5}>
          {supports}
        </text>
      )}
      {hasTotals && below(bin) > 0 && (
        <text className="bar-total" y={AXIS + down + lowest + 13}>
          {below(bin)}
        </text>
      )}
    </>
  );
}

/** Patterns that tell opposes and accuses apart without colour. */
function Patterns(): ReactElement {
  return (
    <defs>
      <pattern id="ruled" width="4" height="4" patternUnits="userSpaceOnUse">
        <rect className="bar-fill opposes" width="4" height="2.8" />
      </pattern>
      <pattern id="dotted" width="4" height="4" patternUnits="userSpaceOnUse">
        <rect className="bar-fill accuses" width="4" height="4" />
        <circle className="bar-hole" cx="2" cy="2" r="0.9" />
      </pattern>
    </defs>
  );
}
