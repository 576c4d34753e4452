import { useMemo, useRef, useState, type ReactElement } from 'react';
import { Download, GitCompareArrows, SearchX, Table2, Waypoints } from 'lucide-react';
import type { Diff } from '@stancegraph/contract';
import type { CameraView } from '../canvas/camera.js';
import type { NetworkCanvas } from '../canvas/network-canvas.js';
import type { ApiError } from '../data/api-error.js';
import { canDraw } from '../picture/can-draw.js';
import { FirstLoad } from '../states/first-load.js';
import { NoWebglBox } from '../states/no-webgl-box.js';
import { StateBox } from '../states/state-box.js';
import { DIFF_TEXTS } from '../texts/diff.js';
import { SHOWN } from './diff-address.js';
import { csvPath, jsonPath } from './diff-api.js';
import { DiffCanvas } from './diff-canvas.js';
import { useDiff } from './diff-context.js';
import { DiffLegend } from './diff-legend.js';
import { DiffTable } from './diff-table.js';
import { useCurrentDiff } from './use-current-diff.js';

/** The picture of both, or its table. */
export function DiffStage(): ReactElement {
  const { view, query } = useDiff();
  const { value, isBusy, error } = useCurrentDiff();
  return (
    <main className={`diff-stage ${view.isTable ? 'as-table' : ''}`} aria-busy={isBusy}>
      {query === undefined ? (
        <StateBox icon={GitCompareArrows} title={DIFF_TEXTS.nothingChosen}>
          <p>{DIFF_TEXTS.nothingChosenDetail}</p>
        </StateBox>
      ) : error !== undefined ? (
        <Failed error={error} />
      ) : value === undefined ? (
        <FirstLoad />
      ) : (
        <Compared diff={value} />
      )}
    </main>
  );
}

function Failed({ error }: { readonly error: ApiError }): ReactElement {
  const { diffs } = useDiff();
  return (
    <StateBox
      icon={SearchX}
      title={DIFF_TEXTS.failed}
      actions={
        error.retriable ? (
          <button
            type="button"
            className="button primary"
            onClick={() => {
              diffs.again();
            }}
          >
            {DIFF_TEXTS.retry}
          </button>
        ) : undefined
      }
    >
      <p>{error.message}</p>
    </StateBox>
  );
}

function Compared({ diff }: { readonly diff: Diff }): ReactElement {
  const { view, change } = useDiff();
  const canvas = useRef<NetworkCanvas>(null);
  const [camera, setCamera] = useState<CameraView | undefined>(undefined);
  const isDrawable = useMemo(canDraw, []);
  // The picture stays where it is while one side after the other is looked at, once all of it has been.
  const hold = (): void => {
    const isWhole = view.shown === 'both' || camera !== undefined;
    if (canvas.current !== null && isWhole) setCamera(canvas.current.camera());
  };
  return (
    <>
      <Tools onSide={hold} />
      {view.isTable ? (
        <DiffTable diff={diff} />
      ) : !isDrawable ? (
        <NoWebglBox
          detail={DIFF_TEXTS.noWebgl}
          onTable={() => {
            change({ isTable: true });
          }}
        />
      ) : (
        <>
          <DiffCanvas diff={diff} canvas={canvas} camera={camera} />
          {view.shown === 'both' && <DiffLegend diff={diff} />}
        </>
      )}
    </>
  );
}

function Tools({ onSide }: { readonly onSide: () => void }): ReactElement {
  const { view, change, query } = useDiff();
  const { shown, isTable } = view;
  return (
    <div className="diff-tools">
      {!isTable && (
        <div className="segments" role="group" aria-label={DIFF_TEXTS.shown.label}>
          {SHOWN.map((each) => (
            <button
              key={each}
              type="button"
              aria-pressed={shown === each}
              onClick={() => {
                onSide();
                change({ shown: each });
              }}
            >
              {DIFF_TEXTS.shown[each]}
            </button>
          ))}
        </div>
      )}
      <div className="segments" role="group" aria-label={DIFF_TEXTS.changes}>
        {[false, true].map((table) => (
          <button
            key={String(table)}
            type="button"
            aria-pressed={isTable === table}
            onClick={() => {
              change({ isTable: table });
            }}
          >
            {table ? <Table2 size={16} aria-hidden /> : <Waypoints size={16} aria-hidden />}
            <span className="diff-tool-word">
              {table ? DIFF_TEXTS.asTable : DIFF_TEXTS.asPicture}
            </span>
          </button>
        ))}
      </div>
      <span className="spacer" />
      {query !== undefined && (
        <div className="segments diff-downloads">
          <Download size={16} aria-hidden />
          <a href={jsonPath(query)} download="diff.json">
            {DIFF_TEXTS.json}
          </a>
          <a href={csvPath(query)} download="diff.csv">
            {DIFF_TEXTS.csv}
          </a>
        </div>
      )}
    </div>
  );
}
