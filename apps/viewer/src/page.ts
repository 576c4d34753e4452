import { tieKey, withoutBidiControls } from '@stancegraph/model';
import type { Target } from '@stancegraph/scene';
import { button, element, name, type Child } from './dom/element.js';
import { icon } from './dom/marks.js';
import { redraw } from './dom/redraw.js';
import { count, day } from './format/words.js';
import { creditsDialog } from './panels/credits.js';
import { Drawer } from './panels/drawer.js';
import { Filters } from './panels/filters.js';
import { Legend } from './panels/legend.js';
import { Search } from './panels/search.js';
import { shortcutsDialog } from './panels/shortcuts.js';
import { MOST_TIES } from './picture/drawn.js';
import { runPictureKey } from './picture/keys.js';
import { MOST_STRANDS, Picture } from './picture/picture.js';
import type { Context } from './state/context.js';
import { endsOfKey, findShownTie, shownAs } from './state/shown.js';
import { partsOf, type Selection, type ViewState } from './state/view-state.js';
import { TableView } from './table/table-view.js';
import { PARTS, sentence, TEXTS } from './texts.js';

const ZOOM_STEP = 1.4;

/** Puts the parts of the page together, and keeps them to the state. */
export class Page {
  private readonly picture: Picture;
  private readonly table: TableView;
  private readonly drawer: Drawer;
  private readonly filters: Filters;
  private readonly legend: Legend;
  private readonly search: Search;
  private readonly tools = element('div', { class: 'tools' });
  private readonly notice = element('div', { class: 'notices', attributes: { role: 'status' } });
  private readonly status = element('footer', { class: 'status' });
  private readonly credits: HTMLDialogElement;
  private readonly shortcuts = shortcutsDialog();
  /** What had the focus when the drawer opened. */
  private opener: HTMLElement | undefined;
  /** Whether a pointer on the picture opens the drawer: the focus then stays where it is. */
  private isByHand = false;

  constructor(
    private readonly context: Context,
    private readonly host: HTMLElement,
  ) {
    const open = (selection: Selection): void => {
      this.open(selection);
    };
    this.picture = new Picture(context, (target) => {
      this.isByHand = true;
      this.openTarget(target);
      this.isByHand = false;
    });
    this.table = new TableView(context, open);
    this.drawer = new Drawer(context);
    this.filters = new Filters(context);
    this.legend = new Legend(context);
    this.search = new Search(context, open);
    this.credits = creditsDialog(context);
    document.title = withoutBidiControls(document.title);
    host.className = 'viewer';
    host.append(...this.parts());
    context.store.listen((state, before) => {
      this.changed(state, before);
    });
    document.addEventListener('keydown', (event) => {
      this.key(event);
    });
    this.refresh();
    this.picture.start();
  }

  private parts(): HTMLElement[] {
    const { about, store } = this.context;
    const close = (): void => {
      store.set({ isRailOpen: false });
    };
    return [
      element(
        'header',
        { class: 'top' },
        element(
          'div',
          { class: 'title' },
          element(
            'h1',
            { attributes: { title: withoutBidiControls(about.title) } },
            name(about.title),
          ),
          element('p', { class: 'meta' }, TEXTS.titleOf(about.kept !== false, day(about.created))),
        ),
        this.tools,
      ),
      element(
        'nav',
        { class: 'rail', attributes: { 'aria-label': 'Search and filters' } },
        element(
          'div',
          { class: 'row rail-head' },
          element('b', { class: 'grow' }, 'Search and filters'),
          button({ class: 'icon-button', label: 'Hide filters', onClick: close }, icon('close')),
        ),
        this.search.host,
        this.filters.host,
      ),
      button({
        class: 'scrim',
        label: 'Hide filters',
        onClick: close,
        attributes: { tabindex: -1 },
      }),
      element(
        'main',
        { class: 'stage' },
        this.notice,
        this.picture.host,
        this.table.host,
        this.legend.host,
        this.zoomButtons(),
      ),
      this.drawer.host,
      this.status,
      this.credits,
      this.shortcuts,
    ];
  }

