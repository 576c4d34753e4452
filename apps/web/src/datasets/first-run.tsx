import { Database } from 'lucide-react';
import type { ReactElement } from 'react';
import { ROUTES } from '@stancegraph/contract';
import { useExplorer } from '../explorer/explorer-context.js';
import { StateBox } from '../states/state-box.js';
import { DATASET_TEXTS } from '../texts/datasets.js';
import { FileChooser, Running } from './import-panel.js';
import { useImport } from './use-import.js';

/** Nothing is stored: load the sample, or drop a file. */
export function FirstRun(): ReactElement {
  const { data, setUi } = useExplorer();
  const importing = useImport({ onDone: data.refresh }, DATASET_TEXTS.cancelled);
  const { state } = importing;
  return (
    <StateBox
      icon={Database}
      title={DATASET_TEXTS.firstTitle}
      actions={
        <button
          type="button"
          className="button primary"
          disabled={'progress' in state}
          onClick={importing.loadSample}
        >
          {DATASET_TEXTS.loadSample}
        </button>
      }
    >
      <p>{DATASET_TEXTS.firstDetail}</p>
      {'progress' in state ? (
        <Running state={state} onCancel={importing.cancel} />
      ) : (
        <FileChooser
          onFiles={(dropped) => {
            setUi({ dialog: 'datasets', dropped });
          }}
        />
      )}
      {state.step === 'failed' && <p role="alert">{state.error.message}</p>}
      <p>
        <a href={ROUTES.docs}>{DATASET_TEXTS.formats}</a>
      </p>
    </StateBox>
  );
}
