import { ROUTES } from '@stancegraph/contract';
import { StancegraphError } from '@stancegraph/model';
import type { Request, RequestHandler } from 'express';
import type { Configuration } from '../configuration/configuration.js';
import { isLoopback } from '../configuration/loopback.js';
import { bringsToken } from './tokens.js';

/** Whether a call can change something: judged by its method, but for free queries, which only read. */
export function changes(request: Request): boolean {
  return !isSafe(request) && !isUnder(ROUTES.query, request);
}

function isSafe({ method }: Request): boolean {
  return ['GET', 'HEAD', 'OPTIONS'].includes(method);
}

function isUnder(route: string, { originalUrl }: Request): boolean {
  const path = originalUrl.replace(/\?.*$/s, '');
  return path === route || path.startsWith(`${route}/`);
}

/**
 * Lets in only calls that name the server by a name it knows. A page on another site can make its own name
 * point to 127.0.0.1 (DNS rebinding) and would otherwise read everything here. A server that others reach
 * is called by names it cannot know: there the check is on where names are configured.
 */
export function hostGate({ host, allowedHosts }: Configuration): RequestHandler {
  if (!isLoopback(host) && allowedHosts.length === 0)
    return (_request, _response, next) => {
      next();
    };
  return (request, _response, next) => {
    const name = hostName(request.headers.host ?? '');
    if (isLoopback(name) || name === host.toLowerCase() || allowedHosts.includes(name)) next();
    else
      next(
        new StancegraphError(
          'refused',
          `This server is not known as “${name}”. Call it as 127.0.0.1 or localhost, or name the host in STANCEGRAPH_ALLOWED_HOSTS.`,
        ),
      );
  };
}

function hostName(header: string): string {
  const name = /^(\[[^\]]*\]|[^:]*)(?::\d+)?$/.exec(header.toLowerCase())?.[1] ?? header;
  return name.replace(/^\[|\]$/g, '');
}

/** Keeps pages of other sites from changing anything, or running queries, through a visitor's browser. */
export const originGate: RequestHandler = (request, _response, next) => {
  if (!isSafe(request) && isForeign(request))
    next(
      new StancegraphError(
        'refused',
        'Only this server’s own pages and programs may change something here.',
      ),
    );
  else next();
};

function isForeign({ headers }: Request): boolean {
  if (headers['sec-fetch-site'] === 'cross-site' || headers['sec-fetch-site'] === 'same-site')
    return true;
  const { origin } = headers;
  if (origin === undefined) return false;
  return !URL.canParse(origin) || new URL(origin).host !== headers.host?.toLowerCase();
}

/** Asks for the token, or the owner's own, where something changes and a token is configured. */
export function tokenGate({ token }: Configuration, ownerToken: string): RequestHandler {
  return (request, _response, next) => {
    const open = token === undefined || !changes(request);
    if (open || bringsToken(request, token) || bringsToken(request, ownerToken)) next();
    else
      next(
        new StancegraphError(
          'unauthorized',
          'Changing something here needs the header “Authorization: Bearer” with the server’s token (STANCEGRAPH_TOKEN).',
        ),
      );
  };
}
