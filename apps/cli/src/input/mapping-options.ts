import {
  ACTOR_KINDS,
  FOREIGN_DATE_FORMATS,
  FOREIGN_SEPARATORS,
  STANCE_CHOICES,
  type ForeignDateFormat,
  type ForeignMapping,
} from '@stancegraph/model';
import { Option, type Command } from 'commander';
import { UsageError } from '../terminal/exit-codes.js';

/** How a graph of another program is read, as flags have it. */
export interface MappingOptions {
  readonly mapping?: string;
  readonly map: string[];
  readonly constant: string[];
  readonly mapStance: string[];
  readonly mapKind: string[];
  readonly dateFormat?: ForeignDateFormat;
  readonly undirected?: ForeignMapping['undirected'];
  readonly separator?: ForeignMapping['separator'];
  readonly positions?: boolean;
  readonly title?: string;
}

/** What `--map` and `--constant` name, and where a mapping has it. */
export const MAPPED_FIELDS = {
  ...{ id: 'actor.id', name: 'actor.name', kind: 'actor.kind', code: 'actor.code' },
  ...{ aliases: 'actor.aliases', 'member-of': 'actor.memberOf', country: 'actor.country' },
  ...{ wikidata: 'actor.wikidata', description: 'actor.description' },
  ...{
    stance: 'statement.stance',
    date: 'statement.date',
    'last-day': 'statement.lastDay',
    issue: 'statement.issue',
  },
  ...{ summary: 'statement.summary', quote: 'statement.quote', speaker: 'statement.speaker' },
  ...{ confidence: 'statement.confidence', weight: 'statement.weight' },
  ...{ 'statement-id': 'statement.id', document: 'document.id', url: 'document.url' },
  ...{ 'document-title': 'document.title', outlet: 'document.outlet' },
  'document-date': 'document.date',
} as const;
export type MappedField = keyof typeof MAPPED_FIELDS;

export const MAPPING_HELP = `
A GEXF or GraphML file of another program is read through a mapping: the one that a file of the same attributes
was read through before, else the one that names and values suggest. “stancegraph check FILE” shows it and what
has no place; flags change parts of it, and what was used is kept for the next such file. An edge whose weight is n, a
whole number, becomes n statements; --map weight= makes each edge one.
--map and --constant take: ${Object.keys(MAPPED_FIELDS).join(', ')}.`;

const again = (given: string, before: string[]): string[] => [...before, given];

export function addMappingOptions(command: Command): Command {
  return command
    .option(
      '--map <field=attribute>',
      'GEXF, GraphML: the attribute that says it; nothing after = unsets; stance=sign:weight reads a sign; may be given again',
      again,
      [],
    )
    .option(
      '--map-stance <value=stance>',
      `… what a value means: ${STANCE_CHOICES.join(', ')}; * is every other value, nothing before = is an edge without one`,
      again,
      [],
    )
    .option(
      '--map-kind <value=kind>',
      '… what a kind of node means; * is every other value',
      again,
      [],
    )
    .option('--constant <field=text>', '… the same for all; may be given again', again, [])
    .addOption(
      new Option('--date-format <format>', '… how days are written').choices(FOREIGN_DATE_FORMATS),
    )
    .addOption(
      new Option('--undirected <way>', '… edges without direction').choices(['both', 'refuse']),
    )
    .addOption(
      new Option('--separator <sign>', '… between the parts of a list').choices(FOREIGN_SEPARATORS),
    )
    .option('--positions', '… keep where nodes stand, as a view')
    .option('--no-positions', '… leave places out')
    .option('--title <title>', '… what the dataset is called')
    .option('--mapping <file>', '… the whole mapping as JSON; flags change parts of it');
}

/** Whether flags ask for a mapping of their own. */
export function asksForMapping(options: MappingOptions): boolean {
  return options.mapping !== undefined || changesMapping(options);
}

/** Whether there are flags that change parts of a mapping. */
export function changesMapping(options: MappingOptions): boolean {
  const { map, constant, mapStance, mapKind } = options;
  const { dateFormat, undirected, separator, positions, title } = options;
  return (
    [map, constant, mapStance, mapKind].some((each) => each.length > 0) ||
    [dateFormat, undirected, separator, positions, title].some((each) => each !== undefined)
  );
}

/** `field=attribute`, of the fields that there are. */
export function fieldOf(given: string, flag: string): [MappedField, string] {
  const [field, value] = splitAt(given, flag);
  if (Object.hasOwn(MAPPED_FIELDS, field)) return [field as MappedField, value];
  throw new UsageError(
    `${flag} ${given}: there is no field ${field}; there are ${Object.keys(MAPPED_FIELDS).join(', ')}.`,
  );
}

/** `value=choice`, of the choices that there are. The last = counts: values may hold others. */
export function choiceOf<T extends string>(
  given: string,
  flag: string,
  choices: readonly T[],
): [string, T] {
  const at = given.lastIndexOf('=');
  const choice = choices.find((each) => each === given.slice(at + 1));
  if (at !== -1 && choice !== undefined) return [given.slice(0, at).trim(), choice];
  throw new UsageError(`${flag} ${given} is not value=choice with one of ${choices.join(', ')}.`);
}

export const KINDS = ACTOR_KINDS;

function splitAt(given: string, flag: string): [string, string] {
  const at = given.indexOf('=');
  if (at > 0) return [given.slice(0, at), given.slice(at + 1)];
  throw new UsageError(`${flag} ${given} is not field=…, such as ${flag} stance=relation.`);
}
