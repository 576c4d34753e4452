import { StancegraphError } from '@stancegraph/model';
import type { RequestHandler } from 'express';

/** Nobody nests lists and maps deeper; what checks and copies a body does so level by level on the stack. */
const MOST_LEVELS = 100;

/** Refuses a body of JSON that is nested too deeply. */
export const shallowJson: RequestHandler = (request, _response, next) => {
  let level: unknown[] = [request.body];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MOST_LEVELS) {
      next(
        new StancegraphError(
          'invalid-input',
          `The call’s JSON is nested deeper than ${String(MOST_LEVELS)} lists and maps.`,
        ),
      );
      return;
    }
    level = level.flatMap((value) =>
      typeof value === 'object' && value !== null ? (Object.values(value) as unknown[]) : [],
    );
  }
  next();
};
