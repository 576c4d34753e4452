import { lineSchema, textSchema } from '@stancegraph/model';
import { z } from 'zod';

/**
 * What a parameter takes. `actor`, `issue`, `outlet` and `dataset` are texts that name one in the store, so that
 * a form can offer what is there; `date` is a full day, `2017-10-04`.
 */
export const PARAMETER_TYPES = [
  ...['text', 'integer', 'number', 'boolean', 'date'],
  ...['actor', 'issue', 'outlet', 'dataset'],
] as const;

/** What the addresses of the twins take beside a query’s own parameters. */
export const RESERVED_PARAMETERS: readonly string[] = ['limit', 'safe', 'revision'];

const parameterName = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9_]{0,63}$/, 'must be a name: a letter, then letters, digits and _')
  .refine((name) => !RESERVED_PARAMETERS.includes(name), {
    message: `must not be one of ${RESERVED_PARAMETERS.join(', ')}: addresses need them`,
  });

/** A parameter’s value as JSON holds it; null where it was left out and needs no value. */
export const parameterValueSchema = z.union([
  z.string().max(1_000),
  z.number(),
  z.boolean(),
  z.null(),
]);

export const queryParameterSchema = z
  .strictObject({
    name: parameterName,
    type: z.enum(PARAMETER_TYPES).describe('What it takes; actor, issue, outlet, dataset by name.'),
    description: lineSchema(500),
    default: parameterValueSchema
      .optional()
      .describe('Taken where none is given; a parameter without a default must be given.'),
    allowed: z
      .array(lineSchema(200))
      .min(1)
      .max(100)
      .optional()
      .describe('The only values that it takes.'),
  })
  .meta({ id: 'QueryParameter' });

const parameters = z
  .array(queryParameterSchema)
  .max(50)
  .refine((all) => new Set(all.map(({ name }) => name)).size === all.length, {
    message: 'must name each parameter once',
  });
const example = z.record(z.string(), parameterValueSchema);
const columns = z
  .array(z.strictObject({ name: lineSchema(200), description: lineSchema(500) }))
  .max(200);
const moment = z.string().describe('ISO 8601, UTC.');

/** A query with a name: a question of the catalogue (a file of `cypher/analyst`), or one that a reader saved. */
export const namedQuerySchema = z
  .object({
    name: z.string().describe('Part of its address: a-z, 0-9 and -.'),
    title: z.string(),
    question: z.string().describe('What it answers; empty where whoever saved it did not say.'),
    group: z.string(),
    parameters,
    columns: columns.describe('None where whoever saved it did not describe them.'),
    example: example.describe(
      'Parameters that give an answer; those of the catalogue on the sample.',
    ),
    cypher: z.string(),
    saved: z
      .object({
        revision: z.int().describe('Raised by every change; each stays under `?revision=`.'),
        latest: z.boolean(),
        created: moment.describe('When its first revision was saved; ISO 8601, UTC.'),
        changed: moment,
      })
      .optional()
      .describe('Left out in the catalogue’s own.'),
  })
  .meta({ id: 'NamedQuery' });

export const namedQueriesSchema = z
  .object({ items: z.array(namedQuerySchema), total: z.int() })
  .meta({ id: 'NamedQueries' });

const queryName = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'must be the name of a query: a-z, 0-9 and -');

const content = {
  title: lineSchema(300),
  question: textSchema(5_000),
  cypher: textSchema(20_000).describe('One statement that reads.'),
  parameters,
  example: example.describe(
    'Values for what must be given: the statement is planned with them before it is saved.',
  ),
  columns,
};

export const newNamedQuerySchema = z
  .strictObject({
    ...content,
    question: content.question.optional(),
    parameters: parameters.default([]),
    example: content.example.default({}),
    columns: columns.default([]),
    name: queryName
      .optional()
      .describe(
        'A free name, or that of a deleted query, to go on with it. Left out: from the title.',
      ),
  })
  .meta({ id: 'NewNamedQuery' });

export const namedQueryChangeSchema = z
  .strictObject({
    ...z.object(content).partial().shape,
    revision: z.int().min(1).describe('The revision that the change was made to.'),
  })
  .refine(({ revision, ...change }) => Object.values(change).some((value) => value !== undefined), {
    message: 'must change something: title, question, cypher, parameters, example or columns',
  })
  .meta({ id: 'NamedQueryChange' });

export const namedQueryParamsSchema = z.strictObject({
  name: queryName.describe('A query’s name.'),
});

export type ParameterType = z.output<typeof queryParameterSchema>['type'];
export type ParameterValue = z.output<typeof parameterValueSchema>;
export type QueryParameter = z.output<typeof queryParameterSchema>;
export type NamedQuery = z.output<typeof namedQuerySchema>;
export type NamedQueries = z.output<typeof namedQueriesSchema>;
export type NewNamedQueryBody = z.input<typeof newNamedQuerySchema>;
export type NewNamedQuery = z.output<typeof newNamedQuerySchema>;
export type NamedQueryChange = z.output<typeof namedQueryChangeSchema>;

/** Whether the days of parameters called `from` and `to` run backwards: no statement can lie between them. */
export function daysRunBack(
  parameters: readonly QueryParameter[],
  { from, to }: Readonly<Record<string, ParameterValue | undefined>>,
): boolean {
  const isDay = (name: string): boolean =>
    parameters.some((parameter) => parameter.name === name && parameter.type === 'date');
  return (
    typeof from === 'string' && typeof to === 'string' && isDay('from') && isDay('to') && from > to
  );
}
