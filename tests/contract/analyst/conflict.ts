import {
  answeredKey,
  chosen,
  contradictions,
  distinct,
  first,
  grouped,
  inOrder,
  isAgainst,
  isAsked,
  keyOf,
  pairs,
  shown,
  sorted,
  type Answer,
  type Params,
  type Said,
  type World,
} from './world.js';

function mutual(world: World, params: Params, counts: (said: Said) => boolean): unknown[][] {
  const as = shown(world, params);
  const said = chosen(world, params).filter(counts);
  const ids = inOrder(distinct(said.flatMap(({ source, target }) => [as(source), as(target)])));
  const toward = (one: string, other: string): number =>
    said.filter(({ source, target }) => as(source) === one && as(target) === other).length;
  return pairs(ids)
    .map(([one, other]) => [
      ...[one, world.actor(one).name, other, world.actor(other).name],
      ...[toward(one, other), toward(other, one)],
    ])
    .filter((row) => Number(row[4]) > 0 && Number(row[5]) > 0)
    .sort((a, b) => Number(b[4]) + Number(b[5]) - Number(a[4]) - Number(a[5]));
}

const isCharge = ({ stance }: Said): boolean => stance === 'accuses';
const chargeOf = ({ alleges }: Said): string | undefined =>
  alleges === undefined ? undefined : `${alleges.stance} ${alleges.target}`;
const isText = (value: string | undefined): value is string => value !== undefined;

export const CONFLICT: Readonly<Record<string, Answer>> = {
  'mutual-accusation': (world, params) => mutual(world, params, isCharge),
  'mutual-opposition': (world, params) => mutual(world, params, isAgainst),

  'contradicted-accusations': (world, params) => {
    const rows = contradictions(world, params).map(([charge, own]) => [
      ...[charge.id, charge.source, charge.target, charge.alleges?.stance, charge.alleges?.target],
      ...[charge.issue ?? null, charge.summary, own.id, own.stance, own.summary],
      ...[charge.dataset, own.dataset],
    ]);
    return sorted(rows, 0, 10, 7, 11).map((row) => row.slice(0, 10));
  },

  'unanswered-accusations': (world, params) => {
    const all = chosen(world, params);
    const answered = new Set(all.map(answeredKey));
    const rows = all
      .filter((each) => isCharge(each) && !answered.has(keyOf(each)))
      .filter(({ target }) => isAsked(params['accused'], target))
      .map(({ dataset, id, date = null, source, target, summary }) => [
        ...[dataset, id, date, source, target, summary],
      ]);
    return sorted(rows, 2, 0, 1);
  },

  'who-answers-whom': (world, params) => {
    const all = chosen(world, params);
    const rows = all.flatMap((each) => {
      const answered = all.find((other) => keyOf(other) === answeredKey(each));
      if (answered === undefined || !isAsked(params['kind'], each.answers?.as)) return [];
      const { dataset, id, source, answers, summary } = each;
      const said = [answered.id, answered.source, summary, answered.summary];
      return [[dataset, id, source, answers?.as, ...said]];
    });
    return sorted(rows, 0, 1);
  },

  'most-accused': (world, params) => {
    const as = shown(world, params);
    const charges = chosen(world, params).filter(isCharge);
    const rows = grouped(charges, ({ target }) => [as(target)]).map((said) => {
      const accused = as(first(said).target);
      const who = distinct(said.map(({ source }) => as(source)));
      const byAccuser = grouped(said, ({ source }) => [as(source)])
        .sort((a, b) => (nameOf(first(a)) < nameOf(first(b)) ? -1 : 1))
        .flatMap((each) => inOrder(each.map(chargeOf).filter(isText)));
      return [
        ...[accused, world.actor(accused).name, said.length, who.length],
        ...[inOrder(distinct(who.map((id) => world.actor(id).name))), distinct(byAccuser)],
      ];
      function nameOf({ source }: Said): string {
        return world.actor(as(source)).name;
      }
    });
    return sorted(rows, ~2, ~3, 0);
  },

  'co-accusers': (world, params) => {
    const as = shown(world, params);
    const charges = chosen(world, params).filter(isCharge);
    const rows = grouped(charges, ({ target }) => [as(target)]).flatMap((said) => {
      const accused = as(first(said).target);
      return pairs(inOrder(distinct(said.map(({ source }) => as(source))))).map((ends) => {
        const [one = [], other = []] = ends.map((id) =>
          said
            .filter(({ source }) => as(source) === id)
            .map(chargeOf)
            .filter(isText),
        );
        const names = [accused, ...ends].flatMap((id) => [id, world.actor(id).name]);
        return [...names, one.some((charge) => other.includes(charge))];
      });
    });
    return sorted(rows, 0, 2, 4);
  },

  'contested-ties': (world, params) => {
    const all = chosen(world, params);
    const denials = all.filter(({ answers }) => answers?.as === 'denial').map(answeredKey);
    const contradicted = new Set(contradictions(world, params).map(([charge]) => keyOf(charge)));
    const ends = ({ source, target }: Said): string[] => [world.top(source), world.top(target)];
    const rows = grouped(all, ends).map((said) => {
      const onIssues = grouped(
        said.filter((each) => each.issue !== undefined && !isCharge(each)),
        ({ issue }) => [issue],
      ).filter((each) => each.some(isAgainst) && !each.every(isAgainst));
      const counts = [
        said.flatMap((each) => denials.filter((key) => key === keyOf(each))).length,
        said.filter((each) => contradicted.has(keyOf(each))).length,
        onIssues.flat().length,
      ];
      const sum = counts.reduce((a, b) => a + b);
      return [...ends(first(said)), said.length, ...counts, sum];
    });
    return sorted(rows, ~6, 0, 1).filter((row) => Number(row[6]) >= Number(params['fewest']));
  },
};
