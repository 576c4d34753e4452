import { X } from 'lucide-react';
import { lazy, Suspense, type ReactElement } from 'react';
import { useExplorer } from '../explorer/explorer-context.js';
import { filtersSet, without, type FilterEntry, type FilterNames } from '../registry/filters.js';
import { clearFilters, patchFilter, setRollUp, togglePart } from '../state/changes.js';
import { FILTER_TEXTS } from '../texts/filters.js';
import { TEXTS } from '../texts.js';
import { IconButton } from '../ui/icon-button.js';
import { Switch } from '../ui/switch.js';
import { AddFilter } from './add-filter.js';

const FilterForm = lazy(async () => ({
  default: (await import('./filter-forms.js')).FilterForm,
}));

/** Every part of the filter in the order in which they apply, each with what it leaves and a switch. */
export function FilterList(): ReactElement {
  const { view, change } = useExplorer();
  const set = filtersSet(view.filter);
  return (
    <section className="rail-section" aria-labelledby="rail-filters">
      <h2 id="rail-filters" className="section-head">
        {TEXTS.rail.filters}
        {set.length > 0 && (
          <button
            type="button"
            className="link-button"
            onClick={() => {
              change(clearFilters);
            }}
          >
            {TEXTS.rail.clear}
          </button>
        )}
      </h2>
      <RollUpRow />
      {set.length > 0 && (
        <ol className="filter-list">
          {set.map((entry, at) => (
            <FilterRow key={entry.id} entry={entry} number={at + 1} />
          ))}
        </ol>
      )}
      <AddFilter />
    </section>
  );
}

function RollUpRow(): ReactElement {
  const { view, change } = useExplorer();
  return (
    <div className="filter-row">
      <div>
        <div className="filter-name">{TEXTS.rail.rollUp}</div>
        <div id="roll-up-detail" className="meta">
          {TEXTS.rail.rollUpDetail}
        </div>
      </div>
      <Switch
        label={TEXTS.rail.rollUp}
        describedBy="roll-up-detail"
        isOn={view.filter.rollUp}
        onChange={(isOn) => {
          change(setRollUp(isOn));
        }}
      />
    </div>
  );
}

interface FilterRowProps {
  readonly entry: FilterEntry;
  readonly number: number;
}

function FilterRow({ entry, number }: FilterRowProps): ReactElement {
  const { view, shown, change, nameOf } = useExplorer();
  const { id, label, form } = entry;
  const isOff = view.off.includes(id);
  const names: FilterNames = { facet: (key) => shown?.facet(key) ?? [], actor: nameOf };
  return (
    <li className="filter-row" data-off={isOff || undefined}>
      <span className="filter-number" aria-hidden>
        {number}
      </span>
      <div className="filter-what">
        <div className="filter-name">{label}</div>
        <div className="meta filter-value">
          <bdi>{entry.describe(view.filter, names)}</bdi>
        </div>
        {form !== undefined && (
          <Suspense fallback={null}>
            <FilterForm form={form} />
          </Suspense>
        )}
        <Steps entry={entry} isOff={isOff} />
      </div>
      <Switch
        label={FILTER_TEXTS.toggle(label)}
        isOn={!isOff}
        onChange={() => {
          change(togglePart(id));
        }}
      />
      <IconButton
        icon={X}
        label={FILTER_TEXTS.remove(label)}
        onClick={() => {
          change(patchFilter(without(id)));
        }}
      />
    </li>
  );
}

/** How many ties there are before and after it. */
function Steps({
  entry: { id },
  isOff,
}: {
  readonly entry: FilterEntry;
  readonly isOff: boolean;
}): ReactElement | null {
  const { shown } = useExplorer();
  if (isOff) return <div className="meta filter-steps">{FILTER_TEXTS.off}</div>;
  const step = shown?.view.steps.find((each) => each.id === id);
  if (step === undefined) return null;
  const { before, after } = step;
  return (
    <div className="meta filter-steps">
      <span aria-hidden>{FILTER_TEXTS.steps(before, after)} ties</span>
      <span className="sr-only">{FILTER_TEXTS.stepsSpoken(before, after)}</span>
    </div>
  );
}
