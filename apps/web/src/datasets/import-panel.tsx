import { Upload } from 'lucide-react';
import { useEffect, useId, useRef, useState, type DragEvent, type ReactElement } from 'react';
import { DATASET_TEXTS } from '../texts/datasets.js';
import { ChangeTable } from './change-table.js';
import { ProblemList } from './problem-list.js';
import type { Importing, ImportState, Progress } from './use-import.js';

interface ImportPanelProps {
  readonly importing: Importing;
  /** Opens what was imported. */
  readonly onOpen: (dataset: string) => void;
}

/** Choose, check, import: one step at a time, each with a way back. */
export function ImportPanel({ importing, onOpen }: ImportPanelProps): ReactElement {
  const { state, files } = importing;
  const [dataset, setDataset] = useState('');
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
      {state.step === 'choosing' && (
        <FileChooser
          note={state.note}
          isAgain={files.length > 0}
          onFiles={(chosen) => {
            importing.check(chosen, named);
          }}
        />
      )}
      {'progress' in state && <Running state={state} onCancel={importing.cancel} />}
      {state.step === 'checked' && (
        <Checked
          state={state}
          files={files}
          onImport={() => {
            importing.run(named);
          }}
          onBack={restart}
        />
      )}
      {state.step === 'done' && (
        <div>
          <p className="import-title" role="status">
            {DATASET_TEXTS.done(state.outcome.dataset)}
          </p>
          <ChangeTable outcome={state.outcome} />
          <ProblemList problems={state.outcome.warnings} name="warnings.csv" />
          <div className="button-row">
            <button
              type="button"
              className="button primary"
              autoFocus
              onClick={() => {
                onOpen(state.outcome.dataset);
              }}
            >
              {DATASET_TEXTS.open}
            </button>
            <button type="button" className="button" onClick={restart}>
              {DATASET_TEXTS.back}
            </button>
          </div>
        </div>
      )}
      {state.step === 'failed' && (
        <Failed
          state={state}
          files={files}
          dataset={dataset}
          onDataset={setDataset}
          onAgain={() => {
            importing.check(files, named);
          }}
          onBack={restart}
        />
      )}
    </section>
  );
}

interface FileChooserProps {
  readonly note?: string | undefined;
  /** Whether this takes the place of what the keyboard was on. */
  readonly isAgain?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

/** A place to drop files on, and a button for those who do not drag. */
export function FileChooser({ note, isAgain = false, onFiles }: FileChooserProps): ReactElement {
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const over = (event: DragEvent): void => {
    event.preventDefault();
    setOver(true);
  };
  return (
    <div
      className="drop-zone"
      data-over={isOver || undefined}
      onDragOver={over}
      onDragLeave={() => {
        setOver(false);
      }}
      onDrop={(event) => {
        event.preventDefault();
        event.stopPropagation();
        setOver(false);
        const files = [...event.dataTransfer.files];
        if (files.length > 0) onFiles(files);
      }}
    >
      {note !== undefined && <p role="status">{note}</p>}
      <p className="meta">{DATASET_TEXTS.dropHint}</p>
      <button
        type="button"
        className="button"
        autoFocus={isAgain}
        onClick={() => {
          input.current?.click();
        }}
      >
        <Upload size={16} strokeWidth={1.75} aria-hidden />
        {DATASET_TEXTS.choose}
      </button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={DATASET_TEXTS.choose}
        accept=".yaml,.yml,.json,.csv"
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          event.currentTarget.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
    </div>
  );
}

interface RunningProps {
  readonly state: Extract<ImportState, { progress: Progress }>;
  readonly onCancel: () => void;
}

/** How far it is; screen readers hear of phases, not of every percent. */
export function Running({ state: { step, progress }, onCancel }: RunningProps): ReactElement {
  const { phase, done, total } = progress;
  const name = phase === 'uploading' ? DATASET_TEXTS.uploading : DATASET_TEXTS.phases[phase];
  const id = useId();
  return (
    <div className="import-running">
      <p id={id} className="import-title" role="status">
        {step === 'checking' ? DATASET_TEXTS.checking : DATASET_TEXTS.importing2}: {name}
      </p>
      <progress aria-labelledby={id} {...(total > 0 ? { value: done, max: total } : {})} />
      <button type="button" className="button" autoFocus onClick={onCancel}>
        {DATASET_TEXTS.cancel}
      </button>
    </div>
  );
}

interface CheckedProps {
  readonly state: Extract<ImportState, { step: 'checked' | 'done' }>;
  readonly files: readonly File[];
  readonly onImport: () => void;
  readonly onBack: () => void;
}

function Checked({ state: { outcome }, files, onImport, onBack }: CheckedProps): ReactElement {
  const { dataset, changed, changes, warnings } = outcome;
  const { removed } = changes.statements;
  return (
    <div>
      <p className="meta">
        <bdi>{DATASET_TEXTS.files(files.map(({ name }) => name))}</bdi>
      </p>
      <p className="import-title" role="status">
        {changed ? DATASET_TEXTS.wouldChange(dataset) : DATASET_TEXTS.wouldNothing(dataset)}
      </p>
      <ChangeTable outcome={outcome} />
      {removed > 0 && <p className="import-loss">{DATASET_TEXTS.loses(removed)}</p>}
      {warnings.length > 0 && (
        <details open={warnings.length <= 5}>
          <summary>{DATASET_TEXTS.warnings(warnings.length)}</summary>
          <ProblemList problems={warnings} name="warnings.csv" />
        </details>
      )}
      <div className="button-row">
        <button
          type="button"
          className="button primary"
          autoFocus={changed}
          disabled={!changed}
          onClick={onImport}
        >
          {DATASET_TEXTS.import}
        </button>
        <button type="button" className="button" autoFocus={!changed} onClick={onBack}>
          {DATASET_TEXTS.back}
        </button>
      </div>
    </div>
  );
}

interface FailedProps {
  readonly state: Extract<ImportState, { step: 'failed' }>;
  readonly files: readonly File[];
  readonly dataset: string;
  readonly onDataset: (id: string) => void;
  readonly onAgain: () => void;
  readonly onBack: () => void;
}

/** Every problem with its place; an id that CSV files lack can be given here. */
function Failed({
  state: { error },
  files,
  dataset,
  onDataset,
  onAgain,
  onBack,
}: FailedProps): ReactElement {
  const id = useId();
  const isInput = error.code === 'invalid-input';
  const canLackId = isInput && files.some(({ name }) => /\.csv$/i.test(name));
  return (
    <div>
      <div role="alert">
        <p className="import-title">{isInput ? DATASET_TEXTS.refused : DATASET_TEXTS.failed}</p>
        <p>{error.message}</p>
      </div>
      <ProblemList problems={error.details} name="problems.csv" />
      {canLackId && (
        <div className="field">
          <label htmlFor={id}>{DATASET_TEXTS.datasetId}</label>
          <input
            id={id}
            className="input"
            value={dataset}
            aria-describedby={`${id}-hint`}
            onChange={(event) => {
              onDataset(event.currentTarget.value);
            }}
          />
          <p id={`${id}-hint`} className="meta">
            {DATASET_TEXTS.datasetIdHint}
          </p>
        </div>
      )}
      <div className="button-row">
        <button type="button" className="button primary" autoFocus onClick={onAgain}>
          {DATASET_TEXTS.check}
        </button>
        <button type="button" className="button" onClick={onBack}>
          {DATASET_TEXTS.back}
        </button>
      </div>
    </div>
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
