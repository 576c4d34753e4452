import { foreignMappingSchema, STANCE_CHOICES, stanceSchema } from '@stancegraph/model';
import { z } from 'zod';
import { problemSchema } from './error.schema.js';

/** Where the mapping came from that a graph is read through. */
export const MAPPING_ORIGINS = ['given', 'remembered', 'proposed'] as const;

/** So many statements are shown before a graph is imported. */
export const INSPECTED_STATEMENTS = 20;

export const leftOutSchema = z.object({
  what: z.string().describe('What nothing was made of.'),
  count: z.int(),
  examples: z.array(z.string()).describe('The first ones, as they are written.'),
  line: z.int().optional(),
  column: z.int().optional(),
});

const fieldSchema = z.object({
  of: z.enum(['node', 'edge']),
  name: z.string(),
  type: z.enum(['text', 'number', 'boolean', 'list']),
  count: z.int().describe('Nodes or edges that have a value.'),
  distinct: z.int().describe('Different values; at least so many where `more` is true.'),
  more: z.boolean(),
  values: z
    .array(z.object({ value: z.string(), count: z.int() }))
    .describe('The most frequent ones.'),
});

/** A graph that is not ours, before it is imported: what it has, and what would be made of it. */
export const foreignInspectionSchema = z
  .object({
    file: z.string(),
    format: z.enum(['gexf', 'graphml']),
    counts: z.object({ nodes: z.int(), edges: z.int(), undirected: z.int() }),
    fields: z.array(fieldSchema).describe('What nodes and edges have values for.'),
    mapping: foreignMappingSchema.describe('The one that would be used.'),
    origin: z.enum(MAPPING_ORIGINS),
    proposed: foreignMappingSchema.describe('What names and values of the attributes suggest.'),
    reasons: z
      .array(z.object({ path: z.string(), reason: z.string() }))
      .describe('Why the proposed one is as it is.'),
    open: z.array(problemSchema).describe('What has to be chosen before this can be imported.'),
    doubts: z
      .array(problemSchema)
      .describe('Guesses that could as well be otherwise: worth a look before it is imported.'),
    stances: z
      .array(
        z.object({
          key: z
            .string()
            .describe('A value, or negative, zero, positive; empty where there is none.'),
          count: z.int(),
          choice: z.enum(STANCE_CHOICES).optional().describe('What the mapping makes of it.'),
          guess: z.enum(STANCE_CHOICES).optional().describe('What the word most likely means.'),
        }),
      )
      .describe('Values of the stance under this mapping, the most frequent first.'),
    moreStances: z.int().describe('Further values that are not listed.'),
    problems: z.array(problemSchema).describe('Why it could not be imported so; the first ones.'),
    totalProblems: z.int(),
    notes: z
      .array(problemSchema)
      .describe(
        'What is to be known of how it is read: which days statements take, a better file.',
      ),
    leftOut: z.array(leftOutSchema).describe('What would have no place.'),
    made: z
      .object({ actors: z.int(), issues: z.int(), documents: z.int(), statements: z.int() })
      .optional()
      .describe('Absent where there are problems.'),
    statements: z
      .array(
        z.object({
          source: z.string().describe('The actor’s name.'),
          stance: stanceSchema,
          target: z.string(),
          date: z.string().optional(),
          issue: z.string().optional(),
          summary: z.string(),
          documents: z.array(z.string()).describe('Their titles.'),
        }),
      )
      .describe('The first ones, as they would be.'),
  })
  .meta({ id: 'ForeignInspection' });

export type ForeignInspection = z.output<typeof foreignInspectionSchema>;
