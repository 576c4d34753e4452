import { expect, it } from '@jest/globals';
import { fold } from './fold.js';

it.each([
  ['Erdoğan', 'erdogan'],
  ['İRAN ışık', 'iran isik'],
  ['  Jabhat   Fateh\nal-Sham ', 'jabhat fateh al-sham'],
  ['ﬁle ①', 'file 1'],
  ['روحانی', 'روحانی'],
])('folds %s', (text, folded) => {
  expect(fold(text)).toBe(folded);
  expect(fold(folded)).toBe(folded);
});
