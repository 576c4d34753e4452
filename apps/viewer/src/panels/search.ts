import { statementKey } from '@stancegraph/model';
import { button, element, name, type Child } from '../dom/element.js';
import { findActors, findMatches, wordsOf } from '../content/find-words.js';
import { redraw } from '../dom/redraw.js';
import { counted, count } from '../format/words.js';
import type { Context } from '../state/context.js';
import { isDrawn, shownAs } from '../state/shown.js';
import type { Selection } from '../state/view-state.js';
import { KINDS, TEXTS, sentence } from '../texts.js';

const MOST_ACTORS = 8;
const MOST_STATEMENTS = 20;

/** Finds actors by their names and statements by their words, whatever is filtered. */
export class Search {
  readonly input: HTMLInputElement;
  readonly host: HTMLElement;
  private readonly results = element('div', { class: 'search-results' });

  constructor(
    private readonly context: Context,
    private readonly open: (selection: Selection) => void,
  ) {
    this.input = element('input', {
      attributes: {
        type: 'search',
        placeholder: TEXTS.search,
        'aria-label': TEXTS.search,
        autocomplete: 'off',
        spellcheck: 'false',
      },
      on: {
        input: () => {
          this.refresh();
        },
        keydown: (event) => {
          this.key(event);
        },
      },
    });
    this.host = element(
      'search',
      { class: 'search' },
      this.input,
      element('kbd', {}, '/'),
      this.results,
    );
    this.results.addEventListener('keydown', (event) => {
      this.key(event);
    });
  }

  private refresh(): void {
    const { corpus } = this.context;
    const query = this.input.value;
    if (wordsOf(query).length === 0) {
      redraw(this.results, []);
      return;
    }
    const actors = findActors(corpus, query);
    const matches = findMatches(corpus, query);
    const statements = [...corpus.statements.keys()].filter((at) => matches[at] === 1);
    redraw(this.results, [
      element(
        'p',
        { class: 'meta', attributes: { role: 'status' } },
        actors.length + statements.length === 0
          ? TEXTS.noHits
          : `${counted(actors.length, 'actor')}, ${counted(statements.length, 'statement')}`,
      ),
      ...actors.slice(0, MOST_ACTORS).map((at) => {
        const { id = '', name: title = '', kind = 'other' } = corpus.network.actors[at] ?? {};
        return this.hit(
          `actor ${id}`,
          { type: 'actor', id },
          name(title),
          `${KINDS[kind]}${this.whereabouts(id)}`,
        );
      }),
      more(actors.length, MOST_ACTORS, 'actors'),
      ...statements.slice(0, MOST_STATEMENTS).map((at) => {
        const statement = corpus.statements[at];
        if (statement === undefined) return undefined;
        return this.hit(
          `statement ${statementKey(statement.dataset, statement.id)}`,
          { type: 'statement', at },
          name(statement.summary),
          sentence(statement, corpus.nameOf),
        );
      }),
      more(statements.length, MOST_STATEMENTS, 'statements'),
    ]);
  }

  private whereabouts(id: string): string {
    const shown = this.context.shown();
    if (isDrawn(shown, id)) return '';
    const root = shownAs(shown, id);
    return root !== id && isDrawn(shown, root)
      ? `, shown as ${this.context.corpus.nameOf(root)}`
      : ', not in the picture';
  }

  private hit(key: string, selection: Selection, title: Child, note: string): HTMLElement {
    return button(
      {
        class: 'hit',
        key,
        onClick: () => {
          this.open(selection);
        },
      },
      element('span', { class: 'hit-title' }, title),
      element('span', { class: 'meta' }, name(note)),
    );
  }

  private key(event: KeyboardEvent): void {
    const hits = [...this.results.querySelectorAll<HTMLElement>('.hit')];
    const at = hits.findIndex((hit) => hit === document.activeElement);
    if (event.key === 'Escape' && this.input.value !== '') {
      this.input.value = '';
      this.refresh();
      this.input.focus();
      event.stopPropagation();
    } else if (event.key === 'ArrowDown') hits[Math.min(at + 1, hits.length - 1)]?.focus();
    else if (event.key === 'ArrowUp') (at <= 0 ? this.input : hits[at - 1])?.focus();
    else if (event.key === 'Enter' && at < 0) hits[0]?.click();
    else return;
    event.preventDefault();
  }
}

function more(all: number, most: number, things: string): HTMLElement | undefined {
  if (all <= most) return undefined;
  const text = `${count(most)} of ${count(all)} ${things}; more words find fewer.`;
  return element('p', { class: 'meta' }, text);
}
