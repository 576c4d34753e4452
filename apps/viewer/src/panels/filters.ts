import { STANCES } from '@stancegraph/model';
import { facetOf, timelineOf, type Facet } from '@stancegraph/network';
import { button, element, name, type Child } from '../dom/element.js';
import { contestedMark, stanceMark } from '../dom/marks.js';
import { redraw } from '../dom/redraw.js';
import { count, countOf } from '../format/words.js';
import type { Context } from '../state/context.js';
import {
  isChosen,
  setContested,
  setDays,
  setRollUp,
  showAll,
  switchPart,
  toggleValue,
  type ListPart,
} from '../state/filter-changes.js';
import { effectiveFilter, firstState, partsOf } from '../state/view-state.js';
import { PARTS, STANCE_WORDS, TEXTS } from '../texts.js';
import { valueOfPart } from './filter-values.js';

/** So many values of a list before the rest has to be asked for. */
const FEW = 12;

/** What is filtered, each part with the ties before and after it, and every value with its count. */
export class Filters {
  readonly host = element('div', { class: 'filters' });
  private readonly unfolded = new Set<ListPart>();

  constructor(private readonly context: Context) {}

  refresh(): void {
    redraw(this.host, [
      this.steps(),
      this.switches(),
      this.facet('stances', 'Stance', 'ties'),
      this.facet('issues', 'Issue', 'statements'),
      this.facet('outlets', 'Outlet', 'statements'),
      this.context.content.datasets.length > 1 && this.facet('datasets', 'Dataset', 'statements'),
      this.dates(),
    ]);
  }

  private steps(): HTMLElement {
    const { store, shown, corpus, content, about } = this.context;
    const state = store.get();
    const { view, totals } = shown();
    const rows = partsOf(state.filter).map((part) => {
      const step = view.steps.find(({ id }) => id === part);
      const isOff = state.off.has(part);
      return element(
        'li',
        { class: isOff ? 'filter-step is-off' : 'filter-step' },
        element(
          'label',
          {},
          element('input', {
            key: `step ${part}`,
            attributes: { type: 'checkbox', checked: !isOff },
            on: {
              change: () => {
                store.set(switchPart(store.get(), part));
              },
            },
          }),
          element('span', { class: 'filter-name' }, PARTS[part]),
          element(
            'span',
            { class: 'meta number' },
            isOff || step === undefined ? 'off' : `${count(step.before)} → ${count(step.after)}`,
          ),
        ),
        element('p', { class: 'meta filter-value' }, name(valueOfPart(state.filter, part, corpus))),
      );
    });
    return section(
      'Filters',
      `${countOf(totals.ties)} ties`,
      rows.length > 0
        ? element('ol', { class: 'filter-steps' }, rows)
        : element('p', { class: 'meta' }, 'No filter is on.'),
      element(
        'div',
        { class: 'row' },
        button(
          {
            class: 'small-button',
            key: 'reset',
            onClick: () => {
              const { filter, off } = firstState(content.view);
              store.set({ filter, off });
            },
          },
          TEXTS.resetTo(about.kept !== false),
        ),
        button(
          {
            class: 'small-button',
            key: 'show-all',
            onClick: () => {
              store.set(showAll(store.get()));
            },
          },
          TEXTS.showAll,
        ),
      ),
    );
  }

  private switches(): HTMLElement {
    const { store, shown } = this.context;
    const filter = effectiveFilter(store.get());
    const { contested } = shown().totals;
    return section(
      'Picture',
      '',
      checkRow({
        key: 'roll-up',
        isChecked: filter.rollUp === true,
        label: 'Roll up persons into who they speak for',
        onChange: (isOn) => {
          store.set(setRollUp(store.get(), isOn));
        },
      }),
      checkRow({
        key: 'contested',
        isChecked: filter.contested === true,
        mark: contestedMark(),
        label: 'Only contested',
        number: countOf(contested),
        onChange: (isOn) => {
          store.set(setContested(store.get(), isOn));
        },
      }),
    );
  }

