import { useId, useState, type ReactElement } from 'react';
import { SNAPSHOT_TEXTS } from '../texts/snapshots.js';
import { onEscape } from './on-escape.js';

interface DeletingProps {
  readonly title: string;
  /** What deleting it means; left out, that it can be brought back. */
  readonly detail?: string;
  readonly onDelete: () => void;
  readonly onKeep: () => void;
}

/** Says what goes before it goes; the safe answer has the focus, and Esc means it. */
export function Deleting({
  title,
  detail = SNAPSHOT_TEXTS.deleteDetail,
  onDelete,
  onKeep,
}: DeletingProps): ReactElement {
  const detailId = useId();
  const [isBusy, setBusy] = useState(false);
  const label = SNAPSHOT_TEXTS.deleteTitle(title);
  return (
    <div
      role="alertdialog"
      aria-label={label}
      aria-describedby={detailId}
      className="snapshot-form"
      onKeyDown={onEscape(onKeep)}
    >
      <p>{label}</p>
      <p className="meta" id={detailId}>
        {detail}
      </p>
      <div className="button-row">
        <button type="button" className="button" autoFocus onClick={onKeep}>
          {SNAPSHOT_TEXTS.deleteNo}
        </button>
        <button
          type="button"
          className="button"
          disabled={isBusy}
          onClick={() => {
            setBusy(true);
            onDelete();
          }}
        >
          {SNAPSHOT_TEXTS.deleteYes}
        </button>
      </div>
    </div>
  );
}
