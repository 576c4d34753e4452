import { Database } from 'lucide-react';
import { useId, type ReactElement } from 'react';
import { useExplorer } from '../explorer/explorer-context.js';
import { StateBox } from '../states/state-box.js';
import { DATASET_TEXTS } from '../texts/datasets.js';
import { FileChooser } from './file-chooser.js';
import { ImportHeadline } from './import-headline.js';
import { Running } from './running.js';
import { useImport } from './use-import.js';

/** Nothing is stored: load the sample, or drop a file. */
export function FirstRun(): ReactElement {
  const { data, setUi } = useExplorer();
  const importing = useImport({ onDone: data.refresh }, DATASET_TEXTS.cancelled);
  const headline = useId();
  const { state } = importing;
  return (
    <StateBox icon={Database} title={DATASET_TEXTS.firstTitle}>
      <p>{DATASET_TEXTS.firstDetail}</p>
      <ImportHeadline id={headline} state={state} />
      {'progress' in state ? (
        <Running progress={state.progress} labelledBy={headline} onCancel={importing.cancel} />
      ) : (
        <div className="first-choices">
          <button type="button" className="button primary" onClick={importing.loadSample}>
            {DATASET_TEXTS.loadSample}
          </button>
          <span className="meta">{DATASET_TEXTS.orOwn}</span>
          <FileChooser
            onFiles={(dropped) => {
              setUi({ dialog: 'datasets', dropped });
            }}
          />
        </div>
      )}
      {state.step === 'failed' && <p role="alert">{state.error.message}</p>}
    </StateBox>
  );
}
