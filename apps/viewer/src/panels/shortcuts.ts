import { button, element } from '../dom/element.js';
import { icon } from '../dom/marks.js';

const KEYS: readonly (readonly [keys: string, meaning: string])[] = [
  ['/', 'Search'],
  ['?', 'These shortcuts'],
  ['Esc', 'Close one level'],
  ['Arrows', 'Nearest actor that way'],
  ['[ ]', 'Its ties in turn'],
  ['Enter', 'Open the evidence'],
  ['+ − 0', 'Nearer, further, fit'],
  ['Alt arrows', 'Move the picture'],
  ['1 2 3', 'Only supports, opposes, accuses'],
  ['C', 'Only contested'],
  ['R', 'Roll up'],
  ['T', 'Table or picture'],
];

export function shortcutsDialog(): HTMLDialogElement {
  const dialog = element(
    'dialog',
    { class: 'shortcuts', attributes: { 'aria-labelledby': 'shortcuts-title' } },
    element(
      'header',
      { class: 'row' },
      element('h2', { class: 'grow', attributes: { id: 'shortcuts-title' } }, 'Keyboard'),
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
    element(
      'dl',
      {},
      KEYS.flatMap(([keys, meaning]) => [
        element('dt', {}, element('kbd', {}, keys)),
        element('dd', {}, meaning),
      ]),
    ),
    element(
      'p',
      { class: 'meta' },
      'Single letters and signs work while the picture has the focus.',
    ),
  );
  return dialog;
}
