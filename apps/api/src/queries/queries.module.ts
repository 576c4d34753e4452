import { Module } from '@nestjs/common';
import { QueryModule } from '../query/query.module.js';
import { NamedQueryReader } from './named-query-reader.js';
import { QueriesController } from './queries.controller.js';
import { TwinsController } from './twins.controller.js';

@Module({
  imports: [QueryModule],
  // The twins first: the other would take their endings for a part of the name.
  controllers: [TwinsController, QueriesController],
  providers: [NamedQueryReader],
})
export class QueriesModule {}
