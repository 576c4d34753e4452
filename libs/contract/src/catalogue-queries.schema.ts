import { z } from 'zod';

/**
 * What a parameter takes. `actor`, `issue`, `outlet` and `dataset` are texts that name one in the store, so that
 * a form can offer what is there; `date` is a full day, `2017-10-04`.
 */
export const PARAMETER_TYPES = [
  ...['text', 'integer', 'number', 'boolean', 'date'],
  ...['actor', 'issue', 'outlet', 'dataset'],
] as const;

/** A parameter’s value as JSON holds it; null where it was left out and needs no value. */
export const parameterValueSchema = z.union([z.string(), z.number(), z.boolean(), z.null()]);

export const catalogueParameterSchema = z
  .object({
    name: z.string(),
    type: z.enum(PARAMETER_TYPES).describe('What it takes; actor, issue, outlet, dataset by name.'),
    description: z.string(),
    default: parameterValueSchema
      .optional()
      .describe('Taken where none is given; a parameter without a default must be given.'),
    allowed: z.array(z.string()).optional().describe('The only values that it takes.'),
  })
  .meta({ id: 'CatalogueParameter' });

/** A question of the catalogue: a file of `cypher/analyst` and what its header says. */
export const catalogueQuerySchema = z
  .object({
    name: z.string().describe('Part of its address: a-z, 0-9 and -.'),
    title: z.string(),
    question: z.string().describe('What it answers.'),
    group: z.string(),
    parameters: z.array(catalogueParameterSchema),
    columns: z.array(z.object({ name: z.string(), description: z.string() })),
    example: z
      .record(z.string(), parameterValueSchema)
      .describe('Parameters that give an answer on the sample.'),
    cypher: z.string(),
  })
  .meta({ id: 'CatalogueQuery' });

export const catalogueQueriesSchema = z
  .object({ items: z.array(catalogueQuerySchema), total: z.int() })
  .meta({ id: 'CatalogueQueries' });

/** What a query of the catalogue gave. Cells are written by `toWire`; `fromWire` reads them. */
export const catalogueAnswerSchema = z
  .object({
    columns: z.array(z.string()),
    rows: z.array(z.array(z.unknown())),
    summary: z.object({
      engine: z.enum(['neo4j', 'embedded']),
      timeMs: z.int().describe('Milliseconds from the question to the last row.'),
      rows: z.int().describe('How many rows there are here.'),
      truncated: z.boolean().describe('Whether there are more.'),
    }),
  })
  .meta({ id: 'CatalogueAnswer' });

export const catalogueQueryParamsSchema = z.strictObject({
  name: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'must be the name of a query: a-z, 0-9 and -')
    .describe('A query’s name.'),
});

export type CatalogueAnswer = z.output<typeof catalogueAnswerSchema>;
export type ParameterType = z.output<typeof catalogueParameterSchema>['type'];
export type ParameterValue = z.output<typeof parameterValueSchema>;
export type CatalogueParameter = z.output<typeof catalogueParameterSchema>;
export type CatalogueQuery = z.output<typeof catalogueQuerySchema>;
export type CatalogueQueries = z.output<typeof catalogueQueriesSchema>;
