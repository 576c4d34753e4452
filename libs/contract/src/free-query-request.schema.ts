import { z } from 'zod';
import { RESULT_FORMATS } from './free-query.schema.js';

// Apart from the answers: the explorer reads those, and would carry all that only the server checks with.

const queryId = z
  .uuid('must be a UUID')
  .describe('Chosen by the client; names the query while it runs.');

const lowered = (what: string) =>
  z.int().min(1).optional().describe(`${what}. Can only lower the server’s own limit.`);

const fields = {
  cypher: z
    .string()
    .min(1, 'must hold a statement')
    .max(100_000)
    .describe('One statement that reads.'),
  params: z
    .record(z.string(), z.json())
    .default({})
    .describe('Values of `$name` in the statement.'),
  limits: z
    .strictObject({
      timeoutMs: lowered('Milliseconds until the database is stopped'),
      rows: lowered('Rows of the answer; the server has no such limit for downloads'),
      bytes: lowered('Bytes of the answer’s rows, as JSON or as the file’s own format'),
    })
    .default({}),
  id: queryId.optional(),
};

/** A read-only statement that a person wrote. */
export const freeQuerySchema = z.strictObject(fields).meta({ id: 'FreeQuery' });

export const explainQuerySchema = z
  .strictObject({
    ...fields,
    profile: z
      .boolean()
      .default(false)
      .describe('Runs the statement, throws its rows away, and says what was counted.'),
  })
  .meta({ id: 'ExplainQuery' });

export const downloadQuerySchema = z.strictObject({
  format: z.enum(RESULT_FORMATS).default('csv'),
  safe: z
    .stringbool({ truthy: ['true'], falsy: ['false'] })
    .default(false)
    .describe(
      'CSV only: texts that a spreadsheet program would take for a formula get an apostrophe in front.',
    ),
});

export const runningQueryParamsSchema = z.strictObject({ id: queryId });

export type FreeQueryBody = z.input<typeof freeQuerySchema>;
export type ExplainQueryBody = z.input<typeof explainQuerySchema>;
export type QueryLimits = z.output<typeof freeQuerySchema>['limits'];
