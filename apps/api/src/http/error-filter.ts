import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { ErrorBody } from '@stancegraph/contract';
import { StancegraphError } from '@stancegraph/model';
import type { Request, Response } from 'express';
import type { Logger } from 'pino';
import { discardRest } from './discard-rest.js';
import { codeOfStatus, STATUS } from './status.js';

/** What a filter says of an error: `allow` are the methods that the path does take. */
interface Answer {
  readonly status: number;
  readonly body: ErrorBody;
  readonly allow?: readonly string[];
}

export interface ErrorFilterOptions {
  readonly log: Logger;
  /** The methods that a path takes; none where there is no such path. */
  readonly methodsOf: (path: string) => readonly string[];
}

/** Gives every error the one shape. What went wrong inside is logged and never told. */
@Catch()
export class ErrorFilter implements ExceptionFilter {
  constructor(private readonly options: ErrorFilterOptions) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<Request>();
    const response = host.switchToHttp().getResponse<Response>();
    const answer = this.answerTo(error, request);
    if (answer.status >= 500) this.options.log.error({ err: error, request: request.id }, 'failed');
    // Cut short, so that half an answer is not taken for a whole one.
    if (response.headersSent || response.destroyed) {
      response.destroy();
      return;
    }
    discardRest(request, response);
    send(response, answer);
  }

  private answerTo(error: unknown, request: Request): Answer {
    if (error instanceof StancegraphError) return ofStancegraph(error);
    const status = statusOf(error);
    if (status === undefined || status >= 500) return internal(request);
    if (status === 404) return this.noSuchRoute(request);
    const message = error instanceof Error ? error.message : 'The call is not right.';
    return plain(status, `The call is not right: ${message}.`);
  }

  private noSuchRoute({ method, path }: Request): Answer {
    const allow = this.options.methodsOf(path);
    if (allow.length > 0)
      return { ...plain(405, `${path} takes ${allow.join(', ')}, not ${method}.`), allow };
    return plain(404, `There is no ${method} ${path}. What there is stands at /docs.`);
  }
}

function ofStancegraph({ code, message, retriable, details }: StancegraphError): Answer {
  return { status: STATUS[code], body: { code, message, retriable, details: [...details] } };
}

function plain(status: number, message: string): Answer {
  return { status, body: { code: codeOfStatus(status), message, retriable: false, details: [] } };
}

function internal(request: Request): Answer {
  return plain(
    500,
    `Something went wrong inside the server; its log says what, under ${requestId(request)}.`,
  );
}

/** Set by the request log on every call. */
function requestId({ id }: Request): string {
  return typeof id === 'string' ? id : 'no id';
}

/** Nest's exceptions and those of Express's own parts carry a status; others are ours to find. */
function statusOf(error: unknown): number | undefined {
  if (error instanceof HttpException) return error.getStatus();
  if (!(error instanceof Error) || !('status' in error)) return undefined;
  return typeof error.status === 'number' ? error.status : undefined;
}

function send(response: Response, { status, body, allow }: Answer): void {
  response.status(status).removeHeader('ETag');
  response.setHeader('Cache-Control', 'no-store');
  if (allow !== undefined) response.setHeader('Allow', allow.join(', '));
  if (status === 401) response.setHeader('WWW-Authenticate', 'Bearer');
  if (status === 503) response.setHeader('Retry-After', '5');
  // The limit of calls a minute says itself how long it lasts.
  if (status === 429 && !response.hasHeader('Retry-After')) response.setHeader('Retry-After', '1');
  response.json(body);
}
