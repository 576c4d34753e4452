import { STANCES, type Stance } from '@stancegraph/model';
import type { Paths } from '@stancegraph/network';
import { ArrowUpDown } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { ActorPicker } from '../actor-menu/actor-picker.js';
import { useExplorer } from '../explorer/explorer-context.js';
import { setPath } from '../state/changes.js';
import type { PathView } from '../state/view-state.js';
import { PATH_TEXTS } from '../texts/actors.js';
import { Dialog } from '../ui/dialog.js';
import { IconButton } from '../ui/icon-button.js';
import { StanceMark } from '../ui/stance-mark.js';
import { Switch } from '../ui/switch.js';
import { findPaths, pathOutcome } from './use-paths.js';
import { PathList } from './path-list.js';

type Draft = Partial<PathView> & Pick<PathView, 'directed'>;

/** Two actors, along which ties, and the shortest paths between them. */
export function PathDialog(): ReactElement {
  const { view, ui, shown, setUi, change } = useExplorer();
  const [draft, setDraft] = useState<Draft>(() =>
    ui.subject === undefined
      ? (view.path ?? { directed: false })
      : { from: ui.subject, directed: false },
  );
  const path = wholeOf(draft);
  const paths = path === undefined || shown === undefined ? undefined : findPaths(shown, path);
  const close = (): void => {
    setUi({ dialog: undefined, subject: undefined });
  };
  return (
    <Dialog label={PATH_TEXTS.title} className="path-dialog" onClose={close}>
      <div className="dialog-body">
        <Ends key={`${draft.from ?? ''} ${draft.to ?? ''}`} draft={draft} onChange={setDraft} />
        <Along draft={draft} onChange={setDraft} />
        <Outcome path={path} paths={paths} />
        {path !== undefined && paths?.length !== undefined && paths.length > 0 && (
          <>
            <button
              type="button"
              className="button primary"
              onClick={() => {
                change(setPath(path));
                close();
              }}
            >
              {PATH_TEXTS.show}
            </button>
            <PathList paths={paths} onOpen={close} />
          </>
        )}
      </div>
    </Dialog>
  );
}

function wholeOf({ from, to, directed, stances, alone = true }: Draft): PathView | undefined {
  if (from === undefined || to === undefined) return undefined;
  return { from, to, directed, alone, ...(stances === undefined ? {} : { stances }) };
}

interface PartProps {
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
}

function Ends({ draft, onChange }: PartProps): ReactElement {
  return (
    <div className="path-ends">
      <div className="grow">
        <ActorPicker
          label={PATH_TEXTS.from}
          chosen={draft.from}
          onChoose={(from) => {
            onChange({ ...draft, from });
          }}
        />
        <ActorPicker
          label={PATH_TEXTS.to}
          chosen={draft.to}
          onChoose={(to) => {
            onChange({ ...draft, to });
          }}
        />
      </div>
      <IconButton
        icon={ArrowUpDown}
        label={PATH_TEXTS.swap}
        onClick={() => {
          const { from, to, ...rest } = draft;
          onChange({
            ...rest,
            ...(to === undefined ? {} : { from: to }),
            ...(from === undefined ? {} : { to: from }),
          });
        }}
      />
    </div>
  );
}

function Along({ draft, onChange }: PartProps): ReactElement {
  const chosen = draft.stances ?? STANCES;
  const toggle = (stance: Stance): void => {
    const next = STANCES.filter((each) => chosen.includes(each) !== (each === stance));
    if (next.length === 0) return;
    const { stances, ...rest } = draft;
    onChange(next.length === STANCES.length ? rest : { ...rest, stances: next });
  };
  return (
    <>
      <fieldset className="choices path-stances">
        <legend>{PATH_TEXTS.stances}</legend>
        {STANCES.map((stance) => (
          <label key={stance}>
            <input
              type="checkbox"
              checked={chosen.includes(stance)}
              onChange={() => {
                toggle(stance);
              }}
            />
            <StanceMark stance={stance} />
            {stance}
          </label>
        ))}
      </fieldset>
      <div className="filter-row">
        <span>{PATH_TEXTS.directed}</span>
        <Switch
          label={PATH_TEXTS.directed}
          isOn={draft.directed}
          onChange={(directed) => {
            onChange({ ...draft, directed });
          }}
        />
      </div>
    </>
  );
}

interface OutcomeProps {
  readonly path: PathView | undefined;
  readonly paths: Paths | undefined;
}

/** How many shortest paths there are, or why there is none. */
function Outcome({ path, paths }: OutcomeProps): ReactElement {
  const { shown, nameOf } = useExplorer();
  return (
    <p role="status" className="path-outcome">
      <bdi>
        {path === undefined || shown === undefined ? '' : pathOutcome(path, paths, shown, nameOf)}
      </bdi>
    </p>
  );
}
