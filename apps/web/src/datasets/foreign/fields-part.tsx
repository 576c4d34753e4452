import { ACTOR_KINDS, FOREIGN_DATE_FORMATS, type ForeignDateFormat } from '@stancegraph/model';
import type { ReactElement } from 'react';
import { FOREIGN_TEXTS } from '../../texts/foreign.js';
import { Choice } from './choice.js';
import { sourceOf, withDateFormat, withKind, withSource, type FieldPath } from './mapping-edits.js';
import type { PartProps } from './part-props.js';

interface Group {
  readonly title: string;
  readonly of: 'node' | 'edge';
  /** Shown at once; the others where something was found for them, else unfolded. */
  readonly first: readonly FieldPath[];
  readonly more: readonly FieldPath[];
}

const GROUPS: readonly Group[] = [
  {
    title: FOREIGN_TEXTS.statements,
    of: 'edge',
    first: ['statement.date', 'statement.issue', 'statement.summary', 'statement.weight'],
    more: [
      'statement.lastDay',
      'statement.quote',
      'statement.speaker',
      'statement.confidence',
      'statement.id',
    ],
  },
  {
    title: FOREIGN_TEXTS.documents,
    of: 'edge',
    first: ['document.outlet', 'document.url'],
    more: ['document.title', 'document.date', 'document.id'],
  },
  {
    title: FOREIGN_TEXTS.actors,
    of: 'node',
    first: ['actor.name', 'actor.kind', 'actor.id'],
    more: [
      'actor.memberOf',
      'actor.aliases',
      'actor.code',
      'actor.country',
      'actor.wikidata',
      'actor.description',
    ],
  },
];

/** Which attribute says what: one select for each field that a dataset has. */
export function FieldsPart(props: PartProps): ReactElement {
  return (
    <>
      {GROUPS.map((group) => (
        <FieldGroup key={group.title} group={group} {...props} />
      ))}
    </>
  );
}

function FieldGroup({ group, ...props }: PartProps & { readonly group: Group }): ReactElement {
  const { title, first, more } = group;
  const isSaid = (path: FieldPath): boolean => sourceOf(props.mapping, path) !== undefined;
  const row = (path: FieldPath): ReactElement => (
    <FieldRow key={path} path={path} group={group} {...props} />
  );
  const hidden = more.filter((path) => !isSaid(path));
  return (
    <fieldset className="foreign-part">
      <legend>{title}</legend>
      {[...first, ...more.filter(isSaid)].map(row)}
      {hidden.length > 0 && (
        <details>
          <summary>{FOREIGN_TEXTS.more}</summary>
          {hidden.map(row)}
        </details>
      )}
    </fieldset>
  );
}

interface FieldRowProps extends PartProps {
  readonly path: FieldPath;
  readonly group: Group;
}

function FieldRow({ path, group, found, mapping, onChange }: FieldRowProps): ReactElement {
  const source = sourceOf(mapping, path);
  const constant = source !== undefined && 'constant' in source ? source.constant : undefined;
  const attribute = source !== undefined && 'attribute' in source ? source.attribute : undefined;
  const label = FOREIGN_TEXTS.fields[path];
  const spoken = FOREIGN_TEXTS.field(group.title, label);
  const none = { value: '', text: FOREIGN_TEXTS.none[path] ?? FOREIGN_TEXTS.nothing };
  const fixed = { value: '=', text: FOREIGN_TEXTS.constant(constant ?? '') };
  const options = [
    ...(path === 'actor.id' ? [] : [none]),
    ...(constant === undefined ? [] : [fixed]),
    ...found.fields
      .filter(({ of }) => of === group.of)
      .map(({ name }) => ({ value: `:${name}`, text: name })),
  ];
  return (
    <>
      <Choice
        label={label}
        spoken={spoken}
        value={constant === undefined ? (attribute === undefined ? '' : `:${attribute}`) : '='}
        options={options}
        onChange={(value) => {
          if (value === '=') return;
          const name = value === '' ? undefined : value.slice(1);
          const chosen = found.fields.find((field) => field.of === group.of && field.name === name);
          const written = chosen?.values.map((each) => each.value);
          onChange(withSource(mapping, path, name, written));
        }}
      />
      {(path === 'statement.date' || path === 'document.date') && source?.format !== undefined && (
        <Choice
          label={FOREIGN_TEXTS.dateFormat(attribute ?? label)}
          value={source.format}
          options={FOREIGN_DATE_FORMATS.map((format) => ({
            value: format,
            text: FOREIGN_TEXTS.dateFormats[format],
          }))}
          onChange={(format) => {
            onChange(withDateFormat(mapping, path, format as ForeignDateFormat));
          }}
        />
      )}
      {path === 'actor.kind' && attribute !== undefined && (
        <Kinds attribute={attribute} found={found} mapping={mapping} onChange={onChange} />
      )}
    </>
  );
}

/** More than these are no list of kinds. */
const MOST_KINDS = 12;

/** What each value of the kind means; those that are kinds already need no word. */
function Kinds({
  attribute,
  found,
  mapping,
  onChange,
}: PartProps & { readonly attribute: string }): ReactElement | null {
  const field = found.fields.find(({ of, name }) => of === 'node' && name === attribute);
  if (field === undefined || field.distinct > MOST_KINDS) return null;
  const { kinds, otherKind } = mapping.actor;
  const unclear = field.values.filter(
    ({ value }) => !ACTOR_KINDS.some((kind) => kind === value.toLowerCase()),
  );
  return (
    <>
      {unclear.map(({ value }) => (
        <Choice
          key={value}
          label={FOREIGN_TEXTS.kindOf(value)}
          value={Object.hasOwn(kinds, value) ? (kinds[value] ?? otherKind) : otherKind}
          options={ACTOR_KINDS.map((kind) => ({ value: kind, text: kind }))}
          onChange={(chosen) => {
            const kind = ACTOR_KINDS.find((each) => each === chosen);
            if (kind !== undefined) onChange(withKind(mapping, value, kind));
          }}
        />
      ))}
    </>
  );
}
