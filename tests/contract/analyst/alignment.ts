import {
  chosen,
  distinct,
  first,
  grouped,
  inOrder,
  isAgainst,
  isAsked,
  pairs,
  sorted,
  type Answer,
  type Said,
} from './world.js';

const count = (said: readonly Said[], against: boolean): number =>
  said.filter((each) => isAgainst(each) === against).length;

/** All one sign: 1 or −1; 0 where both are there, or nothing. */
function signOf(said: readonly Said[]): number {
  if (said.length === 0) return 0;
  if (said.every(isAgainst)) return -1;
  return said.some(isAgainst) ? 0 : 1;
}

export const ALIGNMENT: Readonly<Record<string, Answer>> = {
  'same-target': (world, params) => {
    const same = chosen(world, params).filter(({ stance }) => stance === params['stance']);
    const rows = grouped(same, ({ target }) => [target]).map((said) => {
      const { target } = first(said);
      const who = distinct(said.map(({ source }) => source));
      const names = inOrder(who.map((id) => world.actor(id).name));
      return [target, world.actor(target).name, who.length, said.length, names];
    });
    return sorted(rows, ~2, ~3, 0).filter((row) => Number(row[2]) >= Number(params['fewest']));
  },

  'common-enemies': (world, params) => {
    const hostile = chosen(world, params).filter(isAgainst);
    const enemies = (id: string): string[] =>
      distinct(hostile.filter(({ source }) => source === id).map(({ target }) => target));
    const name = (id: string): string => world.actor(id).name;
    const rows = pairs(inOrder(distinct(hostile.map(({ source }) => source)))).map(
      ([one, other]) => {
        const both = enemies(one).filter((id) => enemies(other).includes(id));
        return [one, name(one), other, name(other), both.length, inOrder(both.map(name))];
      },
    );
    return sorted(rows, ~4, 0, 2).filter((row) => Number(row[4]) >= Number(params['fewest']));
  },

  'friends-of-enemies': (world, params) => {
    const all = chosen(world, params);
    const name = (id: string): string => world.actor(id).name;
    const hostile = all.filter((each) => isAgainst(each) && isAsked(params['actor'], each.source));
    const rows = grouped(hostile, ({ source, target }) => [source, target]).flatMap((against) => {
      const { source, target } = first(against);
      const support = all.filter(
        (each) => !isAgainst(each) && each.target === target && each.source !== source,
      );
      return grouped(support, (each) => [each.source]).map((said) => {
        const friend = first(said).source;
        const ends = [source, target, friend].flatMap((id) => [id, name(id)]);
        return [...ends, against.length, said.length];
      });
    });
    return sorted(rows, 0, 2, 4);
  },

  agreement: (world, params) => {
    const of = (side: unknown): Said[] =>
      chosen(world, params).filter(({ source }) => world.speaksFor(source, String(side)));
    const other = grouped(of(params['other']), ({ target }) => [target]);
    const rows = grouped(of(params['one']), ({ target }) => [target]).flatMap((mine) => {
      const { target } = first(mine);
      const theirs = other.find((said) => first(said).target === target);
      if (theirs === undefined) return [];
      const counts = [mine, theirs].map((said) => [count(said, false), count(said, true)]);
      const signs = counts.map(([plus = 0, minus = 0]) => Math.sign(plus - minus));
      const verdict = signs.includes(0) ? 'mixed' : signs[0] === signs[1] ? 'agree' : 'differ';
      return [[target, world.actor(target).name, ...counts.flat(), verdict]];
    });
    return sorted(rows, 6, 0);
  },

  brokers: (world, params) => {
    const all = chosen(world, params);
    const name = (id: string): string => world.actor(id).name;
    const rows = grouped(all.filter(isAgainst), ({ source, target }) => [source, target]).flatMap(
      (conflict) => {
        const { source: one, target: other } = first(conflict);
        const support = all.filter((each) => !isAgainst(each));
        return distinct(support.map(({ source }) => source)).flatMap((broker) => {
          const toward = (id: string): number =>
            support.filter(({ source, target }) => source === broker && target === id).length;
          if (broker === other || toward(one) === 0 || toward(other) === 0) return [];
          const ends = [broker, one, other].flatMap((id) => [id, name(id)]);
          return [[...ends, conflict.length, toward(one) + toward(other)]];
        });
      },
    );
    return sorted(rows, 0, 2, 4);
  },

  'unbalanced-triads': (world, params) => {
    const all = chosen(world, params);
    const ids = inOrder(distinct(all.flatMap(({ source, target }) => [source, target])));
    const sign = (one: string, other: string): number =>
      signOf(
        all.filter(
          ({ source, target }) =>
            (source === one && target === other) || (source === other && target === one),
        ),
      );
    return ids.flatMap((a, at) =>
      pairs(ids.slice(at + 1))
        .map(([b, c]) => [a, b, c, sign(a, b), sign(b, c), sign(a, c)])
        .filter((row) => Number(row[3]) * Number(row[4]) * Number(row[5]) < 0),
    );
  },
};
