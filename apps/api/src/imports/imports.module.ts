import { Module } from '@nestjs/common';
import { ForeignController } from './foreign.controller.js';
import { Importer } from './importer.js';
import { ImportsController } from './imports.controller.js';
import { Jobs } from './jobs.js';

@Module({
  controllers: [ForeignController, ImportsController],
  providers: [Importer, Jobs],
  exports: [Jobs],
})
export class ImportsModule {}
