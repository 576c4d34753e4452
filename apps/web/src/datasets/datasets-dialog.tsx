import { useCallback, useEffect, useRef, type ReactElement } from 'react';
import { useExplorer } from '../explorer/explorer-context.js';
import { openDataset, patchFilter } from '../state/changes.js';
import type { Change } from '../state/view-state.js';
import { DATASET_TEXTS } from '../texts/datasets.js';
import { Dialog } from '../ui/dialog.js';
import { DatasetList } from './dataset-list.js';
import { ImportPanel } from './import-panel.js';
import { useImport, type ImportState } from './use-import.js';

/** The datasets that are stored, and the way to bring others. */
export function DatasetsDialog(): ReactElement {
  const { ui, catalogue, data, change, setUi } = useExplorer();
  const isOpen = useRef(true);
  const onEnd = useCallback(
    (end: ImportState) => {
      const text = endText(end);
      if (!isOpen.current && text !== undefined) setUi({ notice: { text } });
    },
    [setUi],
  );
  const importing = useImport({ onDone: data.refresh, onEnd }, DATASET_TEXTS.cancelled);
  const taken = useRef<readonly File[] | undefined>(undefined);
  const { dropped } = ui;
  const { check, state } = importing;
  const isImporting = state.step === 'importing';
  useEffect(() => {
    isOpen.current = true;
    return () => {
      isOpen.current = false;
    };
  }, []);
  useEffect(() => {
    if (dropped === undefined || taken.current === dropped) return;
    taken.current = dropped;
    // What is being written is not left for what is dropped meanwhile.
    if (isImporting) setUi({ notice: { text: DATASET_TEXTS.notTaken(namesOf(dropped)) } });
    else check(dropped, undefined);
  }, [dropped, check, isImporting, setUi]);
  const close = (): void => {
    // A check is called off with its dialog; an import is only by its own button.
    if (!isImporting) importing.cancel();
    setUi({
      dialog: undefined,
      dropped: undefined,
      ...(isImporting ? { notice: { text: DATASET_TEXTS.goesOn } } : {}),
    });
  };
  const view = (id: string): void => {
    change(openDataset(id));
    setUi({ dialog: undefined, dropped: undefined });
  };
  return (
    <Dialog label={DATASET_TEXTS.title} className="datasets" onClose={close}>
      <div className="dialog-body">
        <DatasetList
          datasets={catalogue.value?.datasets ?? []}
          onView={view}
          onRemoved={({ id, title }) => {
            change(withoutDataset(id));
            data.refresh();
            // What was checked against the store before says nothing any more.
            if (importing.state.step === 'checked') importing.restart();
            setUi({ notice: { text: DATASET_TEXTS.removed(title) } });
          }}
        />
        <ImportPanel importing={importing} onOpen={view} />
      </div>
    </Dialog>
  );
}

const namesOf = (files: readonly File[]): string =>
  DATASET_TEXTS.files(files.map(({ name }) => name));

/** What is said of an import that ended after its dialog was closed. */
function endText(end: ImportState): string | undefined {
  if (end.step === 'done') return DATASET_TEXTS.done(end.outcome.dataset);
  if (end.step === 'failed') return `${DATASET_TEXTS.failed}: ${end.error.message}`;
  return end.step === 'choosing' ? end.note : undefined;
}

/** A dataset that is not stored any more is not asked for; a view of it alone shows all again. */
const withoutDataset =
  (dataset: string): Change =>
  (view) =>
    view.filter.datasets?.includes(dataset) === true
      ? patchFilter({ datasets: view.filter.datasets.filter((each) => each !== dataset) })(view)
      : view;
