import { lazy, Suspense, type ReactElement } from 'react';
import type { Drawn } from '../canvas/network-canvas.js';
import type { ShownNetwork } from '../data/shown-network.js';
import { useExplorer } from '../explorer/explorer-context.js';
import { TEXTS } from '../texts.js';
import type { Pictured } from './pictured.js';

const PathStrip = lazy(async () => ({
  default: (await import('../paths/path-strip.js')).PathStrip,
}));

/** More single statements than this are a blur, and are drawn as ties. */
export const MOST_STRANDS = 600;

interface PictureNoticesProps {
  readonly shown: ShownNetwork;
  readonly pictured: Pictured;
  readonly drawn: Drawn;
  /** How many ties are in focus, where not all are shown. */
  readonly inFocus: number | undefined;
}

/** What the picture says of itself, one below the other and never over the tools. */
export function PictureNotices({
  shown,
  pictured,
  drawn,
  inFocus,
}: PictureNoticesProps): ReactElement {
  const { view, setUi } = useExplorer();
  const statements = shown.totals.statements.shown;
  return (
    <div className="picture-notices">
      {view.path !== undefined && (
        <Suspense fallback={null}>
          <PathStrip />
        </Suspense>
      )}
      {inFocus !== undefined && view.path === undefined && (
        <p className="picture-notice">
          <span>{TEXTS.picture.focus(inFocus, shown.tieCount)}</span>
          <button
            type="button"
            className="plain-button"
            onClick={() => {
              setUi({ showsAll: true });
            }}
          >
            {TEXTS.picture.showAll}
          </button>
        </p>
      )}
      {view.unit === 'statements' && statements > MOST_STRANDS && (
        <p className="picture-notice">{TEXTS.picture.noStrands(MOST_STRANDS, statements)}</p>
      )}
      {(drawn.ties < pictured.tieCount || drawn.actors < pictured.actorCount) && (
        <p className="picture-notice">
          {TEXTS.picture.drawn(drawn, { ties: shown.tieCount, actors: shown.actorCount })}
        </p>
      )}
    </div>
  );
}
