import { proposeTable, stanceCounts, type Survey } from '@stancegraph/formats';
import {
  fittingFormats,
  foreignMappingSchema,
  STANCE_CHOICES,
  type ForeignMapping,
} from '@stancegraph/model';
import { UsageError } from '../terminal/exit-codes.js';
import {
  choiceOf,
  fieldOf,
  KINDS,
  MAPPED_FIELDS,
  type MappedField,
  type MappingOptions,
} from './mapping-options.js';

type Parts = Record<string, Record<string, unknown>>;

/** A mapping with the parts changed that flags name. */
export function flaggedMapping(
  base: ForeignMapping,
  options: MappingOptions,
  survey: Survey,
): ForeignMapping {
  const changed = structuredClone(base) as unknown as Parts & ForeignMapping;
  for (const given of options.map) set(changed, ...fieldOf(given, '--map'), survey);
  for (const given of options.constant) {
    const [field, constant] = fieldOf(given, '--constant');
    const [part, key] = placeOf(field);
    if (
      ['id', 'stance', 'date', 'last-day', 'weight', 'statement-id', 'document-date'].includes(
        field,
      )
    )
      throw new UsageError(`--constant ${given}: ${field} comes from an attribute; see --map.`);
    changed[part] = { ...changed[part], [key]: { constant } };
  }
  const { stance } = changed.statement;
  for (const given of options.mapStance) {
    const [value, choice] = choiceOf(given, '--map-stance', STANCE_CHOICES);
    if (value === '*') stance.others = choice;
    else if (stance.attribute === undefined && value !== '')
      throw new UsageError(
        `--map-stance ${given} applies to nothing, for no attribute is mapped to the stance: give --map stance=… with it, or --map-stance *=${choice} for all edges.`,
      );
    else stance.table[value] = choice;
  }
  for (const given of options.mapKind) {
    const [value, kind] = choiceOf(given, '--map-kind', KINDS);
    if (value === '*') changed.actor.otherKind = kind;
    else if (changed.actor.kind === undefined)
      throw new UsageError(
        `--map-kind ${given} applies to nothing, for no attribute is mapped to the kind: give --map kind=… with it, or --map-kind *=${kind} for all nodes.`,
      );
    else changed.actor.kinds[value] = kind;
  }
  if (options.dateFormat !== undefined) {
    const { date } = changed.statement;
    if (date === undefined) throw new UsageError('--date-format needs --map date=….');
    date.format = options.dateFormat;
  }
  const { undirected, separator, positions, title } = options;
  if (undirected !== undefined) changed.undirected = undirected;
  if (separator !== undefined) changed.separator = separator;
  if (positions !== undefined) changed.positions = positions;
  if (title !== undefined) changed.dataset.title = title;
  return checked(changed);
}

function set(
  changed: Parts & ForeignMapping,
  field: MappedField,
  attribute: string,
  survey: Survey,
): void {
  const [part, key] = placeOf(field);
  if (field === 'stance') {
    changed.statement.stance = stanceOf(attribute, survey);
    return;
  }
  if (attribute === '') {
    const { [key]: _unset, ...rest } = changed[part] ?? {};
    changed[part] = field === 'id' ? { ...rest, id: { attribute: 'id' } } : rest;
    return;
  }
  const values = survey.get('edge', attribute)?.values.keys() ?? [];
  const [format = 'iso'] = fittingFormats([...values]);
  changed[part] = {
    ...changed[part],
    [key]: key === 'date' ? { attribute, format } : { attribute },
  };
}

/** Another attribute has other values: what their words most likely mean is taken, and flags go on from there. */
function stanceOf(given: string, survey: Survey): ForeignMapping['statement']['stance'] {
  if (given === '') return { read: 'value', table: {} };
  const isSign = given.startsWith('sign:');
  const attribute = isSign ? given.slice('sign:'.length) : given;
  const stance = { attribute, read: isSign ? ('sign' as const) : ('value' as const), table: {} };
  return { ...stance, table: proposeTable(stanceCounts(survey, stance).keys()) };
}

function placeOf(field: MappedField): [part: string, key: string] {
  const [part = '', key = ''] = MAPPED_FIELDS[field].split('.');
  return [part, key];
}

function checked(mapping: unknown): ForeignMapping {
  const parsed = foreignMappingSchema.safeParse(mapping);
  if (parsed.success) return parsed.data;
  const said = parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`);
  throw new UsageError(said.join('; '));
}
