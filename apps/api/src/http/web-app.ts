import { existsSync } from 'node:fs';
import { join } from 'node:path';
import express, { type RequestHandler } from 'express';

const NOT_BUILT =
  'The explorer is not built yet. Run “npm start”, or “npm run build”, and start the server again.\nThe API is at /api, its description at /docs.\n';

/** Serves the built explorer: hashed files for ever, the page fresh, and the page for each of its own paths. */
export function webApp(folder: string): RequestHandler[] {
  const page = join(folder, 'index.html');
  const files = express.static(folder, {
    index: false,
    redirect: false,
    setHeaders: (response, path) => {
      const hashed = /[\\/]assets[\\/]/.test(path);
      response.setHeader(
        'Cache-Control',
        hashed ? 'public, max-age=31536000, immutable' : 'no-cache',
      );
    },
  });
  return [files, twins, pageRoutes(page)];
}

/** The twins of a query's page stand at the same path: only the API knows what they hold. */
const twins: RequestHandler = (request, response, next) => {
  if (/^\/queries\/[^/]+\.(?:json|csv)$/.test(request.path))
    response.redirect(307, `/api${request.originalUrl}`);
  else next();
};

/** A path without a dot is one of the page's own; a missing file stays a 404. */
function pageRoutes(page: string): RequestHandler {
  return (request, response, next) => {
    const readsPage = request.method === 'GET' || request.method === 'HEAD';
    const reserved = /^\/(api|docs)(\/|$)|\./.test(request.path);
    if (!readsPage || reserved) {
      next();
      return;
    }
    response.setHeader('Cache-Control', 'no-cache');
    if (existsSync(page)) response.sendFile(page, { cacheControl: false, dotfiles: 'allow' });
    else response.status(503).type('text/plain').send(NOT_BUILT);
  };
}
