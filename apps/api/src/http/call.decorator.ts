import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request, Response } from 'express';

/** A request under way. The signal is raised when its client goes away before the answer is complete. */
export interface Call {
  readonly request: Request;
  readonly response: Response;
  readonly signal: AbortSignal;
}

/** Hands a handler its call. */
export const TheCall = createParamDecorator((_: unknown, context: ExecutionContext): Call => {
  const request = context.switchToHttp().getRequest<Request>();
  const response = context.switchToHttp().getResponse<Response>();
  const controller = new AbortController();
  response.once('close', () => {
    if (!response.writableFinished) controller.abort();
  });
  return { request, response, signal: controller.signal };
});