  private facet(part: ListPart, title: string, unit: string): HTMLElement | undefined {
    const { shown, corpus, store } = this.context;
    const { view, base } = shown();
    // Of datasets that are not viewed nothing is in the base.
    const { rollUp = false } = effectiveFilter(store.get());
    const values = facetOf(view, part === 'datasets' ? corpus.views.base({ rollUp }) : base, part);
    if (values.length === 0) return undefined;
    const isWhole = values.length <= FEW + 2 || this.unfolded.has(part);
    const seen = isWhole ? values : values.slice(0, FEW);
    const all = values.flatMap(({ id }) => (id === '' ? [] : [id]));
    return section(
      title,
      unit,
      ...seen.map((value) => this.value(part, value, all)),
      !isWhole &&
        button(
          {
            class: 'small-button',
            key: `unfold ${part}`,
            onClick: () => {
              this.unfolded.add(part);
              this.refresh();
            },
          },
          `Show all ${count(values.length)}`,
        ),
    );
  }

  private value(part: ListPart, value: Facet, all: readonly string[]): HTMLElement {
    const { store } = this.context;
    const number = countOf(value);
    // What has no issue cannot be asked for: it stays as long as no issue is chosen.
    if (value.id === '')
      return element(
        'p',
        { class: 'check-row without-box' },
        element('span', { class: 'check-label' }, value.title),
        element('span', { class: 'number' }, number),
      );
    const state = store.get();
    const isChecked = isChosen(state, part, value.id);
    const isLast = isChecked && all.filter((each) => isChosen(state, part, each)).length === 1;
    const stance = part === 'stances' ? STANCES.find((each) => each === value.id) : undefined;
    return checkRow({
      key: `${part} ${value.id}`,
      isChecked,
      isFixed: isLast && all.length > 1,
      label: stance === undefined ? value.title : STANCE_WORDS[stance],
      mark: stance === undefined ? undefined : stanceMark(stance),
      number,
      onChange: () => {
        store.set(toggleValue(store.get(), part, value.id, all));
      },
    });
  }

  private dates(): HTMLElement | undefined {
    const { store, shown } = this.context;
    const { base, totals } = shown();
    const daysOfBase = timelineOf(base);
    const [first, last] = [daysOfBase[0]?.date, daysOfBase.at(-1)?.date];
    if (first === undefined || last === undefined) return undefined;
    const { from, to } = effectiveFilter(store.get());
    const input = (label: string, value: string | undefined, limit: string): HTMLInputElement =>
      element('input', {
        key: `date ${label}`,
        attributes: {
          type: 'date',
          min: first,
          max: last,
          value: value ?? limit,
          'aria-label': label,
        },
        on: { change: change },
      });
    const inputs = [input('First day', from, first), input('Last day', to, last)] as const;
    const note = element('p', { class: 'meta', attributes: { role: 'status' } });
    function change(): void {
      const [start, end] = inputs.map(({ value }) => value);
      const bounded = setDays(
        store.get(),
        start === '' || start === first ? undefined : start,
        end === '' || end === last ? undefined : end,
      );
      if (bounded === undefined) note.textContent = 'The last day must not be before the first.';
      else store.set(bounded);
    }
    return section(
      'Dates',
      `${count(totals.statements.shown)} statements`,
      element('div', { class: 'row dates' }, inputs[0], ' – ', inputs[1]),
      note,
      totals.undated.total > 0 &&
        element(
          'p',
          { class: 'meta' },
          `${countOf(totals.undated)} statements without a date stay.`,
        ),
    );
  }
}

function section(title: string, unit: string, ...children: Child[]): HTMLElement {
  return element(
    'section',
    { class: 'rail-section' },
    element('h2', {}, title, element('span', { class: 'meta' }, unit)),
    ...children,
  );
}

interface CheckRow {
  readonly key: string;
  readonly isChecked: boolean;
  /** The last one that is left. */
  readonly isFixed?: boolean;
  readonly label: string;
  readonly mark?: Element | undefined;
  readonly number?: string;
  readonly onChange: (isOn: boolean) => void;
}

function checkRow({
  key,
  isChecked,
  isFixed = false,
  label,
  mark,
  number,
  onChange,
}: CheckRow): HTMLElement {
  const box = element('input', {
    key,
    attributes: { type: 'checkbox', checked: isChecked, disabled: isFixed },
    on: {
      change: () => {
        onChange(box.checked);
      },
    },
  });
  return element(
    'label',
    { class: 'check-row', attributes: { title: isFixed ? TEXTS.lastOne : undefined } },
    box,
    mark,
    element('span', { class: 'check-label' }, name(label)),
    number !== undefined && element('span', { class: 'number' }, number),
  );
}
