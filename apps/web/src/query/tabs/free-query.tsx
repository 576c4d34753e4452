import { useCallback, useEffect, type ReactElement } from 'react';
import { QUERY_TEXTS } from '../../texts/query.js';
import { useDesk } from '../desk-context.js';
import { CypherEditor } from '../editor/cypher-editor.js';
import { editTab } from './desk-changes.js';
import { FreeParameters } from './free-parameters.js';
import { RunRow } from './run-row.js';

/** A tab in which the reader writes: the text, its parameters, and what runs it. */
export function FreeQuery(): ReactElement | null {
  const { state, change, language, editor, setUi, ui } = useDesk();
  const { active } = state;
  const tab = state.tabs.find(({ id }) => id === active);
  const onSelection = useCallback(
    (selected: { readonly from: number; readonly to: number }) => {
      setUi({ selected: { from: selected.from, to: selected.to } });
    },
    [setUi],
  );
  useEffect(() => {
    if (ui.focusOn !== active) return;
    editor.current?.focus();
    setUi({ focusOn: undefined });
  }, [ui.focusOn, active, editor, setUi]);
  if (tab === undefined) return null;
  return (
    <section className="query-input">
      <CypherEditor
        ref={editor}
        of={active}
        text={tab.cypher}
        label={QUERY_TEXTS.editor.label}
        placeholder={QUERY_TEXTS.editor.placeholder}
        language={language}
        onChange={(cypher) => {
          change(editTab(active, { cypher }));
        }}
        onSelection={onSelection}
        onParameters={(names) => {
          setUi({ parameters: { ...ui.parameters, [active]: names } });
        }}
      />
      <RunRow>
        <FreeParameters tab={tab} names={ui.parameters[active] ?? Object.keys(tab.params)} />
      </RunRow>
    </section>
  );
}
