import type { Snapshot, SnapshotChange } from '@stancegraph/contract';
import { useState, type ReactElement } from 'react';
import { SNAPSHOT_TEXTS } from '../texts/snapshots.js';
import { AnnotationFields } from './annotation-fields.js';
import { onEscape } from './on-escape.js';

interface EditingProps {
  readonly snapshot: Snapshot;
  /** The change, or nothing where everything stays. */
  readonly onDone: (change: SnapshotChange | undefined) => void;
}

/** Title, note and creator can change; the content never does. */
export function Editing({ snapshot, onDone }: EditingProps): ReactElement {
  const { title, note = '', creator = '', revision } = snapshot;
  const [value, setValue] = useState({ title, note, creator });
  return (
    <form
      className="snapshot-form"
      onSubmit={(event) => {
        event.preventDefault();
        const next = value.title.trim();
        if (next === '') return;
        onDone({
          title: next,
          note: value.note.trim(),
          creator: value.creator.trim(),
          revision,
        });
      }}
      onKeyDown={onEscape(() => {
        onDone(undefined);
      })}
    >
      <AnnotationFields value={value} onChange={setValue} isBusy={false} />
      <div className="button-row">
        <button type="submit" className="button primary" disabled={value.title.trim() === ''}>
          {SNAPSHOT_TEXTS.save}
        </button>
        <button
          type="button"
          className="button"
          onClick={() => {
            onDone(undefined);
          }}
        >
          {SNAPSHOT_TEXTS.cancel}
        </button>
      </div>
    </form>
  );
}
