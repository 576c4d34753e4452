import {
  chosen,
  distinct,
  first,
  grouped,
  inOrder,
  isAgainst,
  isAsked,
  shown,
  sorted,
  type Answer,
  type Said,
} from './world.js';

const days = (said: readonly Said[]): string[] => inOrder(said.flatMap(({ date = [] }) => date));

export const ACTORS: Readonly<Record<string, Answer>> = {
  speakers: (world, params) => {
    const asked = String(params['actor']);
    const its = chosen(world, params).filter(({ source }) => world.speaksFor(source, asked));
    const rows = grouped(its, ({ speaker, source }) => [speaker ?? source]).map((said) => {
      const { speaker, source } = first(said);
      const { id, name } = world.actor(speaker ?? source);
      return [id, name, world.speaksFor(id, asked), said.length];
    });
    return sorted(rows, ~3, 0);
  },

  'isolated-actors': (world, params) => {
    const all = chosen(world, params);
    const ends = new Set(all.flatMap(({ source, target }) => [source, target]));
    const named = world.datasets
      .filter(({ id }) => isAsked(params['dataset'], id))
      .flatMap(({ actors }) => actors.map(({ id }) => id));
    const rows = distinct(named)
      .filter((id) => !ends.has(id))
      .map((id) => {
        const { name, kind, memberOf = null } = world.actor(id);
        return [id, name, kind, memberOf, all.filter(({ speaker }) => speaker === id).length];
      });
    return sorted(rows, 0);
  },

  'only-spoken-of': (world, params) => {
    const all = chosen(world, params);
    const rows = grouped(all, ({ target }) => [target]).flatMap((said) => {
      const { target } = first(said);
      if (all.some(({ source }) => world.speaksFor(source, target))) return [];
      const { name, kind } = world.actor(target);
      const who = (against: boolean): number =>
        distinct(said.filter((each) => isAgainst(each) === against).map(({ source }) => source))
          .length;
      return [[target, name, kind, who(false), who(true), said.length]];
    });
    return sorted(rows, ~5, 0);
  },

  'most-active-actors': (world, params) => {
    const as = shown(world, params);
    const rows = grouped(chosen(world, params), ({ source }) => [as(source)]).map((said) => {
      const { id, name } = world.actor(as(first(said).source));
      const against = said.filter(isAgainst).length;
      const targets = distinct(said.map(({ target }) => target));
      return [id, name, said.length, said.length - against, against, targets.length];
    });
    return sorted(rows, ~2, 0);
  },

  governments: (world, params) => {
    const ends = ({ source, stance, target }: Said): string[] => [
      ...[world.top(source), stance, world.top(target)],
    ];
    const rows = grouped(chosen(world, params), ends).map((said) => {
      const dated = days(said);
      const voices = distinct(said.map(({ source }) => source));
      return [
        ...[...ends(first(said)), said.length, voices.length],
        ...[dated[0] ?? null, dated.at(-1) ?? null, said.length - dated.length],
      ];
    });
    return sorted(rows, 0, 2, 1).filter((row) => row[0] !== row[2]);
  },
};
