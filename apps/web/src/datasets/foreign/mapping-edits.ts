import type { ForeignInspection } from '@stancegraph/contract';
import {
  fittingFormats,
  type ActorKind,
  type ForeignDateFormat,
  type ForeignMapping,
  type ForeignSource,
  type StanceChoice,
} from '@stancegraph/model';

/** A field of the dataset that an attribute may fill: where the mapping has it. */
export type FieldPath =
  | `actor.${'id' | 'name' | 'kind' | 'code' | 'aliases' | 'memberOf' | 'country' | 'wikidata' | 'description'}`
  | `statement.${'id' | 'date' | 'lastDay' | 'issue' | 'summary' | 'quote' | 'confidence' | 'speaker' | 'weight'}`
  | `document.${'id' | 'title' | 'outlet' | 'url' | 'date'}`;

type Source = ForeignSource & { readonly format?: ForeignDateFormat };
type Part = Readonly<Record<string, unknown>>;

const split = (path: FieldPath): [part: 'actor' | 'statement' | 'document', key: string] => {
  const [part, key] = path.split('.') as [ReturnType<typeof split>[0], string];
  return [part, key];
};

/** Where a field comes from; undefined where it comes from nowhere. */
export function sourceOf(mapping: ForeignMapping, path: FieldPath): Source | undefined {
  const [part, key] = split(path);
  return (mapping[part] as Part)[key] as Source | undefined;
}

/** The mapping with a field taken from an attribute, or from none. Another attribute’s days may be written otherwise. */
export function withSource(
  mapping: ForeignMapping,
  path: FieldPath,
  attribute: string | undefined,
  values: readonly string[] = [],
): ForeignMapping {
  const [part, key] = split(path);
  const { [key]: _before, ...rest } = mapping[part] as Part;
  const format = key === 'date' ? { format: fittingFormats(values)[0] ?? 'iso' } : {};
  const source = attribute === undefined ? {} : { [key]: { attribute, ...format } };
  return { ...mapping, [part]: { ...rest, ...source } };
}

export function withDateFormat(
  mapping: ForeignMapping,
  path: 'statement.date' | 'document.date',
  format: ForeignDateFormat,
): ForeignMapping {
  const [part] = split(path);
  const date = { ...sourceOf(mapping, path), format };
  return { ...mapping, [part]: { ...mapping[part], date } };
}

/** What the select of the stance says: an attribute and how it is read, as one word. */
export const stanceSource = ({ statement: { stance } }: ForeignMapping): string =>
  stance.attribute === undefined ? '' : `${stance.read}:${stance.attribute}`;

/** What is made of a value of the stance; undefined where it is to be chosen. */
export function choiceOf(
  { statement: { stance } }: ForeignMapping,
  key: string,
): StanceChoice | undefined {
  return Object.hasOwn(stance.table, key) ? stance.table[key] : stance.others;
}

/** Another attribute has other values: the table begins anew. */
export function withStanceSource(mapping: ForeignMapping, word: string): ForeignMapping {
  const at = word.indexOf(':');
  const read = word.slice(0, at) === 'sign' ? 'sign' : 'value';
  const attribute = at === -1 ? {} : { attribute: word.slice(at + 1) };
  return withStance(mapping, { ...attribute, read, table: {} });
}

export function withChoice(
  mapping: ForeignMapping,
  key: string,
  choice: StanceChoice,
): ForeignMapping {
  const { stance } = mapping.statement;
  return withStance(mapping, { ...stance, table: { ...stance.table, [key]: choice } });
}

/** What is made of every value that the table lacks. */
export function withOthers(
  mapping: ForeignMapping,
  others: StanceChoice | undefined,
): ForeignMapping {
  const { others: _before, ...stance } = mapping.statement.stance;
  return withStance(mapping, { ...stance, ...(others === undefined ? {} : { others }) });
}

/** Fills what the table lacks with what the words most likely mean. */
export function withGuesses(
  mapping: ForeignMapping,
  stances: ForeignInspection['stances'],
): ForeignMapping {
  const guessed = stances.flatMap(({ key, guess }) =>
    guess === undefined ? [] : [[key, guess] as const],
  );
  const { stance } = mapping.statement;
  return withStance(mapping, {
    ...stance,
    table: { ...Object.fromEntries(guessed), ...stance.table },
  });
}

export function withKind(mapping: ForeignMapping, value: string, kind: ActorKind): ForeignMapping {
  const kinds = { ...mapping.actor.kinds, [value]: kind };
  return { ...mapping, actor: { ...mapping.actor, kinds } };
}

export function withStandIn(
  mapping: ForeignMapping,
  part: Partial<ForeignMapping['document']['standIn']>,
): ForeignMapping {
  const { document } = mapping;
  return { ...mapping, document: { ...document, standIn: { ...document.standIn, ...part } } };
}

/** The dataset under another id; ids of actors that begin with it go along. */
export function withDataset(
  mapping: ForeignMapping,
  part: Partial<ForeignMapping['dataset']>,
): ForeignMapping {
  const dataset = { ...mapping.dataset, ...part };
  const { id } = mapping.actor;
  const isOwn = id.prefix === `${mapping.dataset.id}:`;
  const actor = isOwn
    ? { ...mapping.actor, id: { ...id, prefix: `${dataset.id}:` } }
    : mapping.actor;
  return { ...mapping, dataset, actor };
}

function withStance(
  mapping: ForeignMapping,
  stance: ForeignMapping['statement']['stance'],
): ForeignMapping {
  return { ...mapping, statement: { ...mapping.statement, stance } };
}
