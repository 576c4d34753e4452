import { isolated } from '@stancegraph/model';
import { button, element, name, paragraph, type Child } from '../dom/element.js';
import { outwardLink } from '../dom/link.js';
import { icon } from '../dom/marks.js';
import { count, counted, day } from '../format/words.js';
import type { Context } from '../state/context.js';
import { partsOf } from '../state/view-state.js';
import { PARTS, TEXTS } from '../texts.js';
import { valueOfPart } from './filter-values.js';

/** What the picture is, where it comes from, and what its name is: all that a reader needs to check or cite it. */
export function creditsDialog(context: Context): HTMLDialogElement {
  const { about, content } = context;
  const dialog = element(
    'dialog',
    { class: 'credits', attributes: { 'aria-labelledby': 'credits-title' } },
    element(
      'header',
      { class: 'row' },
      element('h2', { class: 'grow', attributes: { id: 'credits-title' } }, 'About this picture'),
      button(
        {
          class: 'icon-button',
          label: 'Close',
          onClick: () => {
            dialog.close();
          },
        },
        icon('close'),
      ),
    ),
    paragraph(about.title, 'credits-name'),
    about.note !== undefined && paragraph(about.note),
    facts(context),
    hash(context),
    part('How statements became ties', paragraph(content.aggregation)),
    part('Datasets', element('ul', {}, datasets(context))),
    part(
      'Sources',
      content.sources.length === 0
        ? 'None named.'
        : element(
            'ul',
            {},
            content.sources.map(({ outlet, documents }) =>
              element('li', {}, name(outlet), `, ${counted(documents, 'document')}`),
            ),
          ),
    ),
  );
  return dialog;
}

function facts({ about, content, corpus }: Context): HTMLElement {
  const { creator, created, product, dataVersion, engine, permalink } = about;
  const { view } = content;
  const filter = partsOf(view.filter).map(
    (each) => `${PARTS[each]}: ${isolated(valueOfPart(view.filter, each, corpus))}`,
  );
  const rows: (readonly [string, Child])[] = [
    ['Made', `${day(created)}, ${created.slice(11, 16)} UTC`],
    ...(creator === undefined ? [] : [['By', name(creator)] as const]),
    ['With', `Stancegraph ${product}, data version ${count(dataVersion)}, ${engine}`],
    ['Filter', filter.length === 0 ? 'none' : filter.join('; ')],
    ['Roll-up', view.filter.rollUp === true ? 'on' : 'off'],
    ['Layout', name(view.layout)],
    ...(permalink === undefined ? [] : [['Address', outwardLink(permalink, permalink)] as const]),
  ];
  return element(
    'dl',
    {},
    rows.flatMap(([term, value]) => [element('dt', {}, term), element('dd', {}, value)]),
  );
}

function hash({ about, held, announce }: Context): HTMLElement {
  const code = element('code', { class: 'hash', attributes: { tabindex: 0 } }, about.id);
  const copy = button(
    {
      class: 'small-button',
      onClick: () => {
        void copyText(about.id).then((isCopied) => {
          if (!isCopied) getSelection()?.selectAllChildren(code);
          const said = isCopied ? 'Copied' : 'Selected: copy it with the keyboard';
          copy.textContent = said;
          announce(said);
        });
      },
    },
    'Copy',
  );
  const check = element('p', { class: 'meta' });
  void held.then((own) => {
    check.textContent = TEXTS.hashCheck(about.id, own);
  });
  return part(TEXTS.hashLabel, element('div', { class: 'row' }, code, copy), check);
}

/** Frames and old browsers may not let a page write to the clipboard. */
async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

function datasets({ content }: Context): HTMLElement[] {
  const licences = new Map(content.licences.map(({ dataset, licence }) => [dataset, licence]));
  return content.datasets.map(
    ({ id, title, description, licence, actors, documents, statements }) =>
      element(
        'li',
        {},
        element('b', {}, name(title)),
        element(
          'p',
          { class: 'meta' },
          `${counted(statements.length, 'statement')}, ${counted(actors.length, 'actor')}, ${counted(documents.length, 'document')}`,
        ),
        description !== undefined && paragraph(description),
        element('p', {}, 'Licence: ', name(licences.get(id) ?? licence ?? 'none named')),
      ),
  );
}

function part(title: string, ...children: Child[]): HTMLElement {
  return element('section', {}, element('h3', {}, title), ...children);
}
