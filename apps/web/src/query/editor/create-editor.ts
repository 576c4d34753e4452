import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { bracketMatching } from '@codemirror/language';
import { lintKeymap } from '@codemirror/lint';
import { highlightSelectionMatches, searchKeymap } from '@codemirror/search';
import { EditorState, type Extension } from '@codemirror/state';
import {
  drawSelection,
  EditorView,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
  placeholder,
} from '@codemirror/view';
import { completionsFrom } from './completions.js';
import { editorTheme } from './editor-theme.js';
import type { CypherLanguage } from './language-client.js';
import { markField } from './marks.js';
import { readAlong, type ReadAlong } from './read-along.js';
import { replaceSelection } from './replace-selection.js';

export interface EditorOptions extends ReadAlong {
  readonly text: string;
  readonly label: string;
  readonly placeholder: string;
  readonly isReadOnly: boolean;
  readonly language: CypherLanguage;
  readonly onChange: (text: string) => void;
  readonly onSelection: (selected: { readonly from: number; readonly to: number }) => void;
}

/** The state of one text: its undo history and caret live in it. */
export function createEditorState(options: EditorOptions): EditorState {
  return EditorState.create({
    doc: options.text,
    extensions: [
      editorTheme,
      markField,
      lineNumbers(),
      highlightActiveLineGutter(),
      drawSelection(),
      bracketMatching(),
      highlightSelectionMatches(),
      EditorView.contentAttributes.of({ 'aria-label': options.label }),
      EditorView.lineWrapping,
      EditorState.phrases.of({ 'Control character': 'control character' }),
      readAlong(options),
      ...(options.isReadOnly ? READ_ONLY : writing(options)),
    ],
  });
}

// Can be focused, selected and copied from by keyboard.
const READ_ONLY: readonly Extension[] = [
  EditorState.readOnly.of(true),
  keymap.of([...defaultKeymap, ...searchKeymap]),
];

function writing(options: EditorOptions): readonly Extension[] {
  return [
    history(),
    closeBrackets(),
    replaceSelection,
    placeholder(options.placeholder),
    autocompletion({
      override: [completionsFrom(options.language)],
      icons: false,
      // The parser may still be on its way; what was typed by then counts.
      activateOnTypingDelay: 80,
    }),
    EditorState.languageData.of(() => [
      {
        commentTokens: { line: '//', block: { open: '/*', close: '*/' } },
        closeBrackets: { brackets: ['(', '[', '{', "'", '"', '`'] },
      },
    ]),
    keymap.of([
      ...closeBracketsKeymap,
      // Ctrl Enter runs the statement; it would put in a line here.
      ...defaultKeymap.filter(({ key }) => key !== 'Mod-Enter'),
      ...searchKeymap,
      ...historyKeymap,
      ...completionKeymap,
      ...lintKeymap,
      // Esc, then Tab leaves the editor.
      indentWithTab,
    ]),
    EditorView.updateListener.of((update) => {
      if (update.docChanged) options.onChange(update.state.doc.toString());
      if (update.selectionSet || update.docChanged) {
        const { from, to } = update.state.selection.main;
        options.onSelection({ from, to });
      }
    }),
  ];
}
