import {
  chosen,
  distinct,
  first,
  grouped,
  inOrder,
  isAgainst,
  shown,
  sorted,
  type Answer,
} from './world.js';

export const ISSUES: Readonly<Record<string, Answer>> = {
  'stances-on-issue': (world, params) => {
    const as = shown(world, params);
    const rows = grouped(chosen(world, params), ({ source }) => [as(source)]).map((said) => {
      const { id, name } = world.actor(as(first(said).source));
      const targets = ['supports', 'opposes', 'accuses'].map((stance) =>
        inOrder(
          distinct(said.filter((each) => each.stance === stance).map(({ target }) => as(target))),
        ),
      );
      return [id, name, ...targets, said.length];
    });
    return sorted(rows, ~5, 0);
  },

  'two-sided-issues': (world, params) => {
    const about = chosen(world, params).filter(({ issue }) => issue !== undefined);
    const rows = grouped(about, ({ issue, target }) => [issue, target]).flatMap((said) => {
      const { issue = '', target } = first(said);
      const side = (against: boolean): string[] =>
        inOrder(
          distinct(said.filter((each) => isAgainst(each) === against).map(({ source }) => source)),
        );
      const sides = [side(false), side(true)];
      if (sides.some(({ length }) => length === 0)) return [];
      const names = [issue, world.issue(issue).title, target, world.actor(target).name];
      return [[...names, ...sides, said.length]];
    });
    return sorted(rows, ~6, 0, 2);
  },

  'issues-by-size': (world, params) => {
    const about = chosen(world, params).filter(({ issue }) => issue !== undefined);
    const rows = grouped(about, ({ issue }) => [issue]).map((said) => {
      const { issue = '' } = first(said);
      const against = said.filter(isAgainst).length;
      const days = inOrder(said.flatMap(({ date = [] }) => date));
      return [
        ...[issue, world.issue(issue).title, said.length],
        ...[distinct(said.map(({ source }) => source)).length, said.length - against, against],
        ...[days[0] ?? null, days.at(-1) ?? null],
      ];
    });
    return sorted(rows, ~2, 0);
  },
};
