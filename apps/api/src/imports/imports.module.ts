import { Module } from '@nestjs/common';
import { Importer } from './importer.js';
import { ImportsController } from './imports.controller.js';
import { Jobs } from './jobs.js';

@Module({ controllers: [ImportsController], providers: [Importer, Jobs], exports: [Jobs] })
export class ImportsModule {}
