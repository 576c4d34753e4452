import '../styles/diff/index.css';
import type { ReactElement } from 'react';
import { createLoader } from '../data/loader.js';
import { browserAddress } from '../state/browser-address.js';
import { getDiff, getEvidence, getSnapshots } from './diff-api.js';
import { DiffPage } from './diff-page.js';

/** The page that compares two states, with all that it needs; loaded only at its address. */
export function openDiff(): ReactElement {
  const snapshots = createLoader({ load: (_, signal) => getSnapshots(signal) });
  snapshots.ask('all');
  return (
    <DiffPage
      address={browserAddress()}
      diffs={createLoader({ load: getDiff })}
      evidence={createLoader({ load: getEvidence })}
      snapshots={snapshots}
    />
  );
}
