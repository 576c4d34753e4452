import { History, Plus, X } from 'lucide-react';
import { useEffect, useRef, type KeyboardEvent, type ReactElement } from 'react';
import { QUERY_TEXTS } from '../../texts/query.js';
import { IconButton } from '../../ui/icon-button.js';
import { useDesk } from '../desk-context.js';
import { SaveButton } from '../saved/save-button.js';
import { activate, closeTab, openTab, orderOf } from './desk-changes.js';
import { QUESTION } from './desk-state.js';
import { titleOf } from './tab-title.js';

export function TabBar(): ReactElement {
  const desk = useDesk();
  const { state, change, setUi, format, newQuery } = desk;
  return (
    <div className="desk-tabs">
      <div
        className="tab-list"
        role="group"
        aria-label={QUERY_TEXTS.tabs.label}
        onKeyDown={(event) => {
          moveAmongTabs(event, orderOf(state), state.active, (id) => {
            change(activate(id));
          });
        }}
      >
        {orderOf(state).map((id) => (
          <Tab key={id} id={id} />
        ))}
      </div>
      <IconButton icon={Plus} label={QUERY_TEXTS.tabs.add} onClick={newQuery} />
      <span className="spacer" />
      <button
        type="button"
        className="plain-button"
        onClick={() => {
          setUi({ dialog: 'history' });
        }}
      >
        <History size={16} strokeWidth={1.75} aria-hidden />
        {QUERY_TEXTS.tabs.history}
      </button>
      {state.active !== QUESTION && (
        <>
          <button type="button" className="plain-button" onClick={format}>
            {QUERY_TEXTS.tabs.format}
          </button>
          <SaveButton />
        </>
      )}
    </div>
  );
}

function Tab({ id }: { readonly id: string }): ReactElement {
  const { state, change, setUi, questions, rows, plans } = useDesk();
  const isActive = id === state.active;
  const own = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isActive) own.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [isActive]);
  const title = titleOf(state, id, questions.value);
  const close = (): void => {
    rows.forget(id);
    plans.forget(id);
    change(closeTab(id));
    const closed = state.tabs.find((tab) => tab.id === id);
    if (closed === undefined || closed.cypher.trim() === '') return;
    const reopen = {
      label: QUERY_TEXTS.tabs.reopen,
      run: () => {
        change(openTab(closed));
      },
    };
    setUi({ notice: { text: QUERY_TEXTS.tabs.closed(title), action: reopen } });
  };
  return (
    <div ref={own} className="desk-tab" data-active={isActive || undefined}>
      <button
        type="button"
        className="tab-name"
        aria-current={isActive}
        tabIndex={isActive ? 0 : -1}
        title={title}
        onClick={() => {
          change(activate(id));
        }}
        onKeyDown={(event) => {
          if (event.key === 'Delete') close();
        }}
      >
        <bdi>{title}</bdi>
      </button>
      <button
        type="button"
        className="tab-close"
        tabIndex={isActive ? 0 : -1}
        aria-label={QUERY_TEXTS.tabs.close(title)}
        title={QUERY_TEXTS.tabs.close(title)}
        onClick={close}
      >
        <X size={14} strokeWidth={1.75} aria-hidden />
      </button>
    </div>
  );
}

/** Left and right go among tabs, as in any list of tabs. */
function moveAmongTabs(
  event: KeyboardEvent<HTMLElement>,
  order: readonly string[],
  active: string,
  go: (id: string) => void,
): void {
  const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
  if (step === undefined) return;
  const next = order[(order.indexOf(active) + step + order.length) % order.length];
  if (next === undefined) return;
  event.preventDefault();
  go(next);
  const list = event.currentTarget;
  requestAnimationFrame(() => list.querySelector<HTMLElement>('[aria-current=true]')?.focus());
}
