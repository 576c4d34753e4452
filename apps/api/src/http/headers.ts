import type { RequestHandler } from 'express';
import helmet from 'helmet';

const shared = {
  // The server itself speaks plain HTTP: these two would send browsers to an HTTPS that is not there.
  strictTransportSecurity: false,
  xXssProtection: false,
} as const;

const nothingElse = {
  'default-src': ["'none'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
  'frame-ancestors': ["'none'"],
} as const;

/** For everything but /docs: what the explorer needs from this server, and nothing from elsewhere. */
export function pageHeaders(): RequestHandler {
  return helmet({
    ...shared,
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        ...nothingElse,
        'script-src': ["'self'"],
        'style-src': ["'self'"],
        'img-src': ["'self'", 'data:', 'blob:'],
        'font-src': ["'self'"],
        'connect-src': ["'self'"],
        'worker-src': ["'self'"],
        'manifest-src': ["'self'"],
      },
    },
  });
}

/** For /docs: its page writes styles into itself, which the policy of the explorer refuses. */
export function docsHeaders(): RequestHandler {
  return helmet({
    ...shared,
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        ...nothingElse,
        'script-src': ["'self'"],
        'style-src': ["'self'", "'unsafe-inline'"],
        'img-src': ["'self'", 'data:'],
        'font-src': ["'self'", 'data:'],
        'connect-src': ["'self'"],
      },
    },
  });
}
