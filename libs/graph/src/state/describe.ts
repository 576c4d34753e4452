import type { CypherValue } from '@stancegraph/engine';
import { actorSchema, type Actor, type Document, type Issue } from '@stancegraph/model';
import { optional, text, texts } from './cells.js';

type Cells = readonly CypherValue[];

/** Reads the cells id, name, kind, code, aliases, country, wikidata, description. */
export function actorFrom(cells: Cells, memberOf: string | undefined): Actor {
  return {
    id: text(cells[0]),
    name: text(cells[1]),
    kind: actorSchema.shape.kind.parse(cells[2]),
    ...optional('code', cells[3], text),
    aliases: [...texts(cells[4] ?? null)],
    ...(memberOf === undefined ? {} : { memberOf }),
    ...optional('country', cells[5], text),
    ...optional('wikidata', cells[6], text),
    ...optional('description', cells[7], text),
  };
}

/** Reads the cells id, title, description, eventDates, eventTitles. */
export function issueFrom(cells: Cells): Issue {
  const titles = texts(cells[4] ?? null);
  return {
    id: text(cells[0]),
    title: text(cells[1]),
    ...optional('description', cells[2], text),
    events: texts(cells[3] ?? null).map((date, at) => ({ date, title: titles[at] ?? '' })),
  };
}

/** Reads the cells id, title, outlet, date, url, language, licence, description and, where read, text. */
export function documentFrom(cells: Cells): Document {
  return {
    id: text(cells[0]),
    title: text(cells[1]),
    outlet: text(cells[2]),
    date: text(cells[3]),
    ...optional('url', cells[4], text),
    ...optional('language', cells[5], text),
    ...optional('licence', cells[6], text),
    ...optional('description', cells[7], text),
    ...optional('text', cells[8], text),
  };
}
