import { tieKey, STANCES, type Tie } from '@stancegraph/model';
import { lookupOf, ranksOfActor, tieAt } from '@stancegraph/network';
import { button, element, name, paragraph, type Child } from '../dom/element.js';
import { outwardLink } from '../dom/link.js';
import { contestedMark, icon, stanceMark } from '../dom/marks.js';
import { redraw } from '../dom/redraw.js';
import { count, counted, days, listed } from '../format/words.js';
import type { Context } from '../state/context.js';
import { endsOfKey, findActor, findShownTie, shownAs, statementsOfRank } from '../state/shown.js';
import { showAll } from '../state/filter-changes.js';
import type { Selection } from '../state/view-state.js';
import { KINDS, TEXTS } from '../texts.js';
import { reasonsOf } from './reasons.js';
import { statementCard } from './statement-card.js';

/** So many statements or ties at a time. */
const PAGE = 50;

/** The evidence for what is selected. */
export class Drawer {
  readonly host = element('aside', {
    class: 'drawer',
    attributes: { 'aria-label': 'Evidence', hidden: true },
  });
  private seen = PAGE;

  constructor(private readonly context: Context) {}

  /** After another selection: its beginning is shown, and gets the focus where asked. */
  open(takesFocus: boolean): void {
    this.seen = PAGE;
    this.refresh();
    this.host.scrollTop = 0;
    const marked = this.host.querySelector<HTMLElement>('[aria-current]');
    const start = marked ?? this.host.querySelector<HTMLElement>('h2');
    if (takesFocus) start?.focus({ preventScroll: true });
  }

  refresh(): void {
    const { selection } = this.context.store.get();
    this.host.hidden = selection === undefined;
    if (selection === undefined) {
      this.host.replaceChildren();
      return;
    }
    redraw(this.host, this.childrenOf(selection));
  }

  private childrenOf(selection: Selection): Child[] {
    switch (selection.type) {
      case 'tie':
        return this.tie(selection.key, selection.statement);
      case 'actor':
        return this.actor(selection.id);
      case 'statement':
        return this.statement(selection.at);
    }
  }

  private tie(key: string, marked: number | undefined): Child[] {
    const { corpus } = this.context;
    const shown = this.context.shown();
    const found = findShownTie(shown, key);
    if (found === undefined)
      return [this.head('Tie', tieTitle(endsOfKey(key), corpus.nameOf)), this.leftOut()];
    const { tie, rank } = found;
    const statements = statementsOfRank(shown, rank);
    // The one that was asked for comes first, wherever it stands.
    const ordered =
      marked === undefined ? statements : [marked, ...statements.filter((at) => at !== marked)];
    const meta = [
      counted(tie.count, 'statement'),
      counted(tie.documents.length, 'document'),
      counted(tie.outlets.length, 'outlet'),
      days(tie.first, tie.last),
      tie.undated > 0 ? `${count(tie.undated)} undated` : '',
    ];
    return [
      this.head(
        `Tie ${count(rank + 1)} of ${count(shown.view.ties.length)}`,
        tieTitle(tie, corpus.nameOf),
        this.stepper(rank),
      ),
      element('p', { class: 'meta' }, meta.filter(Boolean).join(' · ')),
      tie.contested && this.contested(statements),
      ...ordered
        .slice(0, this.seen)
        .map((at) => statementCard(this.context, at, { isMarked: at === marked })),
      this.more(ordered.length, 'statements'),
      this.between(tie),
    ];
  }

  private contested(statements: readonly number[]): HTMLElement {
    const reasons = reasonsOf(this.context, statements);
    return element(
      'div',
      { class: 'contested-box' },
      contestedMark(),
      element(
        'div',
        {},
        element('b', {}, 'Contested'),
        ...reasons.map((reason) => paragraph(reason)),
      ),
    );
  }

  private stepper(rank: number): Child[] {
    const { view } = this.context.shown();
    const step = (to: number, label: string, sign: 'previous' | 'next'): HTMLButtonElement =>
      button(
        {
          class: 'icon-button',
          key: sign,
          label,
          attributes: { disabled: to < 0 || to >= view.ties.length },
          onClick: () => {
            const { source, stance, target } = tieAt(view, to);
            this.context.store.set({
              selection: { type: 'tie', key: tieKey(source, stance, target) },
            });
          },
        },
        icon(sign),
      );
    return [step(rank - 1, 'Previous tie', 'previous'), step(rank + 1, 'Next tie', 'next')];
  }

  /** Other ties of the two, either way. */
  private between({ source, stance, target }: Tie): Child {
    const shown = this.context.shown();
    const others = STANCES.flatMap((each) => [
      { source, stance: each, target },
      { source: target, stance: each, target: source },
    ])
      .filter((each) => each.source !== source || each.stance !== stance)
      .flatMap((each) => findShownTie(shown, tieKey(each.source, each.stance, each.target)) ?? []);
    if (others.length === 0) return undefined;
    return element(
      'section',
      {},
      element('h3', {}, 'Also between them'),
      ...others.map(({ tie }) => this.tieButton(tie)),
    );
  }

