import { type DynamicModule, Global, Module } from '@nestjs/common';
import type { CypherEngine } from '@stancegraph/engine';
import { Reader, SnapshotLibrary, StoreSource } from '@stancegraph/graph';
import type { Configuration } from '../configuration/configuration.js';
import { ConditionalAnswers } from '../http/conditional-answers.js';
import { ChosenSource } from '../snapshots/chosen-source.js';
import { OpenedSnapshots } from '../snapshots/opened-snapshots.js';
import { ChangeQueue } from './change-queue.js';

/** Where a port or a value is injected: interfaces do not exist when the program runs. */
export const ENGINE = Symbol('engine');
export const CONFIGURATION = Symbol('configuration');
export const OWNER_TOKEN = Symbol('owner token');

export interface Provided {
  readonly engine: CypherEngine;
  readonly configuration: Configuration;
  /** Known to whoever can read the data folder. */
  readonly ownerToken: string;
}

/** What every resource needs: the store, its reader, the turns of its changes. */
@Global()
@Module({})
export class ProvidersModule {
  static with({ engine, configuration, ownerToken }: Provided): DynamicModule {
    const chosen = new ChosenSource(new StoreSource(engine));
    const library = new SnapshotLibrary(configuration.snapshotFolder);
    const providers = [
      { provide: ENGINE, useValue: engine },
      { provide: CONFIGURATION, useValue: configuration },
      { provide: OWNER_TOKEN, useValue: ownerToken },
      { provide: ChosenSource, useValue: chosen },
      { provide: Reader, useFactory: () => new Reader(chosen) },
      { provide: SnapshotLibrary, useValue: library },
      { provide: OpenedSnapshots, useFactory: () => new OpenedSnapshots(library) },
      ChangeQueue,
      ConditionalAnswers,
    ];
    return { module: ProvidersModule, providers, exports: providers };
  }
}
