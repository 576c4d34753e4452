import { STANCES } from '@stancegraph/model';
import { RangeSetBuilder, StateEffect, StateField, type Text } from '@codemirror/state';
import { Decoration, EditorView, type DecorationSet } from '@codemirror/view';
import type { Mark } from './language-messages.js';

/** What the parser made of the text, once it has. */
export const setMarks = StateEffect.define<readonly Mark[]>();

/** Colour belongs to stance; everything else is told by weight, slant and line. */
const CLASSES: Readonly<Record<string, string>> = {
  comment: 'cy-comment',
  keyword: 'cy-keyword',
  keywordLiteral: 'cy-keyword',
  booleanLiteral: 'cy-keyword',
  paramDollar: 'cy-param',
  paramValue: 'cy-param',
  stringLiteral: 'cy-string',
  numberLiteral: 'cy-number',
  function: 'cy-function',
  procedure: 'cy-function',
  predicateFunction: 'cy-function',
};

const STANCE_TYPES = new Map(
  STANCES.map((stance) => [stance.toUpperCase(), `cy-stance cy-${stance}`]),
);

export const markField = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (marks, transaction) => {
    for (const effect of transaction.effects)
      if (effect.is(setMarks)) return decorate(effect.value, transaction.newDoc);
    return transaction.docChanged ? marks.map(transaction.changes) : marks;
  },
  provide: (field) => EditorView.decorations.from(field),
});

function decorate(marks: readonly Mark[], { length }: Text): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>();
  const sorted = [...marks].sort((a, b) => a.from - b.from || a.to - b.to);
  for (const mark of sorted) {
    const name = classOf(mark);
    if (name !== undefined && mark.to <= length)
      builder.add(mark.from, mark.to, Decoration.mark({ class: name }));
  }
  return builder.finish();
}

function classOf({ type, text }: Mark): string | undefined {
  if (type === 'label') return STANCE_TYPES.get(text);
  return CLASSES[type];
}
