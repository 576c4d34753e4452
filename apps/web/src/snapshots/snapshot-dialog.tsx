import type { ComponentType, ReactElement } from 'react';
import { openedSnapshot } from '../data/source.js';
import { useExplorer } from '../explorer/explorer-context.js';
import type { DialogId } from '../state/ui-state.js';
import { KeepDialog } from './keep-dialog.js';
import { ReadOnlyDialog } from './read-only-dialog.js';
import { RestoreDialog } from './restore-dialog.js';
import { SnapshotPanel } from './snapshot-panel.js';
import { SnapshotsDialog } from './snapshots-dialog.js';

const DIALOGS: Partial<Readonly<Record<DialogId, ComponentType>>> = {
  snapshot: SnapshotPanel,
  snapshots: SnapshotsDialog,
  restore: RestoreDialog,
};

/** The dialog that is open, if it is about snapshots; in a snapshot also why another one is not there. */
export function SnapshotDialog(): ReactElement {
  const { ui } = useExplorer();
  const Off = openedSnapshot() === undefined ? KeepDialog : ReadOnlyDialog;
  const Open = (ui.dialog === undefined ? undefined : DIALOGS[ui.dialog]) ?? Off;
  // Whatever one snapshot was asked about must not stand beside another's name.
  return <Open key={`${ui.dialog ?? ''} ${ui.snapshot?.id ?? ''}`} />;
}
