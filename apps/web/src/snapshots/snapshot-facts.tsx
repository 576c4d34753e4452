import type { Snapshot } from '@stancegraph/contract';
import { AGGREGATION_RULE, isolated } from '@stancegraph/model';
import { Copy } from 'lucide-react';
import type { ReactElement } from 'react';
import { hashOf } from '../citation/snapshot-citation.js';
import { useExplorer, type Explorer } from '../explorer/explorer-context.js';
import { formatDay } from '../format/dates.js';
import { filtersOn } from '../registry/filters.js';
import { filterInForce, PLAIN_VIEW } from '../state/view-state.js';
import { readView } from '../state/view-url.js';
import { SNAPSHOT_TEXTS } from '../texts/snapshots.js';
import { IconButton } from '../ui/icon-button.js';
import { Name } from '../ui/name.js';
import { isPhoneQuery, useMedia } from '../ui/use-media.js';
import { totalsText } from './totals-text.js';

interface SnapshotFactsProps {
  readonly snapshot: Snapshot;
  readonly onCopyHash: (hash: string) => void;
}

/** What is in a snapshot, and where it comes from; folded on a phone, where the citation comes first. */
export function SnapshotFacts(props: SnapshotFactsProps): ReactElement {
  const { title, totals } = props.snapshot;
  return (
    <>
      <div className="snapshot-named">
        <h3 className="snapshot-title">
          <Name>{title}</Name>
        </h3>
        <p className="ink-2">{totalsText(totals)}</p>
      </div>
      {useMedia(isPhoneQuery) ? (
        <details className="snapshot-facts">
          <summary>{SNAPSHOT_TEXTS.facts}</summary>
          <FactList {...props} />
        </details>
      ) : (
        <div className="snapshot-facts">
          <FactList {...props} />
        </div>
      )}
    </>
  );
}

function FactList({ snapshot, onCopyHash }: SnapshotFactsProps): ReactElement {
  const explorer = useExplorer();
  const { note, creator, created, dataVersion, dataState, outlets, datasets, totals } = snapshot;
  const day = formatDay(created.slice(0, 10));
  return (
    <dl>
      <dt>{SNAPSHOT_TEXTS.contentHash}</dt>
      <dd className="hash">
        <code>{hashOf(snapshot)}</code>
        <IconButton
          icon={Copy}
          label={SNAPSHOT_TEXTS.copyHash}
          onClick={() => {
            onCopyHash(hashOf(snapshot));
          }}
        />
      </dd>
      <dt>{SNAPSHOT_TEXTS.taken}</dt>
      <dd>{SNAPSHOT_TEXTS.takenOf(day, creator, dataVersion, dataState)}</dd>
      <dt>{SNAPSHOT_TEXTS.sources}</dt>
      <dd>{outlets.length === 0 ? SNAPSHOT_TEXTS.noSources : outlets.map(isolated).join(', ')}</dd>
      <dt>{SNAPSHOT_TEXTS.licences}</dt>
      {datasets.map(({ id, title: called, licence }) => (
        <dd key={id}>
          <Name>{called}</Name>: <Name>{licence ?? SNAPSHOT_TEXTS.noLicence}</Name>
        </dd>
      ))}
      <dt>{SNAPSHOT_TEXTS.aggregation}</dt>
      <dd dir="auto">
        {aggregationOf(snapshot, explorer)}
        <details>
          <summary>{SNAPSHOT_TEXTS.rule}</summary>
          {AGGREGATION_RULE}
        </details>
      </dd>
      <dt>{SNAPSHOT_TEXTS.contested}</dt>
      <dd>{SNAPSHOT_TEXTS.contestedTies(totals.contested.shown)}</dd>
      {note !== undefined && (
        <>
          <dt>{SNAPSHOT_TEXTS.noteLabel}</dt>
          <dd dir="auto" className="snapshot-note">
            {note}
          </dd>
        </>
      )}
    </dl>
  );
}

/** How statements became what is shown: roll-up, and what the filter left. */
function aggregationOf({ view: query }: Snapshot, { shown, nameOf }: Explorer): string {
  const view = readView(`?${query}`).view ?? PLAIN_VIEW;
  const names = {
    facet: (key: Parameters<NonNullable<typeof shown>['facet']>[0]) => shown?.facet(key) ?? [],
    actor: nameOf,
  };
  const { rollUp } = filterInForce(view);
  const filters = filtersOn(view).map(
    (entry) => `${entry.label}: ${entry.describe(view.filter, names)}`,
  );
  return [
    rollUp ? SNAPSHOT_TEXTS.rolledUp : SNAPSHOT_TEXTS.notRolledUp,
    ...(filters.length === 0 ? [SNAPSHOT_TEXTS.unfiltered] : filters),
  ].join('; ');
}
