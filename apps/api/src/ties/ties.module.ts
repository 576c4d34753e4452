import { Module } from '@nestjs/common';
import { TiesController } from './ties.controller.js';

@Module({ controllers: [TiesController] })
export class TiesModule {}
