import { NOW, type Diff } from '@stancegraph/contract';
import type { ReactElement } from 'react';
import { useStore } from '../state/use-store.js';
import { DIFF_TEXTS } from '../texts/diff.js';
import { WINDOW_KEYS, type SideKey } from './diff-address.js';
import { useDiff } from './diff-context.js';

interface SidePickerProps {
  readonly side: SideKey;
  readonly diff: Diff | undefined;
}

/** Which state stands on a side, and how much of it is shown. */
export function SidePicker({ side, diff }: SidePickerProps): ReactElement {
  const { view, change, snapshots } = useDiff();
  const { value: listed = [], error } = useStore(snapshots.state);
  const chosen = view[side];
  // A link may name a snapshot by its beginning, or one that the list does not have.
  const isListed = chosen === undefined || listed.some(({ id }) => id === chosen);
  const label = DIFF_TEXTS.sides[side];
  return (
    <div className="diff-side">
      <span className="diff-letter" aria-hidden>
        {side.toUpperCase()}
      </span>
      <div className="diff-choice">
        <select
          className="input"
          aria-label={label}
          value={chosen ?? ''}
          onChange={({ currentTarget: { value } }) => {
            change({ [side]: value === '' ? undefined : value, tie: undefined });
          }}
        >
          {chosen === undefined && <option value="">{DIFF_TEXTS.choose}</option>}
          <option value={NOW}>{DIFF_TEXTS.now}</option>
          {!isListed && chosen !== NOW && (
            <option value={chosen}>{DIFF_TEXTS.snapshot(chosen, undefined)}</option>
          )}
          {listed.map(({ id, title }) => (
            <option key={id} value={id}>
              {DIFF_TEXTS.snapshot(id, title)}
            </option>
          ))}
        </select>
        {chosen === NOW && <Days side={side} />}
        <p className="meta">
          {diff === undefined ? ' ' : DIFF_TEXTS.side(diff[side].ties, diff[side].statements)}
        </p>
        {side === 'a' && error !== undefined && (
          <p className="meta">{DIFF_TEXTS.snapshotsFailed}</p>
        )}
      </div>
    </div>
  );
}

function Days({ side }: Pick<SidePickerProps, 'side'>): ReactElement {
  const { view, change } = useDiff();
  const [fromKey, toKey] = WINDOW_KEYS[side];
  const field = (key: typeof fromKey | typeof toKey, label: string): ReactElement => (
    <label>
      <span className="meta">{label}</span>
      <input
        type="date"
        className="input"
        value={view[key] ?? ''}
        {...(key === fromKey ? { max: view[toKey] } : { min: view[fromKey] })}
        onChange={({ currentTarget: { value } }) => {
          change({ [key]: value === '' ? undefined : value, tie: undefined }, 'replace');
        }}
      />
    </label>
  );
  return (
    <div className="diff-days" role="group" aria-label={DIFF_TEXTS.days(DIFF_TEXTS.sides[side])}>
      {field(fromKey, DIFF_TEXTS.from)}
      {field(toKey, DIFF_TEXTS.to)}
    </div>
  );
}
