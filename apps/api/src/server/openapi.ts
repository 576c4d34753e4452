import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { ROUTES } from '@stancegraph/contract';
import { PRODUCT_VERSION } from './product-version.js';

/** Describes the server from its routes and their schemas. */
export function describeApi(app: INestApplication): OpenAPIObject {
  const head = new DocumentBuilder()
    .setTitle('Stancegraph')
    .setDescription(
      'Who supports, opposes and accuses whom, about what, when, and according to whom.',
    )
    .setVersion(PRODUCT_VERSION)
    .addBearerAuth({
      type: 'http',
      scheme: 'bearer',
      description: 'For calls that change something, where STANCEGRAPH_TOKEN is set.',
    })
    .build();
  return SwaggerModule.createDocument(app, head, {
    operationIdFactory: (_controller, method) => method,
  });
}

/** Serves the description at /openapi.json, and a page that shows it at /docs. */
export function serveDescription(app: INestApplication, description: OpenAPIObject): void {
  SwaggerModule.setup(ROUTES.docs.slice(1), app, description, {
    jsonDocumentUrl: ROUTES.openapi.slice(1),
    raw: ['json'],
    customSiteTitle: 'Stancegraph API',
  });
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

/** Answers which methods a path takes, from the description. */
export function methodsByPath(description: OpenAPIObject): (path: string) => string[] {
  const routes = Object.entries(description.paths).map(([path, item]) => ({
    matches: new RegExp(`^${path.replace(/[.]/g, '\\.').replace(/\{[^}]*\}/g, '[^/]+')}/?$`),
    methods: METHODS.filter((method) => item[method] !== undefined).map((method) =>
      method.toUpperCase(),
    ),
  }));
  routes.push({ matches: new RegExp(`^${ROUTES.ownerQuery}/?$`), methods: ['POST'] });
  return (path) => {
    const methods = routes.find(({ matches }) => matches.test(path))?.methods ?? [];
    return methods.includes('GET') ? [...methods, 'HEAD'] : methods;
  };
}
