import { expandableOf, type Expandable } from '@stancegraph/network';
import { useState, type ReactElement } from 'react';
import type { Expansion } from '@stancegraph/model';
import { useExplorer } from '../explorer/explorer-context.js';
import { expand } from '../state/changes.js';
import { EXPAND_TEXTS } from '../texts/expand.js';
import { Dialog } from '../ui/dialog.js';
import { StanceMark } from '../ui/stance-mark.js';

/** More ties than this are added only when the reader says so again. */
const MANY = 100;

type Choice = Pick<Expansion, 'direction' | 'stance'>;

/** Which of an actor's ties are to come back, with their counts beforehand. */
export function ExpandDialog(): ReactElement | null {
  const { ui, shown, setUi, change, nameOf } = useExplorer();
  const [asked, setAsked] = useState<{ choice: Choice; ties: number } | undefined>(undefined);
  const { subject } = ui;
  const number = subject === undefined ? undefined : shown?.numberOf(subject);
  if (subject === undefined || shown === undefined || number === undefined) return null;
  const rows = expandableOf(shown.view, number).filter(({ total }) => total > 0);
  const left = rows.reduce((sum, row) => sum + row.total - row.shown, 0);
  const close = (): void => {
    setUi({ dialog: undefined, subject: undefined });
  };
  const add = ({ direction, stance }: Choice, limit?: number): void => {
    const said = {
      actor: subject,
      direction,
      ...(stance === undefined ? {} : { stance }),
      ...(limit === undefined ? {} : { limit }),
    };
    change(expand(said));
    close();
  };
  const ask = (choice: Choice, ties: number): void => {
    if (ties > MANY) setAsked({ choice, ties });
    else add(choice);
  };
  return (
    <Dialog label={EXPAND_TEXTS.title(nameOf(subject))} onClose={close}>
      <div className="dialog-body">
        {asked === undefined ? (
          <>
            <p className="meta">{left === 0 ? EXPAND_TEXTS.nothing : EXPAND_TEXTS.detail}</p>
            <ul className="expand-list">
              {rows.map((row) => (
                <ExpandRow
                  key={`${row.direction} ${row.stance}`}
                  row={row}
                  onAdd={() => {
                    ask(row, row.total - row.shown);
                  }}
                />
              ))}
            </ul>
            {left > 0 && (
              <button
                type="button"
                className="button primary"
                onClick={() => {
                  ask({ direction: 'both' }, left);
                }}
              >
                {EXPAND_TEXTS.all}: {EXPAND_TEXTS.add(left).toLowerCase()}
              </button>
            )}
          </>
        ) : (
          <TooMany
            ties={asked.ties}
            onStrongest={() => {
              add(asked.choice, MANY);
            }}
            onAll={() => {
              add(asked.choice);
            }}
            onBack={() => {
              setAsked(undefined);
            }}
          />
        )}
      </div>
    </Dialog>
  );
}

interface ExpandRowProps {
  readonly row: Expandable;
  readonly onAdd: () => void;
}

function ExpandRow({ row, onAdd }: ExpandRowProps): ReactElement {
  const { stance, direction, shown, total } = row;
  const what = `${stance}, ${EXPAND_TEXTS.direction[direction]}`;
  return (
    <li>
      <StanceMark stance={stance} />
      <span className="grow">{what}</span>
      <span className="meta">{EXPAND_TEXTS.shownOf(shown, total)}</span>
      <button
        type="button"
        className="button"
        disabled={total === shown}
        aria-label={EXPAND_TEXTS.addSpoken(total - shown, what)}
        onClick={onAdd}
      >
        {EXPAND_TEXTS.add(total - shown)}
      </button>
    </li>
  );
}

interface TooManyProps {
  readonly ties: number;
  readonly onStrongest: () => void;
  readonly onAll: () => void;
  readonly onBack: () => void;
}

/** Hundreds of ties at once are asked about, never cut in silence. */
function TooMany({ ties, onStrongest, onAll, onBack }: TooManyProps): ReactElement {
  return (
    <div role="alert">
      <p>{EXPAND_TEXTS.tooMany(ties)}</p>
      <div className="button-row">
        <button type="button" className="button primary" autoFocus onClick={onStrongest}>
          {EXPAND_TEXTS.strongest(MANY)}
        </button>
        <button type="button" className="button" onClick={onAll}>
          {EXPAND_TEXTS.addAll(ties)}
        </button>
        <button type="button" className="plain-button" onClick={onBack}>
          {EXPAND_TEXTS.back}
        </button>
      </div>
    </div>
  );
}
