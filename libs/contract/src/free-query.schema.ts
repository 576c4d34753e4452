import { STORED_TYPES } from '@stancegraph/model';
import { z } from 'zod';

export const RESULT_FORMATS = ['csv', 'json', 'ndjson'] as const;
export type ResultFormat = (typeof RESULT_FORMATS)[number];

const engineSchema = z.object({
  kind: z.enum(['neo4j', 'embedded']),
  version: z.string().optional(),
});

/** Where rows stop before their end: at which limit, and how many there are. */
export const truncationSchema = z
  .object({
    by: z.enum(['rows', 'bytes']),
    limit: z.int(),
    total: z
      .int()
      .describe('All rows, those given included; where `exact` is false, as many as were counted.'),
    exact: z
      .boolean()
      .describe('Whether the end was reached: rows beyond a limit are counted for a second.'),
  })
  .meta({ id: 'Truncation' });

/** Cells are written by `toWire`; `fromWire` reads them. See `WireValue`. */
export const freeQueryResultSchema = z
  .object({
    id: z.uuid(),
    columns: z.array(z.string()).describe('In the order of the RETURN clause, each name once.'),
    rows: z
      .array(z.array(z.unknown()))
      .describe(
        [
          'A cell is null, a boolean, a number, a text (dates and times as ISO 8601), a list, or an object with `type`:',
          '`node` {key, labels, properties}; `relationship` {key, relationshipType, source, target, sourceKey, targetKey, properties};',
          '`path` {nodes, relationships}, in its order; `map` {entries}; `number` {text}: an integer beyond 2^53 as `123n`, `NaN`, `Infinity`.',
          '`source` and `target` are the ends’ property `id` (null where it is missing). Keys tell the same node or relationship within one answer and mean nothing outside it.',
        ].join(' '),
      ),
    summary: z.object({
      engine: engineSchema,
      timeMs: z.number().describe('From the check of the statement to its last row.'),
      rows: z.int().describe('Rows in this answer.'),
      truncated: truncationSchema
        .nullable()
        .describe(
          'Where there are more rows: which limit left them out, and how many there are. null: these are all.',
        ),
    }),
  })
  .meta({ id: 'FreeQueryResult' });

/** A step of a plan; the root is the last one, which gives the rows. */
export interface PlanStep {
  readonly operator: string;
  readonly details?: string | undefined;
  readonly estimatedRows?: number | undefined;
  readonly rows?: number | undefined;
  readonly dbHits?: number | undefined;
  readonly timeMs?: number | undefined;
  readonly children: readonly PlanStep[];
}

export const planStepSchema: z.ZodType<PlanStep> = z
  .object({
    operator: z.string().describe('The engine’s own name for what is done.'),
    details: z.string().optional(),
    estimatedRows: z.number().optional().describe('What the planner expects.'),
    rows: z.number().optional().describe('What was counted, with `profile`.'),
    dbHits: z.number().optional(),
    timeMs: z.number().optional(),
    get children() {
      return z.array(planStepSchema);
    },
  })
  .meta({ id: 'PlanStep' });

export const queryPlanSchema = z
  .object({ engine: engineSchema, plan: planStepSchema, profiled: z.boolean() })
  .meta({ id: 'QueryPlan' });

/** What is said of a query that was called off and could not be stopped. */
export const stillRunningSchema = z
  .object({
    id: z.uuid(),
    state: z.literal('still-running'),
    message: z.string(),
  })
  .meta({ id: 'StillRunning' });

export const PROPERTY_TYPES = [...STORED_TYPES, 'unknown'] as const;

const propertySchema = z
  .object({ name: z.string(), type: z.enum(PROPERTY_TYPES) })
  .meta({ id: 'StoredProperty' });

/** What a query can name. */
export const querySchemaSchema = z
  .object({
    labels: z.array(z.object({ name: z.string(), properties: z.array(propertySchema) })),
    relationshipTypes: z.array(
      z.object({
        name: z.string(),
        from: z
          .array(z.string())
          .describe('Labels that it starts at; none where that is not known.'),
        to: z.array(z.string()),
        properties: z.array(propertySchema),
      }),
    ),
    propertyKeys: z.array(propertySchema).describe('Every property there is, each once.'),
    functions: z
      .array(z.string())
      .describe('Those that are answered alike on either engine; Neo4j knows more.'),
    procedures: z.array(z.string()).describe('Those that the guard lets through on this engine.'),
  })
  .meta({ id: 'QuerySchema' });

export type FreeQueryResultBody = z.output<typeof freeQueryResultSchema>;
export type QueryPlanBody = z.output<typeof queryPlanSchema>;
export type Truncation = z.output<typeof truncationSchema>;
export type StillRunning = z.output<typeof stillRunningSchema>;
export type QuerySchema = z.output<typeof querySchemaSchema>;
export type PropertyType = (typeof PROPERTY_TYPES)[number];
