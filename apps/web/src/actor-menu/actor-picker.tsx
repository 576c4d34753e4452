import { UNSAFE_PortalProvider as PortalProvider } from 'react-aria/PortalProvider';
import { useMemo, useRef, useState, type ReactElement } from 'react';
import {
  Button,
  ComboBox,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
} from 'react-aria-components';
import { ChevronDown } from 'lucide-react';
import { useExplorer } from '../explorer/explorer-context.js';
import { createActorFinder } from '../search/find-actors.js';
import { CHOOSE_ACTOR_TEXTS } from '../texts/choose-actor.js';

/** So many names are offered at once; typing narrows them. */
const MOST = 50;

interface ActorPickerProps {
  readonly label: string;
  readonly chosen: string | undefined;
  readonly onChoose: (actor: string) => void;
  readonly autoFocus?: boolean;
}

/** An actor by name, out of all that the view shows. */
export function ActorPicker({
  label,
  chosen,
  onChoose,
  autoFocus = false,
}: ActorPickerProps): ReactElement {
  const { shown, nameOf } = useExplorer();
  const place = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState(chosen === undefined ? '' : nameOf(chosen));
  const find = useMemo(() => (shown === undefined ? undefined : createActorFinder(shown)), [shown]);
  const isChosen = chosen !== undefined && typed === nameOf(chosen);
  const found = find?.(isChosen ? '' : typed, MOST) ?? [];
  return (
    // What opens must lie in the dialog: everything outside a modal dialog is inert.
    <PortalProvider getContainer={() => place.current}>
      <ComboBox
        className="combo"
        inputValue={typed}
        onInputChange={setTyped}
        items={found}
        value={chosen ?? null}
        onChange={(key) => {
          if (typeof key !== 'string') return;
          setTyped(nameOf(key));
          onChoose(key);
        }}
        allowsEmptyCollection
        menuTrigger="focus"
        autoFocus={autoFocus}
      >
        <Label>{label}</Label>
        <div className="combo-field">
          <Input className="input" placeholder={CHOOSE_ACTOR_TEXTS.chooseHint} />
          <Button className="icon-button">
            <ChevronDown size={16} strokeWidth={1.75} aria-hidden />
          </Button>
        </div>
        <Popover className="menu-popover combo-popover">
          <ListBox
            className="menu"
            renderEmptyState={() => <p className="search-empty">{CHOOSE_ACTOR_TEXTS.none}</p>}
          >
            {(actor: (typeof found)[number]) => (
              <ListBoxItem id={actor.id} className="menu-item" textValue={actor.name}>
                <span className="grow" dir="auto">
                  {actor.name}
                </span>
                {actor.code !== undefined && <span className="meta">{actor.code}</span>}
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </ComboBox>
      <div ref={place} />
    </PortalProvider>
  );
}
