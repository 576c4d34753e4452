import { STANCES } from '@stancegraph/model';
import type { SceneTie } from '@stancegraph/scene';
import { networkOfLists } from '../canvas-network.js';
import type { CanvasData } from '../network-canvas.js';

const BLOCS = 9;

/** A network of any size in blocs, the same each time: for looking at large views and for timing them. */
export function synthetic(actors: number, ties: number): CanvasData {
  const random = generator(7);
  const ids = Array.from({ length: actors }, (_, at) => `a${String(at)}`);
  const positions = new Map(ids.map((id, at) => [id, placeIn(at % BLOCS, random)]));
  const keyed = new Map<string, SceneTie>();
  while (keyed.size < Math.min(ties, actors * (actors - 1))) {
    const source = Math.floor(random() ** 2 * actors);
    const isOwn = random() < 0.6;
    const other = Math.floor(random() ** 2 * actors);
    const target = isOwn ? other - (other % BLOCS) + (source % BLOCS) : other;
    if (target === source || target >= actors) continue;
    const stance = isOwn ? 'supports' : (STANCES[1 + Math.floor(random() * 2)] ?? 'opposes');
    const count = 1 + Math.floor(60 * random() ** 8);
    const tie = {
      source: `a${String(source)}`,
      stance,
      target: `a${String(target)}`,
      count,
      contested: false,
    };
    keyed.set(`${tie.source} ${stance} ${tie.target}`, tie);
  }
  const all = [...keyed.values()].sort((a, b) => b.count - a.count);
  const sums = new Map<string, number>();
  for (const { source, target, count } of all) {
    for (const id of [source, target]) sums.set(id, (sums.get(id) ?? 0) + count);
  }
  const listed = ids.map((id) => ({
    id,
    name: `Actor ${id.slice(1)}`,
    kind: 'organization' as const,
    statements: sums.get(id) ?? 0,
  }));
  return { network: networkOfLists(listed, all), positions, pins: new Map() };
}

function placeIn(bloc: number, random: () => number): { x: number; y: number } {
  const [around, away] = [(bloc / BLOCS) * 2 * Math.PI, random() ** 0.6 * 160];
  const angle = random() * 2 * Math.PI;
  return {
    x: 520 * Math.cos(around) + away * Math.cos(angle),
    y: 330 * Math.sin(around) + away * Math.sin(angle),
  };
}

/** Mulberry32. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4_294_967_296;
  };
}
