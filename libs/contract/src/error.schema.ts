import { ERROR_CODES } from '@stancegraph/model';
import { z } from 'zod';

/** Where something is wrong. Lines and columns count from 1. */
export const problemSchema = z
  .object({
    file: z.string().optional(),
    line: z.int().optional(),
    column: z.int().optional(),
    path: z.string().optional(),
    message: z.string(),
    expected: z.string().optional(),
  })
  .meta({ id: 'Problem' });

/** Every answer that is not a success has this shape, whatever the route. */
export const errorSchema = z
  .object({
    code: z.enum(ERROR_CODES),
    message: z.string().describe('One line: what is wrong, where, what to do.'),
    retriable: z.boolean().describe('Whether the same call may succeed later.'),
    details: z.array(problemSchema),
  })
  .meta({ id: 'Error' });

export type ErrorBody = z.output<typeof errorSchema>;