  private zoomButtons(): HTMLElement {
    const { picture } = this;
    const tool = (
      label: string,
      sign: 'plus' | 'minus' | 'fit',
      onClick: () => void,
    ): HTMLElement => button({ class: 'icon-button', label, onClick }, icon(sign));
    return element(
      'div',
      { class: 'zoom', attributes: { role: 'group', 'aria-label': 'Zoom' } },
      tool('Zoom in', 'plus', () => {
        picture.zoomBy(ZOOM_STEP);
      }),
      tool('Zoom out', 'minus', () => {
        picture.zoomBy(1 / ZOOM_STEP);
      }),
      tool('Fit the picture', 'fit', () => {
        picture.fit();
      }),
    );
  }

  private changed(state: ViewState, before: ViewState): void {
    this.refresh();
    if (state.selection === before.selection) return;
    if (state.selection === undefined) {
      this.opener?.focus();
      this.opener = undefined;
      return;
    }
    if (before.selection === undefined && document.activeElement instanceof HTMLElement)
      this.opener = document.activeElement;
    this.drawer.open(!this.isByHand);
    if (state.selection.type === 'tie') this.picture.reveal(state.selection);
    if (state.selection.type === 'actor') this.picture.reveal(state.selection);
  }

  private refresh(): void {
    const state = this.context.store.get();
    this.host.dataset['mode'] = state.mode;
    this.host.classList.toggle('has-rail', state.isRailOpen);
    this.host.classList.toggle('has-drawer', state.selection !== undefined);
    this.drawTools(state);
    this.filters.refresh();
    this.legend.refresh();
    this.drawer.refresh();
    this.drawStatus();
    if (state.mode === 'table') this.table.refresh();
    this.picture.refresh();
    this.drawNotice(state);
  }

  private drawTools({ mode, unit, isRailOpen, filter, off }: ViewState): void {
    const { store } = this.context;
    const on = partsOf(filter).filter((part) => !off.has(part)).length;
    const choice = (
      key: string,
      isOn: boolean,
      text: string,
      change: Partial<ViewState>,
    ): HTMLElement =>
      button(
        {
          key,
          attributes: { 'aria-pressed': String(isOn) },
          onClick: () => {
            store.set(change);
          },
        },
        text,
      );
    redraw(this.tools, [
      button(
        {
          class: 'tool rail-button',
          key: 'rail',
          label: `Search and filters, ${count(on)} on`,
          attributes: { 'aria-expanded': String(isRailOpen) },
          onClick: () => {
            store.set({ isRailOpen: !isRailOpen });
          },
        },
        icon('sliders'),
        on > 0 && element('span', { class: 'disc' }, count(on)),
      ),
      mode === 'picture' &&
        element(
          'div',
          {
            class: 'choice units',
            attributes: { role: 'group', 'aria-label': 'One line stands for' },
          },
          choice('unit ties', unit === 'ties', 'Ties', { unit: 'ties' }),
          choice('unit statements', unit === 'statements', 'Statements', { unit: 'statements' }),
        ),
      element(
        'div',
        { class: 'choice', attributes: { role: 'group', 'aria-label': 'Show as' } },
        choice('mode picture', mode === 'picture', 'Picture', { mode: 'picture' }),
        choice('mode table', mode === 'table', 'Table', { mode: 'table' }),
      ),
      button(
        {
          class: 'tool',
          key: 'credits',
          label: 'About this picture',
          onClick: () => {
            this.credits.showModal();
          },
        },
        icon('info'),
      ),
      button(
        {
          class: 'tool keys-button',
          key: 'shortcuts',
          label: 'Keyboard',
          onClick: () => {
            this.shortcuts.showModal();
          },
        },
        icon('keys'),
      ),
    ]);
  }

  private drawStatus(): void {
    const { about, shown } = this.context;
    const { totals } = shown();
    redraw(this.status, [
      ...TEXTS.statusOf(totals).map((text) => element('span', {}, text)),
      totals.undated.shown > 0 && element('span', {}, TEXTS.undated(totals.undated.shown)),
      totals.inner > 0 && element('span', {}, TEXTS.inner(totals.inner)),
      button(
        {
          class: 'link-button hash-button',
          key: 'hash',
          attributes: { title: `${TEXTS.hashLabel}: ${about.id}` },
          onClick: () => {
            this.credits.showModal();
          },
        },
        `SHA-256 ${about.id.slice(0, 12)}…`,
      ),
    ]);
  }

