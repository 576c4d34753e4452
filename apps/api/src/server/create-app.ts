import 'reflect-metadata';
import { fileURLToPath } from 'node:url';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { OpenAPIObject } from '@nestjs/swagger';
import { ROUTES } from '@stancegraph/contract';
import compression from 'compression';
import express, { type RequestHandler } from 'express';
import type { Logger } from 'pino';
import { AppModule } from '../app.module.js';
import { ErrorFilter } from '../http/error-filter.js';
import { hostGate, originGate, tokenGate } from '../http/gates.js';
import { docsHeaders, pageHeaders } from '../http/headers.js';
import { rateLimits } from '../http/rate-limit.js';
import { nestLog, requestLog } from '../http/request-log.js';
import { SchemaValidationPipe } from '../http/schema-validation.pipe.js';
import { shallowJson } from '../http/shallow-json.js';
import { webApp } from '../http/web-app.js';
import { HttpAdapter } from './http-adapter.js';
import { describeApi, methodsByPath, serveDescription } from './openapi.js';
import { ChosenSource } from '../snapshots/chosen-source.js';
import { OpenedSnapshots } from '../snapshots/opened-snapshots.js';
import { snapshotAddresses } from '../snapshots/snapshot-addresses.js';
import type { Provided } from './providers.js';

export interface AppParts extends Provided {
  readonly log: Logger;
  /** Where the built explorer lies; the one beside this app unless said otherwise. */
  readonly webFolder?: string;
}

export interface App {
  readonly nest: NestExpressApplication;
  readonly description: OpenAPIObject;
}

const WEB_FOLDER = fileURLToPath(new URL('../../../web/dist', import.meta.url));

/** Puts the server together; it does not listen yet. */
export async function createApp(parts: AppParts): Promise<App> {
  const { log, webFolder = WEB_FOLDER } = parts;
  const module = AppModule.over(parts);
  const nest = await NestFactory.create<NestExpressApplication>(module, new HttpAdapter(), {
    bodyParser: false,
    abortOnError: false,
    logger: nestLog(log),
  });
  nest.set('etag', false);
  nest.disable('x-powered-by');
  nest.useGlobalPipes(new SchemaValidationPipe());
  const description = describeApi(nest);
  nest.useGlobalFilters(new ErrorFilter({ log, methodsOf: methodsByPath(description) }));
  useBefore(nest, parts);
  serveDescription(nest, description);
  for (const handler of webApp(webFolder)) nest.use(handler);
  await nest.init();
  return { nest, description };
}

/** What every call passes on its way to a route, in this order. */
function useBefore(nest: NestExpressApplication, parts: AppParts): void {
  const { log, configuration, ownerToken } = parts;
  nest.use(requestLog(log));
  nest.use(ROUTES.docs, docsHeaders());
  nest.use(exceptUnder(ROUTES.docs, pageHeaders()));
  nest.use(hostGate(configuration));
  nest.use('/api', ...rateLimits(configuration.rateLimit), originGate);
  nest.use('/api', tokenGate(configuration, ownerToken), neverStored);
  // A snapshot comes with the places of all its actors.
  nest.use(ROUTES.snapshots, express.json({ limit: '16mb' }));
  nest.use(TAKES_JSON, express.json({ limit: '1mb' }));
  nest.use([ROUTES.snapshots, ...TAKES_JSON], shallowJson);
  nest.use(compression({ filter: isWorthIt }));
  nest.use(snapshotAddresses(nest.get(OpenedSnapshots), nest.get(ChosenSource)));
}

const TAKES_JSON = [ROUTES.ownerQuery, ROUTES.query, ROUTES.namedQueries, ROUTES.savedViews];

/** What an answer says otherwise, holds. */
const neverStored: RequestHandler = (_request, response, next) => {
  response.setHeader('Cache-Control', 'no-store');
  next();
};

function exceptUnder(path: string, handler: RequestHandler): RequestHandler {
  return (request, response, next) => {
    if (request.path === path || request.path.startsWith(`${path}/`)) next();
    else void handler(request, response, next);
  };
}

/** Compressing would hold events back. */
const isWorthIt: compression.CompressionFilter = (request, response) =>
  !String(response.getHeader('Content-Type')).startsWith('text/event-stream') &&
  compression.filter(request, response);
