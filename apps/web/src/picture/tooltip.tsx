import type { ShownActor } from '@stancegraph/network';
import {
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  type ReactElement,
  type RefObject,
} from 'react';
import { STANCES, type Tie } from '@stancegraph/model';
import { useExplorer } from '../explorer/explorer-context.js';
import { counted } from '../format/counts.js';
import { formatRange } from '../format/dates.js';
import { kindName, facetTitle } from '../registry/facets.js';
import { parseTieKey } from '../data/tie-keys.js';
import type { ShownNetwork } from '../data/shown-network.js';
import { Name } from '../ui/name.js';
import { ContestedMark } from '../ui/stance-mark.js';
import { placeTooltip, type Place } from './place-tooltip.js';

const DELAY_MS = 300;

interface TooltipProps {
  readonly hovered: string | undefined;
  readonly shown: ShownNetwork;
  readonly container: RefObject<HTMLElement | null>;
}

/** Says what the pointer rests on. Esc takes it away. */
export function Tooltip({ hovered, shown: network, container }: TooltipProps): ReactElement | null {
  const shown = useRested(hovered);
  const box = useRef<HTMLDivElement>(null);
  const { canvas } = useExplorer();
  const [place, setPlace] = useState<Place | undefined>(undefined);
  useLayoutEffect(() => {
    const mark = shown === undefined ? undefined : canvas.current?.placeOf(shown);
    if (mark === undefined || box.current === null || container.current === null) return;
    const others = shown === undefined ? [] : (canvas.current?.placesBut(shown) ?? []);
    const { offsetWidth: width, offsetHeight: height } = box.current;
    const { clientWidth, clientHeight } = container.current;
    setPlace(
      placeTooltip(mark, others, { width, height }, { width: clientWidth, height: clientHeight }),
    );
  }, [shown, network, canvas, container]);
  const actor = shown === undefined ? undefined : network.actor(shown);
  const ref = shown === undefined || actor !== undefined ? undefined : parseTieKey(shown);
  const tie = ref === undefined ? undefined : network.find(ref);
  if (actor === undefined && tie === undefined) return null;
  return (
    <div
      ref={box}
      className="tooltip"
      role="tooltip"
      style={{ left: place?.x ?? 0, top: place?.y ?? 0 }}
    >
      {actor !== undefined && <ActorTip actor={actor} />}
      {tie !== undefined && <TieTip tie={tie} />}
    </div>
  );
}

/** What has been hovered for a moment. */
function useRested(hovered: string | undefined): string | undefined {
  const [rested, setRested] = useState<string | undefined>(undefined);
  useEffect(() => {
    const timer = window.setTimeout(
      () => {
        setRested(hovered);
      },
      hovered === undefined ? 0 : DELAY_MS,
    );
    const dismiss = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') setRested(undefined);
    };
    window.addEventListener('keydown', dismiss);
    return () => {
      window.clearTimeout(timer);
      window.removeEventListener('keydown', dismiss);
    };
  }, [hovered]);
  return rested === hovered ? rested : undefined;
}

function ActorTip({ actor }: { readonly actor: ShownActor }): ReactElement {
  return (
    <>
      <div className="tip-head">
        <b>
          <Name>{actor.name}</Name>
        </b>
        <span className="meta">{kindName(actor.kind).toLowerCase()}</span>
      </div>
      <dl className="tip-counts">
        <dt>Statements</dt>
        <dd className="meta">made · received</dd>
        {STANCES.map((stance) => (
          <div key={stance}>
            <dt>{facetTitle('stances', { id: stance, title: stance })}</dt>
            <dd>
              {actor.made[stance]} · {actor.received[stance]}
            </dd>
          </div>
        ))}
      </dl>
      {actor.voices.length > 0 && (
        <div className="tip-voices">
          <span className="meta">Speaks through</span>
          <div>
            <bdi>{actor.voices.join(', ')}</bdi>
          </div>
        </div>
      )}
    </>
  );
}

function TieTip({ tie }: { readonly tie: Tie }): ReactElement {
  const { nameOf } = useExplorer();
  const dates =
    tie.first === undefined || tie.last === undefined
      ? 'undated'
      : formatRange(tie.first, tie.last);
  return (
    <>
      <b>
        <Name>{nameOf(tie.source)}</Name> <span className={`word ${tie.stance}`}>{tie.stance}</span>{' '}
        <Name>{nameOf(tie.target)}</Name>
      </b>
      <div className="meta">
        {counted(tie.count, 'statement')} · {tie.outlets.join(', ')} · {dates}
      </div>
      {tie.contested && (
        <div className="tip-contested">
          <ContestedMark /> contested
        </div>
      )}
    </>
  );
}
