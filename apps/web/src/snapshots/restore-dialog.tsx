import type { Restoration } from '@stancegraph/contract';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import { isAbort } from '../data/api-error.js';
import { restoreSnapshot } from '../data/snapshots-api.js';
import { openedSnapshot } from '../data/source.js';
import { ChangeTable } from '../datasets/change-table.js';
import { useExplorer } from '../explorer/explorer-context.js';
import { SNAPSHOT_TEXTS } from '../texts/snapshots.js';
import { Dialog } from '../ui/dialog.js';
import { Name } from '../ui/name.js';
import { openingOf } from './addresses.js';
import { useSnapshot } from './use-snapshot.js';
import { why } from './why.js';

/** What restoring a snapshot would change, then whether that is meant, then what came of it. */
export function RestoreDialog(): ReactElement {
  const { ui, setUi, data } = useExplorer();
  const { snapshot, error: unknown } = useSnapshot(ui.snapshot?.id);
  const [planned, setPlanned] = useState<Restoration | undefined>(undefined);
  const [done, setDone] = useState<Restoration | undefined>(undefined);
  const [isMeant, setMeant] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const id = snapshot?.id;
  const isOpen = useRef(true);
  useEffect(() => {
    isOpen.current = true;
    return () => {
      isOpen.current = false;
    };
  }, []);
  useEffect(() => {
    if (id === undefined) return;
    const running = new AbortController();
    restoreSnapshot(id, true, running.signal).then(setPlanned, (error: unknown) => {
      if (!isAbort(error)) setProblem(why(error));
    });
    return () => {
      running.abort();
    };
  }, [id]);
  const restore = async (): Promise<void> => {
    if (id === undefined || isBusy || !isMeant) return;
    setBusy(true);
    setProblem(undefined);
    try {
      setDone(await restoreSnapshot(id, false));
      data.refresh();
      if (!isOpen.current) setUi({ notice: { text: SNAPSHOT_TEXTS.restored } });
    } catch (error) {
      const text = why(error);
      setProblem(text);
      if (!isOpen.current) setUi({ notice: { text: `${SNAPSHOT_TEXTS.restoreFailed}: ${text}` } });
    } finally {
      setBusy(false);
    }
  };
  const failure = unknown ?? problem;
  const isNothing = planned?.datasets.every(({ changed }) => !changed) ?? false;
  return (
    <Dialog
      label={SNAPSHOT_TEXTS.restoreTitle}
      className="restore"
      onClose={() => {
        // What is under way goes on, and says on the page what came of it.
        setUi({ dialog: undefined, snapshot: undefined });
      }}
    >
      <div className="dialog-body">
        {snapshot !== undefined && (
          <p className="snapshot-said">{SNAPSHOT_TEXTS.restoreDetail(snapshot.title)}</p>
        )}
        <p role="status">
          {done !== undefined
            ? SNAPSHOT_TEXTS.restored
            : isBusy
              ? SNAPSHOT_TEXTS.restoring
              : planned === undefined && failure === undefined
                ? SNAPSHOT_TEXTS.checking
                : isNothing
                  ? SNAPSHOT_TEXTS.nothing
                  : ''}
        </p>
        {isBusy && <progress aria-label={SNAPSHOT_TEXTS.restoring} />}
        {failure !== undefined && (
          <p role="alert">
            {SNAPSHOT_TEXTS.restoreFailed}: {failure}
          </p>
        )}
        {!isNothing && <Changes of={done ?? planned} />}
        {planned !== undefined && !isNothing && done === undefined && (
          <form
            onSubmit={(event) => {
              event.preventDefault();
              void restore();
            }}
          >
            <p className="meta">{SNAPSHOT_TEXTS.before}</p>
            <label className="snapshot-check">
              <input
                type="checkbox"
                checked={isMeant}
                disabled={isBusy}
                onChange={({ currentTarget: { checked } }) => {
                  setMeant(checked);
                }}
              />
              {SNAPSHOT_TEXTS.confirm}
            </label>
            <div className="button-row">
              <button type="submit" className="button primary" disabled={!isMeant || isBusy}>
                {SNAPSHOT_TEXTS.restoreNow}
              </button>
            </div>
          </form>
        )}
        {done !== undefined && (
          <div className="button-row">
            {done.before !== undefined && (
              <a className="button" href={openingOf(done.before.id)}>
                {SNAPSHOT_TEXTS.openBefore}
              </a>
            )}
            {openedSnapshot() !== undefined && (
              <a className="button primary" href="/">
                {SNAPSHOT_TEXTS.live}
              </a>
            )}
          </div>
        )}
      </div>
    </Dialog>
  );
}

function Changes({ of }: { readonly of: Restoration | undefined }): ReactElement {
  return (
    <>
      {of?.datasets.map((outcome) => (
        <section key={outcome.dataset} aria-label={outcome.dataset}>
          <h3>
            <Name>{outcome.dataset}</Name>
          </h3>
          {outcome.changed ? (
            <>
              <ChangeTable outcome={outcome} />
              {outcome.head && <p className="meta">{SNAPSHOT_TEXTS.headChanged}</p>}
            </>
          ) : (
            <p className="meta">{SNAPSHOT_TEXTS.unchangedDataset}</p>
          )}
        </section>
      ))}
    </>
  );
}
