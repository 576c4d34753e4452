import { useRef, type CSSProperties, type ReactElement } from 'react';
import { Menu, MenuItem, Popover } from 'react-aria-components';
import { useExplorer } from '../explorer/explorer-context.js';
import { actorActions } from '../registry/actor-actions.js';
import { ACTOR_TEXTS } from '../texts/actors.js';
import { ActorIcon } from './actor-icon.js';
import { KeyCap } from '../ui/key-cap.js';

/** What can be done with the actor that was clicked on the right, pressed long, or chosen by key. */
export function ActorMenu(): ReactElement | null {
  const explorer = useExplorer();
  const { ui, setUi, nameOf } = explorer;
  const anchor = useRef<HTMLSpanElement>(null);
  const { subject, menuAt } = ui;
  if (subject === undefined || menuAt === undefined) return null;
  const place: CSSProperties = { position: 'fixed', left: menuAt.x, top: menuAt.y };
  const close = (): void => {
    setUi({ menuAt: undefined });
  };
  return (
    <>
      <span ref={anchor} style={place} aria-hidden />
      <Popover
        isOpen
        triggerRef={anchor}
        placement="bottom start"
        className="menu-popover"
        onOpenChange={(isOpen) => {
          if (!isOpen) close();
        }}
      >
        <Menu
          className="menu"
          aria-label={ACTOR_TEXTS.menu(nameOf(subject))}
          autoFocus="first"
          onAction={(key) => {
            close();
            actorActions(explorer, subject)
              .find(({ id }) => id === key)
              ?.run(explorer, subject);
          }}
        >
          {actorActions(explorer, subject).map(({ id, label, key }) => (
            <MenuItem key={id} id={id} className="menu-item" textValue={label(explorer, subject)}>
              <ActorIcon action={id} />
              <span className="grow">{label(explorer, subject)}</span>
              {key !== undefined && <KeyCap shortcut={key} />}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </>
  );
}
