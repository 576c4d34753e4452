import { STANCES, type Stance } from '@stancegraph/model';
import { facetOf } from '@stancegraph/network';
import { button, element } from '../dom/element.js';
import { contestedMark, stanceMark } from '../dom/marks.js';
import { redraw } from '../dom/redraw.js';
import { count } from '../format/words.js';
import type { Context } from '../state/context.js';
import { isChosen, onlyValue, setContested } from '../state/filter-changes.js';
import { effectiveFilter } from '../state/view-state.js';
import { TEXTS } from '../texts.js';

/** What the lines mean and how many there are; a click shows one kind alone. */
export class Legend {
  readonly host = element('ul', { class: 'legend', attributes: { 'aria-label': TEXTS.legend } });

  constructor(private readonly context: Context) {}

  refresh(): void {
    const { shown, store } = this.context;
    const { view, base, totals } = shown();
    const counts = new Map(facetOf(view, base, 'stances').map((each) => [each.id, each.shown]));
    const isOnly = (stance: Stance): boolean =>
      STANCES.every((each) => isChosen(store.get(), 'stances', each) === (each === stance));
    const isContested = effectiveFilter(store.get()).contested === true;
    redraw(this.host, [
      ...STANCES.map((stance) =>
        element(
          'li',
          {},
          button(
            {
              key: stance,
              attributes: { 'aria-pressed': String(isOnly(stance)) },
              onClick: () => {
                store.set(onlyValue(store.get(), 'stances', stance, STANCES));
              },
            },
            stanceMark(stance),
            element('span', {}, `${stance} `),
            element('b', {}, count(counts.get(stance) ?? 0)),
          ),
        ),
      ),
      element(
        'li',
        {},
        button(
          {
            key: 'contested',
            attributes: { 'aria-pressed': String(isContested) },
            onClick: () => {
              store.set(setContested(store.get(), !isContested));
            },
          },
          contestedMark(),
          element('span', {}, `${TEXTS.contested} `),
          element('b', {}, count(totals.contested.shown)),
        ),
      ),
    ]);
  }
}