  private actor(id: string): Child[] {
    const { corpus, store } = this.context;
    const shown = this.context.shown();
    const facts = corpus.actor(id);
    const actor = findActor(shown, id);
    if (actor === undefined) return [this.head('Actor', name(id))];
    const number = lookupOf(shown.view.network).actor(id) ?? -1;
    const [made, received] = [
      ranksOfActor(shown.view, number, 'made'),
      ranksOfActor(shown.view, number, 'received'),
    ];
    const root = shownAs(shown, id);
    return [
      this.head(KINDS[actor.kind], name(actor.name)),
      element(
        'p',
        { class: 'meta' },
        `${counted(made.length, 'tie')} made, ${count(received.length)} received`,
      ),
      facts?.description !== undefined && paragraph(facts.description),
      actor.aliases.length > 0 &&
        element('p', { class: 'meta' }, 'Also: ', name(listed(actor.aliases))),
      actor.memberOf !== undefined &&
        element('p', { class: 'meta' }, 'Speaks for ', name(corpus.nameOf(actor.memberOf))),
      facts?.wikidata !== undefined &&
        element(
          'p',
          { class: 'meta' },
          outwardLink(
            `Wikidata ${facts.wikidata}`,
            `https://www.wikidata.org/wiki/${facts.wikidata}`,
          ),
        ),
      actor.voices.length > 0 &&
        element('p', { class: 'meta' }, 'Spoken for by ', name(listed(actor.voices))),
      made.length + received.length === 0 &&
        (root === id
          ? this.leftOut()
          : element(
              'p',
              { class: 'notice-box' },
              'Shown as ',
              button(
                {
                  class: 'link-button',
                  onClick: () => {
                    store.set({ selection: { type: 'actor', id: root } });
                  },
                },
                name(corpus.nameOf(root)),
              ),
            )),
      this.tieList('Its stances', made),
      this.tieList('Stances toward it', received),
    ];
  }

  private tieList(title: string, ranks: readonly number[]): Child {
    if (ranks.length === 0) return undefined;
    const { view } = this.context.shown();
    return element(
      'section',
      {},
      element('h3', {}, title, element('span', { class: 'meta' }, count(ranks.length))),
      ...ranks.slice(0, this.seen).map((rank) => this.tieButton(tieAt(view, rank))),
      this.more(ranks.length, 'ties'),
    );
  }

  private tieButton(tie: Tie): HTMLElement {
    const { source, stance, target } = tie;
    const { nameOf } = this.context.corpus;
    const key = tieKey(source, stance, target);
    return button(
      {
        class: 'tie-button',
        key: `tie ${key}`,
        onClick: () => {
          this.context.store.set({ selection: { type: 'tie', key } });
        },
      },
      name(nameOf(source)),
      stanceMark(stance),
      element('span', { class: 'sr-only' }, ` ${stance} `),
      name(nameOf(target)),
      element('span', { class: 'note meta' }, counted(tie.count, 'statement')),
      tie.contested && contestedMark(),
      tie.contested && element('span', { class: 'sr-only' }, ' contested'),
    );
  }

  /** A statement that is in no tie of the picture. */
  private statement(at: number): Child[] {
    const { corpus } = this.context;
    const statement = corpus.statements[at];
    if (statement === undefined) return [];
    const shown = this.context.shown();
    const isInner = shown.view.index.tieOf[at] === -1;
    return [
      this.head('Statement', tieTitle(statement, corpus.nameOf)),
      isInner
        ? element(
            'p',
            { class: 'notice-box' },
            'Both speak for one government: with roll-up it is not drawn.',
          )
        : this.leftOut(),
      statementCard(this.context, at),
    ];
  }

  private leftOut(): HTMLElement {
    const { store } = this.context;
    return element(
      'p',
      { class: 'notice-box' },
      `${TEXTS.notInFilter} `,
      button(
        {
          class: 'link-button',
          key: 'left-out',
          onClick: () => {
            store.set(showAll(store.get()));
          },
        },
        TEXTS.showAll,
      ),
    );
  }

  private more(all: number, things: string): Child {
    if (all <= this.seen) return undefined;
    return button(
      {
        class: 'small-button',
        key: `more ${things}`,
        onClick: () => {
          this.seen += PAGE;
          this.refresh();
        },
      },
      `Show more: ${count(this.seen)} of ${count(all)} ${things}`,
    );
  }

  private head(kind: string, title: Child | Child[], tools: Child[] = []): HTMLElement {
    return element(
      'header',
      { class: 'drawer-head' },
      element(
        'div',
        { class: 'row' },
        element('p', { class: 'meta grow' }, kind),
        ...tools,
        button(
          {
            class: 'icon-button',
            key: 'close',
            label: 'Close',
            onClick: () => {
              this.context.store.set({ selection: undefined });
            },
          },
          icon('close'),
        ),
      ),
      element('h2', { key: 'title', attributes: { tabindex: -1 } }, title),
    );
  }
}

function tieTitle(
  tie: Pick<Tie, 'source' | 'stance' | 'target'>,
  nameOf: (id: string) => string,
): Child[] {
  return [
    name(nameOf(tie.source)),
    ' ',
    element('span', { class: `word ${tie.stance}` }, tie.stance),
    ' ',
    name(nameOf(tie.target)),
  ];
}
