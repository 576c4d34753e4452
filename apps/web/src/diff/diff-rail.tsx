import type { ReactElement } from 'react';
import { ArrowUpDown } from 'lucide-react';
import { NOW } from '@stancegraph/contract';
import { DIFF_TEXTS } from '../texts/diff.js';
import { IconButton } from '../ui/icon-button.js';
import { Switch } from '../ui/switch.js';
import { withSwitch } from './diff-address.js';
import { useDiff } from './diff-context.js';
import { DiffGroups } from './diff-groups.js';
import { SidePicker } from './side-picker.js';
import { useCurrentDiff } from './use-current-diff.js';

/** A and B, the sentence, and every change in a list. */
export function DiffRail(): ReactElement {
  const { view, change } = useDiff();
  const { value, isBusy } = useCurrentDiff();
  const { a, b, aFrom, aTo, bFrom, bTo } = view;
  return (
    <section className="diff-rail" aria-label={DIFF_TEXTS.changes} aria-busy={isBusy}>
      <div className="diff-sides">
        <div className="diff-pickers">
          <SidePicker side="a" diff={value} />
          <SidePicker side="b" diff={value} />
        </div>
        <IconButton
          icon={ArrowUpDown}
          label={DIFF_TEXTS.swap}
          className="diff-swap"
          onClick={() => {
            change({ a: b, b: a, aFrom: bFrom, aTo: bTo, bFrom: aFrom, bTo: aTo });
          }}
        />
      </div>
      {(a === NOW || b === NOW) && <NowFilter />}
      {value !== undefined && <DiffGroups diff={value} />}
    </section>
  );
}

/** How now is looked at; what else of a filter the address holds is said, and can be taken away. */
function NowFilter(): ReactElement {
  const { view, change } = useDiff();
  const { filter } = view;
  const given = new Map(filter);
  const others = filter.filter(([key]) => key !== 'rollUp' && key !== 'undated');
  const hasSnapshot = (view.a !== NOW && view.a) || (view.b !== NOW && view.b);
  if (hasSnapshot && filter.length === 0)
    return <p className="diff-filter meta">{DIFF_TEXTS.borrowed}</p>;
  return (
    <div className="diff-filter">
      <label>
        <Switch
          label={DIFF_TEXTS.rollUp}
          isOn={given.get('rollUp') === 'true'}
          onChange={(isOn) => {
            change({ filter: withSwitch(filter, 'rollUp', isOn ? 'true' : undefined) });
          }}
        />
        {DIFF_TEXTS.rollUp}
      </label>
      <label>
        <Switch
          label={DIFF_TEXTS.undated}
          isOn={given.get('undated') !== 'false'}
          onChange={(isOn) => {
            change({ filter: withSwitch(filter, 'undated', isOn ? undefined : 'false') });
          }}
        />
        {DIFF_TEXTS.undated}
      </label>
      {(others.length > 0 || hasSnapshot) && (
        <p className="meta">
          {DIFF_TEXTS.filtered}{' '}
          <bdi>{others.map(([key, value]) => `${key} ${value}`).join('; ')}</bdi>{' '}
          <button
            type="button"
            className="link-button"
            onClick={() => {
              change({
                filter: hasSnapshot ? [] : filter.filter((each) => !others.includes(each)),
              });
            }}
          >
            {DIFF_TEXTS.clear}
          </button>
        </p>
      )}
    </div>
  );
}
