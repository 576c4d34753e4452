import type { ActorDetail } from '@stancegraph/contract';
import { useEffect, type ReactElement } from 'react';
import { actorPath } from '../data/api.js';
import { useExplorer } from '../explorer/explorer-context.js';
import { counted } from '../format/counts.js';
import { kindName } from '../registry/facets.js';
import type { Tie } from '@stancegraph/model';
import { select } from '../state/changes.js';
import { useStore } from '../state/use-store.js';
import { ACTOR_DRAWER_TEXTS } from '../texts/drawer.js';
import { Name } from '../ui/name.js';
import { ActorStatements } from './actor-statements.js';
import { ActorTools } from './actor-tools.js';
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
              ...(voices.length === 0 ? [] : [ACTOR_DRAWER_TEXTS.speaksThrough(voices.join(', '))]),
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
          {network !== undefined && shown !== undefined && (
            <ActorStatements key={id} id={id} shown={network} />
          )}
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
      text={at < 0 ? ACTOR_DRAWER_TEXTS.outside : ACTOR_DRAWER_TEXTS.position(at + 1, count)}
      labels={ACTOR_DRAWER_TEXTS}
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
  const { shown, nameOf } = useExplorer();
  return (
    <>
      <ActorTools id={id} />
      <Stances
        title={ACTOR_DRAWER_TEXTS.made(nameOf(id))}
        ties={shown?.tiesMade(id) ?? []}
        otherEnd="target"
      />
      <Stances
        title={ACTOR_DRAWER_TEXTS.received(nameOf(id))}
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
      {ties.length === 0 && <p className="meta">{ACTOR_DRAWER_TEXTS.none}</p>}
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

function About({ detail: { actor } }: { readonly detail: ActorDetail }): ReactElement | null {
  const { description, aliases, wikidata } = actor;
  if (description === undefined && aliases.length === 0 && wikidata === undefined) return null;
  return (
    <section className="evidence-section about">
      {description !== undefined && <p dir="auto">{description}</p>}
      {aliases.length > 0 && (
        <p className="meta">
          {ACTOR_DRAWER_TEXTS.knownAs} <bdi>{aliases.join(', ')}</bdi>
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