  private drawNotice({ unit, mode }: ViewState): void {
    const { shown, content } = this.context;
    const { view, totals } = shown();
    const notices: Child[] = [];
    if (
      totals.ties.total === 0 &&
      content.datasets.every(({ statements }) => statements.length === 0)
    )
      notices.push(element('p', { class: 'state-box' }, TEXTS.emptyData));
    else if (view.ties.length === 0) {
      const last = view.steps.findLast(({ before, after }) => before > 0 && after === 0);
      notices.push(
        element(
          'p',
          { class: 'state-box' },
          element('b', {}, TEXTS.noTies),
          last === undefined ? '' : ` ${TEXTS.noTiesAfter(PARTS[last.id])}`,
        ),
      );
    }
    this.drawLimits(unit, mode, notices);
    redraw(this.notice, notices);
  }

  private drawLimits(unit: ViewState['unit'], mode: ViewState['mode'], notices: Child[]): void {
    if (mode !== 'picture') return;
    if (this.picture.isFocus) notices.push(this.focusNotice());
    const { view, totals } = this.context.shown();
    const { statements } = totals;
    if (view.ties.length > MOST_TIES)
      notices.push(element('p', { class: 'notice' }, TEXTS.strongest(MOST_TIES, view.ties.length)));
    if (unit === 'statements' && statements.shown > MOST_STRANDS)
      notices.push(
        element('p', { class: 'notice' }, TEXTS.tooManyStrands(MOST_STRANDS, statements.shown)),
      );
  }

  private focusNotice(): HTMLElement {
    const { shown, store } = this.context;
    return element(
      'p',
      { class: 'notice' },
      TEXTS.focused(this.picture.picture.ties.length, shown().view.ties.length),
      button(
        {
          class: 'link-button',
          key: 'whole',
          onClick: () => {
            store.set({ isWhole: true });
          },
        },
        TEXTS.showAll,
      ),
    );
  }

  private openTarget(target: Target | undefined): void {
    if (target === undefined) this.context.store.set({ selection: undefined, isWhole: false });
    else this.open(target);
  }

  /** Opens what is wanted; a statement in its tie, if that is in the picture. */
  private open(selection: Selection): void {
    const { store, corpus, announce } = this.context;
    const opened = selection.type === 'statement' ? this.inItsTie(selection) : selection;
    store.set({ selection: opened, isRailOpen: false, isWhole: false });
    if (opened.type === 'actor') announce(corpus.nameOf(opened.id));
    if (opened.type === 'tie') announce(sentence(endsOfKey(opened.key), corpus.nameOf));
  }

  private inItsTie(selection: Extract<Selection, { type: 'statement' }>): Selection {
    const { corpus } = this.context;
    const shown = this.context.shown();
    const statement = corpus.statements[selection.at];
    if (statement === undefined || shown.view.passes[selection.at] !== 1) return selection;
    const { source, stance, target } = statement;
    const key = tieKey(shownAs(shown, source), stance, shownAs(shown, target));
    return findShownTie(shown, key) === undefined
      ? selection
      : { type: 'tie', key, statement: selection.at };
  }

  private key(event: KeyboardEvent): void {
    if (event.defaultPrevented || document.querySelector('dialog[open]') !== null) return;
    const isTyping =
      event.target instanceof HTMLInputElement &&
      ['search', 'date', 'text'].includes(event.target.type);
    const { store } = this.context;
    const { selection, isRailOpen } = store.get();
    const target = event.target instanceof Node ? event.target : null;
    if (event.key === 'Escape') {
      if (isRailOpen) store.set({ isRailOpen: false });
      else if (selection !== undefined) store.set({ selection: undefined });
      else return;
    } else if (isTyping || event.ctrlKey || event.metaKey) return;
    else if (event.key === '/') {
      store.set({ isRailOpen: true });
      this.search.input.focus();
    } else if (event.key === '?') this.shortcuts.showModal();
    else if (!this.picture.options.host.contains(target) || !this.pictureKey(event)) return;
    event.preventDefault();
  }

  private pictureKey(event: KeyboardEvent): boolean {
    return runPictureKey(event, this.picture, this.context, (target) => {
      if (target !== undefined) this.open(target);
    });
  }
}
