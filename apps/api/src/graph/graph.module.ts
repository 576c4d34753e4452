import { Module } from '@nestjs/common';
import { GraphController } from './graph.controller.js';
import { NetworkController } from './network.controller.js';

@Module({ controllers: [GraphController, NetworkController] })
export class GraphModule {}
