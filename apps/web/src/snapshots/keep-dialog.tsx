import { useEffect, useLayoutEffect, useRef, useState, type ReactElement } from 'react';
import { isAbort } from '../data/api-error.js';
import { keepSnapshot } from '../data/snapshots-api.js';
import { useExplorer } from '../explorer/explorer-context.js';
import { SNAPSHOT_TEXTS } from '../texts/snapshots.js';
import { Dialog } from '../ui/dialog.js';
import { AnnotationFields } from './annotation-fields.js';
import { arePlaced, keepRequest, proposedTitle, viewedDatasets } from './keep-request.js';
import { LiveDownloads } from './live-downloads.js';
import { rememberCreator, rememberedCreator } from './remembered-creator.js';
import { totalsText } from './totals-text.js';
import { why } from './why.js';

/** Keeps the view as it is seen: what it is called, and what will be in it. */
export function KeepDialog(): ReactElement {
  const explorer = useExplorer();
  const { shown, setUi } = explorer;
  const [annotation, setAnnotation] = useState(() => ({
    title: proposedTitle(explorer),
    note: '',
    creator: rememberedCreator(),
  }));
  const [isBusy, setBusy] = useState(false);
  const [said, setSaid] = useState('');
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const running = useRef<AbortController>(undefined);
  useEffect(
    () => () => {
      running.current?.abort();
    },
    [],
  );
  const titleField = useRef<HTMLInputElement>(null);
  // It is a proposal: typing replaces it.
  useLayoutEffect(() => {
    titleField.current?.select();
  }, []);
  const isPlaced = arePlaced(explorer);
  const viewed = viewedDatasets(explorer);
  const keep = async (): Promise<void> => {
    if (isBusy || !isPlaced || annotation.title.trim() === '') return;
    const cancel = new AbortController();
    running.current = cancel;
    setBusy(true);
    setSaid('');
    setProblem(undefined);
    try {
      const { snapshot, isNew } = await keepSnapshot(
        keepRequest(explorer, annotation),
        cancel.signal,
      );
      rememberCreator(annotation.creator.trim());
      setUi({ dialog: 'snapshot', snapshot: { id: snapshot.id, isNew } });
    } catch (error) {
      if (isAbort(error)) setSaid(SNAPSHOT_TEXTS.cancelled);
      else setProblem(why(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog
      label={SNAPSHOT_TEXTS.keepTitle}
      onClose={() => {
        setUi({ dialog: undefined });
      }}
    >
      <form
        className="dialog-body snapshot-form"
        onSubmit={(event) => {
          event.preventDefault();
          void keep();
        }}
      >
        <p className="meta">{SNAPSHOT_TEXTS.keepDetail}</p>
        <AnnotationFields
          value={annotation}
          onChange={setAnnotation}
          isBusy={isBusy}
          titleField={titleField}
        />
        <h3>{SNAPSHOT_TEXTS.keeps}</h3>
        {shown !== undefined && <p>{totalsText(shown.totals)}</p>}
        <p className="meta">
          {SNAPSHOT_TEXTS.keepsDatasets(viewed.titles.length, viewed.statements)}
        </p>
        <p className="meta" role="status">
          {isBusy ? SNAPSHOT_TEXTS.keeping : isPlaced ? said : SNAPSHOT_TEXTS.placing}
        </p>
        {isBusy && <progress aria-label={SNAPSHOT_TEXTS.keeping} />}
        {problem !== undefined && (
          <p role="alert">
            {SNAPSHOT_TEXTS.keepFailed}: {problem}
          </p>
        )}
        <div className="button-row">
          <button
            type="submit"
            className="button primary"
            disabled={isBusy || !isPlaced || annotation.title.trim() === ''}
          >
            {SNAPSHOT_TEXTS.keep}
          </button>
          {isBusy && (
            <button
              type="button"
              className="button"
              onClick={() => {
                running.current?.abort();
              }}
            >
              {SNAPSHOT_TEXTS.cancel}
            </button>
          )}
        </div>
        <LiveDownloads />
      </form>
    </Dialog>
  );
}
