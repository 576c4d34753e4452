import '../styles/snapshots.css';

// One room that is loaded with the first of its doors.
export { SnapshotBanner } from './snapshot-banner.js';
export { SnapshotDialog } from './snapshot-dialog.js';
