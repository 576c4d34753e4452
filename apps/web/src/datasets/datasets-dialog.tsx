import { useEffect, useRef, type ReactElement } from 'react';
import { useExplorer } from '../explorer/explorer-context.js';
import { openDataset } from '../state/changes.js';
import { DATASET_TEXTS } from '../texts/datasets.js';
import { Dialog } from '../ui/dialog.js';
import { DatasetList } from './dataset-list.js';
import { ImportPanel } from './import-panel.js';
import { useImport } from './use-import.js';

/** The datasets that are stored, and the way to bring others. */
export function DatasetsDialog(): ReactElement {
  const { ui, catalogue, data, change, setUi } = useExplorer();
  const importing = useImport(data.refresh, DATASET_TEXTS.cancelled);
  const taken = useRef(false);
  const { dropped } = ui;
  const { check } = importing;
  useEffect(() => {
    if (dropped === undefined || taken.current) return;
    taken.current = true;
    check(dropped, undefined);
  }, [dropped, check]);
  const close = (): void => {
    importing.cancel();
    setUi({ dialog: undefined, dropped: undefined });
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
          onRemoved={(title) => {
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
