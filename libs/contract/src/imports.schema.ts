import { foreignMappingSchema } from '@stancegraph/model';
import { z } from 'zod';
import { countsSchema } from './catalogue.schema.js';
import { errorSchema, problemSchema } from './error.schema.js';
import { leftOutSchema, MAPPING_ORIGINS } from './foreign.schema.js';
import { pageQueryShape } from './query.schema.js';

export const removalSchema = z
  .object({ dataset: z.string(), version: z.int(), removed: countsSchema })
  .meta({ id: 'Removal' });

const changes = z.object({
  added: z.int(),
  changed: z.int(),
  removed: z.int(),
  unchanged: z.int(),
});

/** What a dataset says of itself, beside its lists. */
export const HEAD_FIELDS = ['title', 'description', 'licence'] as const;

const headChange = z.object({
  field: z.enum(HEAD_FIELDS),
  before: z.string().optional().describe('Absent where the stored dataset does not say it.'),
  after: z.string().optional().describe('Absent where the file does not say it.'),
});

export const importOutcomeSchema = z
  .object({
    dataset: z.string(),
    dryRun: z.boolean(),
    changed: z.boolean().describe('Whether the database differs (or would differ) from before.'),
    version: z.int(),
    head: z.boolean().describe('Whether title, description or licence changed.'),
    headChanges: z
      .array(headChange)
      .describe('Which of them, from what to what; none for a dataset that is new.'),
    changes: z.object({
      actors: changes,
      issues: changes,
      documents: changes,
      statements: changes,
      views: changes,
    }),
    warnings: z.array(problemSchema),
    foreign: z
      .object({
        origin: z.enum(MAPPING_ORIGINS),
        mapping: foreignMappingSchema,
        leftOut: z.array(leftOutSchema),
      })
      .optional()
      .describe('How a GEXF or GraphML file was read, and what had no place.'),
  })
  .meta({ id: 'ImportOutcome' });

/** `waiting`: another change of the data goes first. */
export const IMPORT_PHASES = [
  'reading',
  'waiting',
  'comparing',
  'writing',
  'switching',
  'cleaning',
] as const;

export const importJobSchema = z
  .object({
    id: z.string(),
    state: z.enum(['running', 'done', 'failed', 'cancelled']),
    dryRun: z.boolean(),
    phase: z.enum(IMPORT_PHASES),
    done: z.int().describe('Of this phase; bytes while reading, items afterwards.'),
    total: z.int().describe('0 where it is not known.'),
    outcome: importOutcomeSchema.optional(),
    error: errorSchema.optional(),
    problems: z
      .object({
        total: z.int().describe('All that were found; `error.details` lists the first ones.'),
        stopped: z.string().optional().describe('Where and why reading ended early.'),
      })
      .optional()
      .describe('Where files were refused; `/api/imports/:id/problems` lists all.'),
  })
  .meta({ id: 'ImportJob' });

export const importProblemsQuerySchema = z.strictObject(pageQueryShape);

export const importProblemsSchema = z
  .object({
    items: z.array(problemSchema),
    total: z.int(),
    next: z
      .string()
      .optional()
      .describe('Give it as `after` for the next page; absent on the last.'),
  })
  .meta({ id: 'ImportProblems' });

export type Removal = z.output<typeof removalSchema>;
export type ImportOutcome = z.output<typeof importOutcomeSchema>;
export type HeadChange = ImportOutcome['headChanges'][number];
export type ImportJob = z.output<typeof importJobSchema>;
export type ImportPhase = (typeof IMPORT_PHASES)[number];
export type ImportProblems = z.output<typeof importProblemsSchema>;
