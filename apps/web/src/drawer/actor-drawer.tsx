import type { ActorDetail } from '@stancegraph/contract';
import { useEffect, type ReactElement } from 'react';
import { actorPath } from '../data/api.js';
import { useExplorer } from '../explorer/explorer-context.js';
import { counted } from '../format/counts.js';
import { kindName } from '../registry/facets.js';
import type { Tie } from '@stancegraph/model';
import { patchFilter, select } from '../state/changes.js';
import { useStore } from '../state/use-store.js';
import { TEXTS } from '../texts.js';
import { Name } from '../ui/name.js';
import { DrawerHead } from './drawer-head.js';
import { DrawerProblem } from './drawer-problem.js';
import { OutsideActor } from './outside-actor.js';
import { Stepper } from './stepper.js';
import { TieRow } from './tie-row.js';

/** Whom an actor supports, opposes and accuses, who does so toward it, and who reports it. */
export function ActorDrawer({ id }: { readonly id: string }): ReactElement {
  const { filter, shown: network, data, learn, nameOf } = useExplorer();
  const { value, key, error, isBusy } = useStore(data.actor.state);
  const isCurrent = key === actorPath(id, filter);
  const detail = value?.actor.id === id && (isCurrent || isBusy) ? value : undefined;
  const shown = network?.actor(id);
  useEffect(() => {
    if (value !== undefined) learn([value.actor, ...value.spokenForBy]);
  }, [value, learn]);
  const kind = shown?.kind ?? detail?.actor.kind;
  const voices = shown?.voices ?? [];
  return (
    <>
      <DrawerHead
        position={<ActorStepper id={id} />}
        subject={id}
        title={<Name>{nameOf(id)}</Name>}
        meta={
          <bdi>
            {[
              ...(kind === undefined ? [] : [kindName(kind)]),
              ...(voices.length === 0 ? [] : [TEXTS.actor.speaksThrough(voices.join(', '))]),
            ].join(' · ')}
          </bdi>
        }
      />
      {error !== undefined && !isBusy ? (
        <DrawerProblem error={error} />
      ) : (
        <div className="drawer-body">
          {shown === undefined ? (
            detail !== undefined && <OutsideActor detail={detail} />
          ) : (
            <ActorTies id={id} />
          )}
          {detail !== undefined && <Outlets detail={detail} />}
          {detail !== undefined && <About detail={detail} />}
        </div>
      )}
    </>
  );
}

function ActorStepper({ id }: { readonly id: string }): ReactElement {
  const { shown, change } = useExplorer();
  const count = shown?.actorCount ?? 0;
  const at = shown?.placeOf(id) ?? -1;
  return (
    <Stepper
      text={at < 0 ? TEXTS.actor.outside : TEXTS.actor.position(at + 1, count)}
      labels={TEXTS.actor}
      isAlone={count === 0 || (count === 1 && at === 0)}
      onStep={(step) => {
        const from = at < 0 ? (step === 1 ? -1 : 0) : at;
        const next = shown?.actorOfPlace((from + step + count) % count);
        if (next !== undefined) change(select({ type: 'actor', id: next.id }));
      }}
    />
  );
}

function ActorTies({ id }: { readonly id: string }): ReactElement {
  const { shown, view, change, nameOf } = useExplorer();
  const isOnly = view.filter.actors?.length === 1 && view.filter.actors[0] === id;
  return (
    <>
      <div className="drawer-actions">
        <button
          type="button"
          className="button"
          aria-pressed={isOnly}
          onClick={() => {
            change(patchFilter({ actors: isOnly ? undefined : [id] }));
          }}
        >
          {isOnly ? TEXTS.actor.allTies : TEXTS.actor.onlyTies}
        </button>
      </div>
      <Stances
        title={TEXTS.actor.made(nameOf(id))}
        ties={shown?.tiesMade(id) ?? []}
        otherEnd="target"
      />
      <Stances
        title={TEXTS.actor.received(nameOf(id))}
        ties={shown?.tiesReceived(id) ?? []}
        otherEnd="source"
      />
    </>
  );
}

interface StancesProps {
  readonly title: string;
  readonly ties: readonly Tie[];
  readonly otherEnd: 'source' | 'target';
}

function Stances({ title, ties, otherEnd }: StancesProps): ReactElement {
  const statements = ties.reduce((sum, { count }) => sum + count, 0);
  return (
    <section className="evidence-section">
      <h3 className="with-count">
        <bdi>{title}</bdi>
        <span className="meta">
          {counted(ties.length, 'tie')}, {counted(statements, 'statement')}
        </span>
      </h3>
      {ties.length === 0 && <p className="meta">{TEXTS.actor.none}</p>}
      <ul className="ruled-list">
        {ties.map((tie) => (
          <li key={`${tie.source} ${tie.stance} ${tie.target}`}>
            <TieRow tie={tie} otherEnd={otherEnd} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Outlets({ detail }: { readonly detail: ActorDetail }): ReactElement | null {
  if (detail.outlets.length === 0) return null;
  const { supports, opposes, accuses } = detail.actor.made;
  const made = supports + opposes + accuses;
  return (
    <section className="evidence-section">
      <h3 className="with-count">
        {TEXTS.actor.outlets} <span className="meta">{TEXTS.actor.outletsUnit}</span>
      </h3>
      <ul className="outlet-list">
        {detail.outlets.map(({ outlet, statements }) => (
          <li key={outlet}>
            <Name>{outlet}</Name>
            <span className="share-bar" aria-hidden>
              <span style={{ width: `${String((100 * statements) / Math.max(made, 1))}%` }} />
            </span>
            <span className="meta">
              {statements} of {made}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function About({ detail: { actor } }: { readonly detail: ActorDetail }): ReactElement | null {
  const { description, aliases, wikidata } = actor;
  if (description === undefined && aliases.length === 0 && wikidata === undefined) return null;
  return (
    <section className="evidence-section about">
      {description !== undefined && <p dir="auto">{description}</p>}
      {aliases.length > 0 && (
        <p className="meta">
          {TEXTS.actor.knownAs} <bdi>{aliases.join(', ')}</bdi>
        </p>
      )}
      {wikidata !== undefined && (
        <p className="meta">
          <a
            href={`https://www.wikidata.org/wiki/${wikidata}`}
            target="_blank"
            rel="noopener noreferrer"
          >
            Wikidata {wikidata}
          </a>
        </p>
      )}
    </section>
  );
}
