import { STANCES } from '@stancegraph/model';
import { ranksOfActor, type Paths } from '@stancegraph/network';
import { Fragment, type ReactElement } from 'react';
import type { ShownNetwork } from '../data/shown-network.js';
import { useExplorer } from '../explorer/explorer-context.js';
import { select } from '../state/changes.js';
import { PATH_TEXTS } from '../texts/actors.js';
import { Name } from '../ui/name.js';
import { StanceMark } from '../ui/stance-mark.js';

interface PathListProps {
  readonly paths: Paths;
  /** Called when one of its ties is opened. */
  readonly onOpen: () => void;
}

/** The paths, actor by actor, with the ties between them; each tie opens its evidence. */
export function PathList({ paths, onOpen }: PathListProps): ReactElement {
  const { shown } = useExplorer();
  if (shown === undefined) return <></>;
  return (
    <>
      {paths.paths.length < paths.count && (
        <p className="meta">{PATH_TEXTS.listed(paths.paths.length, paths.count)}</p>
      )}
      <ol className="path-list">
        {paths.paths.map((path) => (
          <li key={path.join(' ')}>
            <PathLine path={path} paths={paths} shown={shown} onOpen={onOpen} />
          </li>
        ))}
      </ol>
    </>
  );
}

interface PathLineProps extends PathListProps {
  readonly path: readonly number[];
  readonly shown: ShownNetwork;
}

function PathLine({ path, paths, shown, onOpen }: PathLineProps): ReactElement {
  const { change, nameOf } = useExplorer();
  const idOf = (actor: number | undefined): string =>
    shown.view.network.actors[actor ?? 0]?.id ?? '';
  return (
    <>
      {path.map((actor, at) => (
        <Fragment key={actor}>
          {at > 0 &&
            tiesBetween(shown, paths, path[at - 1] ?? actor, actor).map((rank) => {
              const tie = shown.tie(rank);
              if (tie === undefined) return null;
              const { source, stance, target } = tie;
              const isBack = source === idOf(actor);
              return (
                <button
                  key={rank}
                  type="button"
                  className={`path-tie${isBack ? ' back' : ''}`}
                  aria-label={`${nameOf(source)} ${stance} ${nameOf(target)}`}
                  title={`${nameOf(source)} ${stance} ${nameOf(target)}`}
                  onClick={() => {
                    onOpen();
                    change(select({ type: 'tie', source, stance, target }));
                  }}
                >
                  <StanceMark stance={stance} />
                </button>
              );
            })}
          <Name>{nameOf(idOf(actor))}</Name>
        </Fragment>
      ))}
    </>
  );
}

/** Ranks of the ties on these paths that lie between two actors, by stance. */
function tiesBetween(
  { view }: ShownNetwork,
  { ties }: Paths,
  one: number,
  other: number,
): number[] {
  const on = new Set(ties);
  const { index } = view;
  const ends = (rank: number): number[] => {
    const tie = view.ties.order[rank] ?? 0;
    return [index.source[tie] ?? 0, index.target[tie] ?? 0];
  };
  const stanceOf = (rank: number): number =>
    index.stance[view.ties.order[rank] ?? 0] ?? STANCES.length;
  return [...ranksOfActor(view, one, 'made'), ...ranksOfActor(view, one, 'received')]
    .filter((rank) => on.has(rank) && ends(rank).includes(other))
    .sort((a, b) => stanceOf(a) - stanceOf(b));
}
