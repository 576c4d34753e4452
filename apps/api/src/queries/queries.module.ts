import { Module } from '@nestjs/common';
import type { CypherEngine } from '@stancegraph/engine';
import { NamedQueryReader } from '@stancegraph/graph';
import { QueryModule } from '../query/query.module.js';
import { ENGINE } from '../server/providers.js';
import { QueriesController } from './queries.controller.js';
import { TwinsController } from './twins.controller.js';

@Module({
  imports: [QueryModule],
  // The twins first: the other would take their endings for a part of the name.
  controllers: [TwinsController, QueriesController],
  providers: [
    {
      provide: NamedQueryReader,
      inject: [ENGINE],
      useFactory: (engine: CypherEngine) => new NamedQueryReader(engine),
    },
  ],
})
export class QueriesModule {}
