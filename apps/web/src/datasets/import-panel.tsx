import { lazy, Suspense, useEffect, useId, useState, type ReactElement } from 'react';
import { DATASET_TEXTS } from '../texts/datasets.js';
import { Checked } from './checked.js';
import { Done } from './done.js';
import { Failed } from './failed.js';
import { FileChooser } from './file-chooser.js';
import { ImportHeadline } from './import-headline.js';
import { Running } from './running.js';
import type { Importing, ImportState } from './use-import.js';

const ForeignStep = lazy(async () => ({
  default: (await import('./foreign/foreign-step.js')).ForeignStep,
}));

interface ImportPanelProps {
  readonly importing: Importing;
  /** Opens what was imported. */
  readonly onOpen: (dataset: string) => void;
}

/** Choose, check, import: one step at a time, each with a way back. */
export function ImportPanel({ importing, onOpen }: ImportPanelProps): ReactElement {
  const { state, files } = importing;
  const [dataset, setDataset] = useState('');
  const headline = useId();
  // An id was given for these files, not for the next.
  const restart = (): void => {
    setDataset('');
    importing.restart();
  };
  const named = dataset.trim() === '' ? undefined : dataset.trim();
  useLeaveWarning(state);
  return (
    <section className="import-panel" aria-labelledby="import-head">
      <h3 id="import-head">{DATASET_TEXTS.add}</h3>
      <ImportHeadline id={headline} state={state} />
      {state.step === 'choosing' && (
        <FileChooser
          isAgain={files.length > 0}
          onFiles={(chosen) => {
            importing.check(chosen, named);
          }}
        />
      )}
      {state.step === 'mapping' && (
        <Suspense>
          <ForeignStep
            key={state.file.name}
            file={state.file}
            first={state.mapping}
            onBack={restart}
            onCheck={(mapping) => {
              importing.check([state.file], undefined, mapping);
            }}
          />
        </Suspense>
      )}
      {'progress' in state && (
        <Running progress={state.progress} labelledBy={headline} onCancel={importing.cancel} />
      )}
      {state.step === 'checked' && (
        <Checked
          outcome={state.outcome}
          files={files}
          onImport={() => {
            importing.run(named);
          }}
          onBack={restart}
          onRemap={importing.remap}
        />
      )}
      {state.step === 'done' && <Done outcome={state.outcome} onOpen={onOpen} onBack={restart} />}
      {state.step === 'failed' && (
        <Failed
          failure={state}
          dataset={dataset}
          onDataset={setDataset}
          onAgain={() => {
            importing.check(files, named, importing.mapping);
          }}
          onBack={restart}
          onRemap={importing.remap}
        />
      )}
    </section>
  );
}

/** Leaving the page while files are sent would call the import off. */
function useLeaveWarning({ step }: ImportState): void {
  useEffect(() => {
    if (step !== 'importing') return;
    const warn = (event: BeforeUnloadEvent): void => {
      event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => {
      window.removeEventListener('beforeunload', warn);
    };
  }, [step]);
}
