import { ACTOR_KINDS, type ActorKind, type ForeignMapping } from '@stancegraph/model';
import { mostly, type FieldSurvey, type Survey } from './field-survey.js';
import { findField } from './find-fields.js';
import type { MappingReason } from './mapping-reason.js';
import { kindOfWord } from './words.js';

type ActorMapping = ForeignMapping['actor'];

/** Ids that programs count up: n0, 17, n3::n1. They mean somebody else in every file. */
const COUNTED = /^(?:n|v|node|vertex)?[_ -]?\d+(?:\.0)?(?:::n\d+)*$/i;

/** Which attributes of nodes say what of actors. */
export function proposeActor(
  survey: Survey,
  dataset: string,
): { mapping: ActorMapping; reasons: MappingReason[] } {
  const reasons: MappingReason[] = [];
  const because = (path: string, reason: string): void => {
    reasons.push({ path: `actor.${path}`, reason });
  };
  const name = findField(survey, 'node', 'name');
  const kind = findField(survey, 'node', 'kind', ({ values }) =>
    [...values.keys()].some((value) => kindOfWord(value) !== undefined),
  );
  const known = new Set([
    ...survey.graph.nodes.map(({ id }) => id),
    ...survey.graph.nodes.map(({ values }) => values.get(name?.name ?? 'id')?.trim() ?? ''),
  ]);
  const found = {
    name,
    kind,
    code: findField(survey, 'node', 'code', (field) => mostly(field, (value) => value.length <= 4)),
    aliases: findField(survey, 'node', 'aliases'),
    memberOf: findField(survey, 'node', 'memberOf', (field) =>
      mostly(field, (value) => known.has(value)),
    ),
    country: findField(survey, 'node', 'country', (field) =>
      mostly(field, (value) => /^[A-Z]{3}$/.test(value)),
    ),
    wikidata: findField(survey, 'node', 'wikidata', (field) =>
      mostly(field, (value) => /^Q[1-9]\d*$/.test(value)),
    ),
    description: findField(survey, 'node', 'description'),
  };
  for (const [path, field] of Object.entries(found))
    if (field !== undefined) because(path, `nodes have “${field.name}”`);
  const id = proposeId(survey, name, dataset);
  if (id.reason !== undefined) because('id', id.reason);
  return {
    mapping: { ...sources(found), id: id.mapping, kinds: kindsOf(kind), otherKind: 'other' },
    reasons,
  };
}

function sources<T extends string>(
  found: Readonly<Record<T, FieldSurvey | undefined>>,
): Partial<Record<T, { attribute: string }>> {
  const entries = Object.entries<FieldSurvey | undefined>(found).flatMap(([path, field]) =>
    field === undefined ? [] : [[path, { attribute: field.name }] as const],
  );
  return Object.fromEntries(entries) as Partial<Record<T, { attribute: string }>>;
}

function proposeId(
  survey: Survey,
  name: FieldSurvey | undefined,
  dataset: string,
): { mapping: ActorMapping['id']; reason?: string } {
  const ids = survey.get('node', 'id');
  const isCounted = ids !== undefined && [...ids.values.keys()].every((id) => COUNTED.test(id));
  if (!isCounted) return { mapping: { attribute: 'id' } };
  const isNamed =
    name?.isUnique === true && ![...name.values.keys()].every((value) => COUNTED.test(value));
  if (isNamed)
    return {
      mapping: { attribute: name.name },
      reason: `the ids of nodes are numbers, which mean others in other files, and no two have the same “${name.name}”`,
    };
  return {
    mapping: { attribute: 'id', prefix: `${dataset}:` },
    reason:
      'the ids of nodes are numbers, which mean others in other files: the dataset’s id stands before them',
  };
}

function kindsOf(kind: FieldSurvey | undefined): Record<string, ActorKind> {
  const table: Record<string, ActorKind> = {};
  for (const value of kind?.values.keys() ?? []) {
    const meant = kindOfWord(value);
    if (meant !== undefined && !(ACTOR_KINDS as readonly string[]).includes(value))
      table[value] = meant;
  }
  return table;
}
