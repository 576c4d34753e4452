import { Module } from '@nestjs/common';
import { CatalogueRunner } from './catalogue-runner.js';
import { QueriesController } from './queries.controller.js';

@Module({ controllers: [QueriesController], providers: [CatalogueRunner] })
export class QueriesModule {}
