import { closeCompletion } from '@codemirror/autocomplete';
import type { EditorState } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { useEffect, useImperativeHandle, useRef, type ReactElement, type Ref } from 'react';
import { createEditorState, type EditorOptions } from './create-editor.js';
import type { TextProblem } from './language-messages.js';
import { checkAgain, setServerProblem } from './read-along.js';

/** What others may do with the editor. */
export interface EditorHandle {
  readonly focus: () => void;
  /** Puts the caret there and shows it. */
  readonly goTo: (offset: number) => void;
  /** Replaces the text; undo brings the old one back. */
  readonly setText: (text: string) => void;
  readonly tell: (problem: TextProblem | undefined) => void;
  readonly checkAgain: () => void;
  readonly closeProposals: () => void;
}

interface EditorProps extends Omit<EditorOptions, 'isReadOnly'> {
  readonly ref?: Ref<EditorHandle>;
  /** Names the text: another one has its own undo history. */
  readonly of: string;
  readonly isReadOnly?: boolean;
}

/**
 * CodeMirror in a shadow tree: there it puts its styles into constructed sheets, which a content security policy
 * without inline styles allows.
 */
export function CypherEditor({ ref, of, isReadOnly = false, ...given }: EditorProps): ReactElement {
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(undefined);
  const latest = useRef(given);
  latest.current = given;
  const states = useRef(new Map<string, EditorState>());

  useEffect(() => {
    const { current } = host;
    if (current === null) return;
    const root = current.shadowRoot ?? current.attachShadow({ mode: 'open' });
    const kept = states.current;
    const state =
      kept.get(of) ??
      createEditorState({
        ...latest.current,
        isReadOnly,
        onChange: (text) => {
          latest.current.onChange(text);
        },
        onSelection: (selected) => {
          latest.current.onSelection(selected);
        },
        onParameters: (names) => {
          latest.current.onParameters(names);
        },
      });
    const made = new EditorView({ state, parent: root, root });
    view.current = made;
    latest.current.onSelection(made.state.selection.main);
    return () => {
      kept.set(of, made.state);
      view.current = undefined;
      made.destroy();
    };
  }, [of, isReadOnly]);

  useImperativeHandle(ref, () => handleOf(view), []);
  return <div ref={host} className="cypher-editor" />;
}

function handleOf(view: { readonly current: EditorView | undefined }): EditorHandle {
  return {
    focus: () => {
      view.current?.focus();
    },
    goTo: (offset) => {
      const { current } = view;
      if (current === undefined) return;
      const anchor = Math.min(offset, current.state.doc.length);
      current.dispatch({ selection: { anchor }, scrollIntoView: true });
      current.focus();
    },
    setText: (text) => {
      const { current } = view;
      if (current === undefined) return;
      const { length } = current.state.doc;
      current.dispatch({ changes: { from: 0, to: length, insert: text } });
    },
    tell: (problem) => {
      view.current?.dispatch({ effects: setServerProblem.of(problem) });
    },
    checkAgain: () => {
      view.current?.dispatch({ effects: checkAgain.of(null) });
    },
    closeProposals: () => {
      if (view.current !== undefined) closeCompletion(view.current);
    },
  };
}
