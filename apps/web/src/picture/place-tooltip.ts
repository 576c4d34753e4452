export interface Place {
  readonly x: number;
  readonly y: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** A corner beside an actor, the one that covers fewest others and stays within the frame. */
export function placeTooltip(
  actor: Place & { readonly r: number },
  others: readonly Place[],
  size: Size,
  frame: Size,
): Place {
  const gap = actor.r + 12;
  const corners = [
    { x: actor.x + gap, y: actor.y - size.height / 2 },
    { x: actor.x - gap - size.width, y: actor.y - size.height / 2 },
    { x: actor.x - size.width / 2, y: actor.y - gap - size.height },
    { x: actor.x - size.width / 2, y: actor.y + gap },
    { x: actor.x - size.width - 8, y: actor.y - gap - size.height },
    { x: actor.x + 8, y: actor.y - gap - size.height },
  ];
  let best = { place: corners[0] ?? actor, cost: Infinity };
  for (const corner of corners) {
    const place = within(corner, size, frame);
    const shift = Math.hypot(place.x - corner.x, place.y - corner.y);
    const covered = others.filter((other) => covers(place, size, other)).length;
    const hidesItself = covers(place, size, actor) ? 1_000 : 0;
    const cost = covered * 100 + shift * 2 + hidesItself - outward(place, size, others);
    if (cost < best.cost) best = { place, cost };
  }
  return best.place;
}

function within(place: Place, size: Size, frame: Size): Place {
  const clamp = (value: number, most: number): number => Math.max(8, Math.min(value, most - 8));
  return {
    x: clamp(place.x, frame.width - size.width),
    y: clamp(place.y, frame.height - size.height),
  };
}

function covers(place: Place, size: Size, point: Place): boolean {
  const margin = 24;
  return (
    point.x > place.x - margin &&
    point.x < place.x + size.width + margin &&
    point.y > place.y - margin &&
    point.y < place.y + size.height + margin
  );
}

/** Away from the middle of the others is better: a twentieth of the distance. */
function outward(place: Place, size: Size, others: readonly Place[]): number {
  if (others.length === 0) return 0;
  const x = others.reduce((sum, other) => sum + other.x, 0) / others.length;
  const y = others.reduce((sum, other) => sum + other.y, 0) / others.length;
  return Math.hypot(place.x + size.width / 2 - x, place.y + size.height / 2 - y) / 20;
}
