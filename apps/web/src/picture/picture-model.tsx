import type { Tie } from '@stancegraph/model';
import type { ShownActor } from '@stancegraph/network';
import { useMemo, type CSSProperties, type KeyboardEvent, type ReactElement } from 'react';
import { useExplorer } from '../explorer/explorer-context.js';
import { kindName } from '../registry/facets.js';
import { keyOf } from '../data/tie-keys.js';
import { isDirection } from '../registry/navigate.js';
import type { Pictured } from './pictured.js';
import { markOf, toTarget } from './targets.js';
import { sentence, TEXTS } from '../texts.js';
import { counted } from '../format/counts.js';
import { runKey } from '../explorer/run-key.js';

/**
 * Screen readers get so many actors as options, strongest first; search finds the others. Of more ties than
 * so many they get those of the actor they are on.
 */
const MOST_ACTORS = 200;
const MOST_TIES = 150;

interface PictureModelProps {
  readonly pictured: Pictured;
  /** Changes whenever marks may stand elsewhere. */
  readonly paintings: number;
}

/**
 * The picture as one tab stop: a list box without a look of its own, whose options lie where the marks
 * are drawn, so that screen magnifiers and touch reading find them there.
 */
export function PictureModel({ pictured, paintings }: PictureModelProps): ReactElement {
  const explorer = useExplorer();
  const { view, ui, shown, nameOf, setUi } = explorer;
  const actors = useActors(pictured, ui.focused);
  const ties = useMemo(
    () =>
      pictured.tieCount <= MOST_TIES
        ? pictured.strongest(MOST_TIES)
        : ui.focused === undefined
          ? []
          : pictured.tiesOf(ui.focused),
    [pictured, ui.focused],
  );
  const active = ui.focusedTie ?? ui.focused;
  const { selection } = view;
  const selected = markOf(toTarget(selection, shown));
  const press = (event: KeyboardEvent): void => {
    event.currentTarget.removeAttribute('data-quiet');
    if (runKey(event.nativeEvent, 'picture', explorer)) event.preventDefault();
    // The page must not scroll where an arrow found nobody.
    else if (isDirection(event.key)) event.preventDefault();
  };
  return (
    <div
      className="picture-model"
      role="listbox"
      tabIndex={0}
      aria-label={TEXTS.picture.group(pictured.actorCount, pictured.tieCount)}
      aria-describedby="picture-hint"
      aria-activedescendant={active === undefined ? undefined : optionId(active)}
      onKeyDown={press}
      onFocus={() => {
        if (ui.focused === undefined) setUi({ focused: startOf(selection, pictured) });
      }}
      onBlur={({ currentTarget }) => {
        currentTarget.removeAttribute('data-quiet');
        setUi({ focused: undefined, focusedTie: undefined });
      }}
    >
      <span id="picture-hint" className="sr-only">
        {TEXTS.picture.hint}
      </span>
      {actors.map((actor) => (
        <Option
          key={actor.id}
          id={actor.id}
          isSelected={selected === actor.id}
          paintings={paintings}
        >
          {actorLine(actor)}
        </Option>
      ))}
      {ties.map((tie) => (
        <Option
          key={keyOf(tie)}
          id={keyOf(tie)}
          isSelected={selected === keyOf(tie)}
          paintings={paintings}
        >
          {tieLine(tie, nameOf)}
        </Option>
      ))}
    </div>
  );
}

const optionId = (id: string): string => `option-${id}`;

function useActors(pictured: Pictured, focused: string | undefined): readonly ShownActor[] {
  return useMemo(() => {
    const strongest = pictured.strongestActors(MOST_ACTORS);
    const current = focused === undefined ? undefined : pictured.actor(focused);
    return current === undefined || strongest.some(({ id }) => id === focused)
      ? strongest
      : [...strongest, current];
  }, [pictured, focused]);
}

const sum = ({ supports, opposes, accuses }: ShownActor['made']): number =>
  supports + opposes + accuses;

function actorLine(actor: ShownActor): string {
  const { name, kind, made, received } = actor;
  return `${name}, ${kindName(kind).toLowerCase()}, ${TEXTS.picture.makes(sum(made), sum(received))}`;
}

function tieLine(tie: Tie, nameOf: (id: string) => string): string {
  const line = sentence(nameOf(tie.source), tie.stance, nameOf(tie.target));
  return `${line}, ${counted(tie.count, 'statement')}${tie.contested ? ', contested' : ''}`;
}

function startOf(
  selection: { readonly type: string; readonly id?: string; readonly source?: string } | undefined,
  pictured: Pictured,
): string | undefined {
  const wanted = selection?.id ?? selection?.source;
  const isThere = wanted !== undefined && pictured.actor(wanted) !== undefined;
  return isThere ? wanted : pictured.strongestActors(1)[0]?.id;
}

interface OptionProps {
  readonly id: string;
  readonly isSelected: boolean;
  readonly paintings: number;
  readonly children: string;
}

function Option({ id, isSelected, paintings, children }: OptionProps): ReactElement {
  const { canvas } = useExplorer();
  const style = useMemo((): CSSProperties => {
    // Asked again after each painting.
    const place = paintings < 0 ? undefined : canvas.current?.placeOf(id);
    // Nowhere before the first painting: the corner of the picture is no place of its own.
    if (place === undefined) return { width: 0, height: 0 };
    const { x, y, r } = place;
    return { left: x - r, top: y - r, width: 2 * r, height: 2 * r };
  }, [canvas, id, paintings]);
  return (
    <div
      role="option"
      id={optionId(id)}
      className="picture-option"
      aria-selected={isSelected}
      style={style}
    >
      {children}
    </div>
  );
}
