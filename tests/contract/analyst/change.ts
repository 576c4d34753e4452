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
  type World,
} from './world.js';

const dayOf = ({ date }: Said): string => date ?? '';
const isDated = ({ date }: Said): boolean => date !== undefined;
const of = (said: readonly Said[], stance: string): number =>
  said.filter((each) => each.stance === stance).length;

/** By day, dataset and id. */
const inTime = (one: Said, other: Said): number =>
  [dayOf(one), one.dataset, one.id].join('|') < [dayOf(other), other.dataset, other.id].join('|')
    ? -1
    : 1;

function reportedOn(world: World, { documents }: Said): string {
  return first(inOrder(documents.map((id) => world.document(id).date)));
}

export const CHANGE: Readonly<Record<string, Answer>> = {
  'changed-stances': (world, params) => {
    const as = shown(world, params);
    const rows = grouped(chosen(world, params).filter(isDated), ({ source, target }) => [
      as(source),
      as(target),
    ]).flatMap((said) => {
      const inOrderOfTime = [...said].sort(inTime);
      const from = first(inOrderOfTime);
      const to = inOrderOfTime.at(-1) ?? from;
      const ends = [as(from.source), as(from.target)];
      if (ends[0] === ends[1] || isAgainst(from) === isAgainst(to) || from.date === to.date)
        return [];
      return [[...ends, from.date, from.stance, to.date, to.stance, said.length]];
    });
    return sorted(rows, 0, 1);
  },

  'last-stances': (world, params) => {
    const dated = chosen(world, params).filter(isDated);
    const asked = dated.filter(({ source }) => isAsked(params['source'], source));
    const rows = grouped(asked, ({ source, target }) => [source, target]).map((said) => {
      const day = inOrder(said.map(dayOf)).at(-1);
      const last = first(said.filter((each) => each.date === day).sort(inTime));
      return [last.source, last.target, last.date, last.stance, last.id, said.length - 1];
    });
    return sorted(rows, 0, 1);
  },

  'first-movers': (world, params) => {
    const as = shown(world, params);
    const dated = chosen(world, params).filter(isDated);
    const rows = grouped(dated, ({ source }) => [as(source)]).map((said) => {
      const actor = as(first(said).source);
      const day = first(inOrder(said.map(dayOf)));
      const then = said.filter((each) => each.date === day).map(({ stance }) => stance);
      return [actor, world.actor(actor).name, day, inOrder(distinct(then)), said.length];
    });
    return sorted(rows, 2, 0);
  },

  timeline: (world, params) => {
    const isIts = (id: string): boolean => world.speaksFor(id, String(params['actor']));
    const rows = chosen(world, params)
      .filter(
        ({ date }) =>
          date === undefined || (date >= String(params['from']) && date <= String(params['to'])),
      )
      .flatMap((each) => [
        ...(isIts(each.source) ? [[each, 'out'] as const] : []),
        ...(isIts(each.target) ? [[each, 'in'] as const] : []),
      ])
      .map(([{ date = null, source, stance, target, issue = null, id, summary, dataset }, way]) => [
        ...[date, way, source, stance, target, issue, id, summary, dataset],
      ]);
    return sorted(rows, 0, 8, 6, 1).map((row) => row.slice(0, 8));
  },

  'statements-by-day': (world, params) => {
    const asked = chosen(world, params).filter(
      ({ source, target }) => isAsked(params['actor'], source) || isAsked(params['actor'], target),
    );
    const rows = grouped(asked, ({ date }) => [date]).map((said) => [
      first(said).date ?? null,
      ...['supports', 'opposes', 'accuses'].map((stance) => of(said, stance)),
      said.length,
    ]);
    return sorted(rows, 0);
  },

  'undated-statements': (world, params) => {
    const rows = chosen(world, params)
      .filter((each) => !isDated(each) && isAsked(params['actor'], each.source))
      .map((each) => {
        const { dataset, id, source, stance, target, summary } = each;
        return [dataset, id, source, stance, target, reportedOn(world, each), summary];
      });
    return sorted(rows, 5, 0, 1);
  },
};
