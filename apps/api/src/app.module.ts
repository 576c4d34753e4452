import { type DynamicModule, Module, StandardSchemaSerializerInterceptor } from '@nestjs/common';
import { APP_INTERCEPTOR, Reflector } from '@nestjs/core';
import { ActorsModule } from './actors/actors.module.js';
import { DatasetsModule } from './datasets/datasets.module.js';
import { DiffModule } from './diff/diff.module.js';
import { DocumentsModule } from './documents/documents.module.js';
import { ExportsModule } from './exports/exports.module.js';
import { GraphModule } from './graph/graph.module.js';
import { HealthModule } from './health/health.module.js';
import { ImportsModule } from './imports/imports.module.js';
import { IssuesModule } from './issues/issues.module.js';
import { OwnerModule } from './owner/owner.module.js';
import { QueriesModule } from './queries/queries.module.js';
import { QueryModule } from './query/query.module.js';
import { SavedViewsModule } from './saved-views/saved-views.module.js';
import { SearchModule } from './search/search.module.js';
import { ProvidersModule, type Provided } from './server/providers.js';
import { SnapshotsModule } from './snapshots/snapshots.module.js';
import { StatementsModule } from './statements/statements.module.js';
import { TiesModule } from './ties/ties.module.js';
import { ViewsModule } from './views/views.module.js';

const RESOURCES = [
  GraphModule,
  ViewsModule,
  SavedViewsModule,
  ActorsModule,
  TiesModule,
  StatementsModule,
  DocumentsModule,
  IssuesModule,
  SearchModule,
  QueriesModule,
  DatasetsModule,
  ImportsModule,
  ExportsModule,
  SnapshotsModule,
  DiffModule,
  QueryModule,
  HealthModule,
  OwnerModule,
];

/** The whole server: one module for each resource, over one store. */
@Module({})
export class AppModule {
  static over(provided: Provided): DynamicModule {
    return {
      module: AppModule,
      imports: [ProvidersModule.with(provided), ...RESOURCES],
      providers: [
        {
          provide: APP_INTERCEPTOR,
          useFactory: (reflector: Reflector) => new StandardSchemaSerializerInterceptor(reflector),
          inject: [Reflector],
        },
      ],
    };
  }
}
