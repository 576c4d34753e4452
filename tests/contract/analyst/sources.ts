import {
  chosen,
  distinct,
  first,
  grouped,
  isAgainst,
  isAsked,
  outletsOf,
  sorted,
  type Answer,
  type Said,
  type World,
} from './world.js';

const ofStance = (said: readonly Said[], stance: string): number =>
  said.filter((each) => each.stance === stance).length;

/** Each statement once for each outlet that reports it. */
function reports(world: World, said: readonly Said[]): { outlet: string; each: Said }[] {
  return said.flatMap((each) => outletsOf(world, each).map((outlet) => ({ outlet, each })));
}

const tie = ({ source, stance, target }: Said): string[] => [source, stance, target];

export const SOURCES: Readonly<Record<string, Answer>> = {
  'one-sided-outlets': (world, params) => {
    const all = reports(world, chosen(world, params));
    const rows = grouped(all, ({ outlet, each }) => [outlet, each.target]).flatMap((mine) => {
      const { outlet, each } = first(mine);
      const side = isAgainst(each);
      if (mine.some((report) => isAgainst(report.each) !== side)) return [];
      const missing = all.filter(
        (report) => report.each.target === each.target && isAgainst(report.each) !== side,
      );
      if (missing.length === 0 || mine.length < Number(params['fewest'])) return [];
      const { id, name } = world.actor(each.target);
      return [[outlet, id, name, side ? 'hostility' : 'support', mine.length, missing.length]];
    });
    return sorted(rows, 0, 1);
  },

  'outlet-shares': (world, params) => {
    const asked = chosen(world, params).filter(
      ({ source, target }) =>
        isAsked(params['source'], source) && isAsked(params['target'], target),
    );
    const rows = grouped(asked, tie).flatMap((said) =>
      grouped(reports(world, said), ({ outlet }) => [outlet]).map((by) => [
        ...[...tie(first(said)), first(by).outlet, by.length, said.length],
      ]),
    );
    return sorted(rows, 0, 2, 1, ~4, 3);
  },

  'single-source-ties': (world, params) => {
    const rows = grouped(chosen(world, params), tie).flatMap((said) => {
      const outlets = distinct(said.flatMap((each) => outletsOf(world, each)));
      if (outlets.length > 1 || said.length < Number(params['fewest'])) return [];
      const documents = distinct(said.flatMap((each) => each.documents));
      return [[...tie(first(said)), outlets[0], said.length, documents.length]];
    });
    return sorted(rows, ~4, 0, 2, 1);
  },

  'busiest-documents': (world, params) => {
    const all = chosen(world, params);
    const rows = distinct(all.flatMap(({ documents }) => documents)).flatMap((id) => {
      const { title, outlet, date } = world.document(id);
      const said = all.filter(({ documents }) => documents.includes(id));
      if (!isAsked(params['outlet'], outlet) || said.length < Number(params['fewest'])) return [];
      const only = said.filter(({ documents }) => documents.length === 1);
      const actors = distinct(said.flatMap(({ source, target }) => [source, target]));
      return [[id, title, outlet, date, said.length, only.length, actors.length]];
    });
    return sorted(rows, ~4, 0);
  },

  'outlets-by-stance': (world, params) => {
    const all = reports(world, chosen(world, params));
    const rows = grouped(all, ({ outlet }) => [outlet]).map((by) => {
      const said = by.map(({ each }) => each);
      const counts = ['supports', 'opposes', 'accuses'].map((stance) => ofStance(said, stance));
      return [first(by).outlet, ...counts, said.length];
    });
    return sorted(rows, 0);
  },

  'second-hand-stances': (world, params) => {
    const rows = chosen(world, params).flatMap(
      ({ dataset, id, source, stance, target, speaker, summary }) =>
        speaker === undefined || world.top(speaker) === world.top(source)
          ? []
          : [[dataset, id, source, stance, target, speaker, world.actor(speaker).name, summary]],
    );
    return sorted(rows, 0, 1);
  },

  'uncertain-statements': (world, params) => {
    const rows = chosen(world, params)
      .filter(({ confidence = 1 }) => confidence < Number(params['below']))
      .map(({ dataset, id, confidence, source, stance, target, summary }) => [
        ...[dataset, id, confidence, source, stance, target, summary],
      ]);
    return sorted(rows, 2, 0, 1);
  },
};
