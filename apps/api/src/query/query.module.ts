import { Module } from '@nestjs/common';
import { EngineVersion } from './engine-version.js';
import { QueryController } from './query.controller.js';
import { QueryRunner } from './query-runner.js';
import { RunningQueries } from './running-queries.js';

@Module({
  controllers: [QueryController],
  providers: [EngineVersion, QueryRunner, RunningQueries],
  exports: [QueryRunner],
})
export class QueryModule {}
