import { applyDecorators, HttpCode, SerializeOptions } from '@nestjs/common';
import { ApiOperation, ApiResponse } from '@nestjs/swagger';
import { errorSchema } from '@stancegraph/contract';
import type { z } from 'zod';

export interface AnswersOptions {
  /** One line for the documentation. */
  readonly summary: string;
  readonly description?: string;
  readonly status?: number;
  /** Other statuses with which the same is answered, and what they say. */
  readonly also?: Readonly<Record<number, string>>;
}

/** Says what a route answers: nothing else leaves it, and OpenAPI says the same. */
export function Answers(schema: z.ZodType, options: AnswersOptions): MethodDecorator {
  return applyDecorators(
    SerializeOptions({ schema }),
    Told(options),
    ApiResponse({ status: options.status ?? 200, description: 'Done.', standardSchema: schema }),
    ...Object.entries(options.also ?? {}).map(([status, description]) =>
      ApiResponse({ status: Number(status), description, standardSchema: schema }),
    ),
  );
}

/** Describes a route whose answer is of another media type, or of one of several. */
export function AnswersFile(
  mediaTypes: string | Readonly<Record<string, string>>,
  options: AnswersOptions,
): MethodDecorator {
  const all = typeof mediaTypes === 'string' ? [mediaTypes] : Object.values(mediaTypes);
  const content = Object.fromEntries(
    all.map((type) => [type, { schema: { type: 'string' as const } }]),
  );
  return applyDecorators(
    Told(options),
    ApiResponse({ status: 200, description: 'Done.', content }),
  );
}

/** What every route says of itself. */
export function Told({ summary, description, status = 200 }: AnswersOptions): MethodDecorator {
  return applyDecorators(
    HttpCode(status),
    ApiOperation({ summary, ...(description !== undefined && { description }) }),
    ApiResponse({
      status: 'default',
      description: 'An error; all of them have this shape.',
      standardSchema: errorSchema,
    }),
  );
}
