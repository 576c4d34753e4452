import type { DisplayList, Target } from '@stancegraph/scene';
import { element } from '../dom/element.js';
import type { Context } from '../state/context.js';
import { sentence, KINDS, TEXTS } from '../texts.js';
import { counted } from '../format/words.js';
import { keyOfTie, type Drawn } from './drawn.js';
import { markKey, placeOfMark, selectedKey } from './marks-of.js';

/** Beyond so many, screen readers get the ties of the actor they are on, and search the other actors. */
const MOST_TIES = 150;
const MOST_ACTORS = 200;

/**
 * The picture as one tab stop: a list box without a look of its own, whose options lie where the marks are
 * drawn, so that screen magnifiers and touch reading find them there.
 */
export class OptionList {
  readonly host = element('div', {
    class: 'option-list',
    attributes: { role: 'listbox', tabindex: 0, 'aria-describedby': 'picture-hint' },
  });
  private options: { readonly target: Target; readonly option: HTMLElement }[] = [];

  constructor(private readonly context: Context) {}

  /** Other marks, or another one that the keyboard is on. */
  fill(drawn: Drawn, active: Target | undefined): void {
    const { corpus, store, shown } = this.context;
    const selected = selectedKey(store.get().selection);
    const actors = drawn.actors.slice(0, MOST_ACTORS);
    const ties =
      drawn.ties.length <= MOST_TIES
        ? drawn.ties
        : drawn.ties.filter((tie) =>
            [tie.source, tie.target, keyOfTie(tie)].includes(markKey(active) ?? ''),
          );
    const current = drawn.actors.filter(
      ({ id }) => id === markKey(active) && !actors.some((each) => each.id === id),
    );
    this.options = [
      ...[...actors, ...current].map((actor) => ({
        target: { type: 'actor' as const, id: actor.id },
        text: `${actor.name}, ${KINDS[actor.kind].toLowerCase()}, ${TEXTS.makes(sum(actor.made), sum(actor.received))}`,
      })),
      ...ties.map((tie) => ({
        target: { type: 'tie' as const, key: keyOfTie(tie) },
        text: `${sentence(tie, corpus.nameOf)}, ${counted(tie.count, 'statement')}${tie.contested ? ', contested' : ''}`,
      })),
    ].map(({ target, text }, at) => ({
      target,
      option: element(
        'div',
        {
          class: 'option',
          attributes: {
            role: 'option',
            id: `option-${String(at)}`,
            'aria-selected': String(markKey(target) === selected),
          },
        },
        text,
      ),
    }));
    const hint = element(
      'span',
      { class: 'sr-only', attributes: { id: 'picture-hint' } },
      TEXTS.networkHint,
    );
    this.host.replaceChildren(hint, ...this.options.map(({ option }) => option));
    const { totals } = shown();
    this.host.setAttribute('aria-label', TEXTS.network(totals.actors.shown, totals.ties.shown));
    this.setActive(active);
  }

  setActive(active: Target | undefined): void {
    const key = markKey(active);
    const found = this.options.find(({ target }) => key !== undefined && markKey(target) === key);
    if (found === undefined) this.host.removeAttribute('aria-activedescendant');
    else this.host.setAttribute('aria-activedescendant', found.option.id);
  }

  /** Lays the options where their marks are. */
  place(list: DisplayList): void {
    for (const { target, option } of this.options) {
      const { x = 0, y = 0, r = 0 } = placeOfMark(list, target) ?? {};
      option.style.left = `${String(x - r)}px`;
      option.style.top = `${String(y - r)}px`;
      option.style.width = option.style.height = `${String(2 * r)}px`;
    }
  }
}

function sum({
  supports,
  opposes,
  accuses,
}: Readonly<Record<'supports' | 'opposes' | 'accuses', number>>): number {
  return supports + opposes + accuses;
}
