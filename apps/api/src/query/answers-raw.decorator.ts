import { applyDecorators } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import type { z } from 'zod';
import { Told, type AnswersOptions } from '../http/answers.decorator.js';

/** Describes a route that writes its answer itself: a large one is put together from parts that are JSON already. */
export function AnswersRaw(
  schema: z.ZodType | undefined,
  options: AnswersOptions,
): MethodDecorator {
  const { status = 200 } = options;
  return applyDecorators(
    Told(options),
    ApiResponse({
      status,
      description: 'Done.',
      ...(schema !== undefined && { standardSchema: schema }),
    }),
  );
}
