import { tieKey, type ActorKind, type Stance } from '@stancegraph/model';
import { networkOfLists } from '../canvas-network.js';
import type { CanvasData } from '../network-canvas.js';

type Line = readonly [
  source: string,
  stance: Stance,
  target: string,
  count: number,
  contested?: true,
];

const ACTORS: readonly (readonly [
  id: string,
  name: string,
  kind: ActorKind,
  code: string | undefined,
  x: number,
  y: number,
])[] = [
  ['ir', 'Iran', 'state', 'IR', 320, 140],
  ['tr', 'Turkey', 'state', 'TR', -320, 120],
  ['iq', 'Baghdad', 'government', 'IQ', -40, -230],
  ['krg', 'KRG', 'government', 'KRG', 30, -20],
  ['il', 'Israel', 'state', 'IL', -380, -170],
  ['us', 'United States', 'state', 'US', 400, -160],
  ['sy', 'Syria', 'state', 'SY', -60, 300],
  ['pkk', 'PKK', 'armed-group', undefined, -430, 270],
  ['un', 'United Nations', 'organization', undefined, 190, 320],
];

const LINES: readonly Line[] = [
  ['ir', 'supports', 'tr', 3],
  ['tr', 'supports', 'ir', 2],
  ['tr', 'supports', 'iq', 3],
  ['ir', 'supports', 'iq', 4],
  ['iq', 'supports', 'tr', 1],
  ['iq', 'supports', 'ir', 1],
  ['tr', 'supports', 'sy', 1],
  ['ir', 'supports', 'sy', 1],
  ['il', 'supports', 'krg', 1],
  ['tr', 'opposes', 'krg', 2],
  ['ir', 'opposes', 'krg', 4],
  ['iq', 'opposes', 'krg', 1],
  ['sy', 'opposes', 'krg', 1],
  ['us', 'opposes', 'krg', 1],
  ['il', 'opposes', 'tr', 1],
  ['ir', 'opposes', 'us', 1],
  ['tr', 'accuses', 'il', 2, true],
  ['ir', 'accuses', 'us', 1, true],
  ['tr', 'opposes', 'pkk', 2],
  ['un', 'supports', 'iq', 1],
];

/** A made-up network of the sample's kind: opposite, parallel and contested ties, all kinds of marks. */
export const SMALL: CanvasData = {
  network: networkOfLists(
    ACTORS.map(([id, name, kind, code]) => ({
      id,
      name,
      kind,
      code,
      statements: LINES.filter(([source, , target]) => source === id || target === id).reduce(
        (sum, [, , , count]) => sum + count,
        0,
      ),
    })),
    LINES.map(([source, stance, target, count, contested = false]) => ({
      source,
      stance,
      target,
      count,
      contested,
    })),
  ),
  pins: new Map(),
  positions: new Map(ACTORS.map(([id, , , , x, y]) => [id, { x, y }])),
};

/** The accusation to select, what it alleges, and what the accused states. */
export const ACCUSATION = {
  selected: tieKey('ir', 'accuses', 'us'),
  alleged: [{ source: 'us', stance: 'supports', target: 'krg' }],
  lit: new Set([tieKey('us', 'opposes', 'krg')]),
} as const;
