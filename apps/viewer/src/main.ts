/**
 * The program of a standalone page: reads the snapshot that the page holds and shows it. Always holds:
 * it asks no network for anything, keeps nothing, and whatever the data say stays text.
 */
import './styles/index.css';
import { heldHash } from './boot/held-hash.js';
import { DamagedPage, readPage, type PageData } from './boot/read-page.js';
import { conflictFinder } from './content/conflicts.js';
import { readCorpus } from './content/corpus.js';
import { element, paragraph } from './dom/element.js';
import { Page } from './page.js';
import type { Context } from './state/context.js';
import { shownOf, type Shown } from './state/shown.js';
import { createStore } from './state/store.js';
import { effectiveFilter, firstState, type ViewState } from './state/view-state.js';
import { TEXTS } from './texts.js';

function start(host: HTMLElement): void {
  try {
    const context = contextOf(readPage(document), host);
    new Page(context, host);
    void warnOfChange(context, host);
  } catch (error) {
    const why = error instanceof DamagedPage ? error.message : String(error);
    host.replaceChildren(
      element(
        'main',
        { class: 'damaged', attributes: { role: 'alert' } },
        element('h1', {}, TEXTS.damaged),
        paragraph(why),
        paragraph(TEXTS.damagedAdvice),
      ),
    );
  }
}

/** A page that was changed must not pass for what its name stands for. */
async function warnOfChange({ about, held }: Context, host: HTMLElement): Promise<void> {
  const hash = await held;
  if (hash === undefined || hash === about.id) return;
  const said = TEXTS.changed(about.kept !== false, about.id);
  host.before(element('p', { class: 'changed', attributes: { role: 'alert' } }, said));
}

function contextOf({ content, about }: PageData, host: HTMLElement): Context {
  const corpus = readCorpus(content);
  const store = createStore<ViewState>(firstState(content.view));
  const conflicts = conflictFinder(corpus);
  let last: { readonly of: Pick<ViewState, 'filter' | 'off'>; readonly shown: Shown } | undefined;
  const shown = (): Shown => {
    const { filter, off } = store.get();
    if (last?.of.filter !== filter || last.of.off !== off)
      last = { of: { filter, off }, shown: shownOf(corpus, { filter, off }) };
    return last.shown;
  };
  const live = element('p', { class: 'sr-only', attributes: { 'aria-live': 'polite' } });
  host.after(live);
  return {
    content,
    about,
    corpus,
    store,
    shown,
    held: heldHash(document).catch(() => undefined),
    conflictsOf: (at) => conflicts(effectiveFilter(store.get()).datasets)(at),
    announce: (text) => {
      live.textContent = text;
    },
  };
}

const host = document.getElementById('app');
if (host !== null) {
  document.getElementById('cut-off')?.remove();
  start(host);
}
