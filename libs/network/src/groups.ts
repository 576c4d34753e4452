/** Numbers by group (compressed sparse rows): those of group `g` are `items[start[g]]` up to `start[g + 1]`. */
export interface Groups {
  readonly start: Uint32Array;
  readonly items: Uint32Array;
}

/** Groups indices by the group that stands at each; negative ones belong to none. Order is kept. */
export function groupBy(groupOf: Int32Array | Uint32Array, groups: number): Groups {
  const start = new Uint32Array(groups + 1);
  for (const group of groupOf) {
    if (group >= 0) start[group + 1] = (start[group + 1] ?? 0) + 1;
  }
  for (let group = 0; group < groups; group += 1) {
    start[group + 1] = (start[group + 1] ?? 0) + (start[group] ?? 0);
  }
  const next = start.slice();
  const items = new Uint32Array(start[groups] ?? 0);
  groupOf.forEach((group: number, at: number) => {
    if (group < 0) return;
    const place = next[group] ?? 0;
    items[place] = at;
    next[group] = place + 1;
  });
  return { start, items };
}

/** The items of one group. */
export function groupOf({ start, items }: Groups, group: number): Uint32Array {
  return items.subarray(start[group], start[group + 1]);
}
