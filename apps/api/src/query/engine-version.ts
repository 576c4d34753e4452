import { Inject, Injectable } from '@nestjs/common';
import type { CypherEngine } from '@stancegraph/engine';
import { ENGINE } from '../server/providers.js';

/** Which engine answers. Its version is asked for once. */
@Injectable()
export class EngineVersion {
  #version: string | undefined;

  constructor(@Inject(ENGINE) private readonly engine: CypherEngine) {}

  async told(): Promise<{ kind: CypherEngine['kind']; version?: string }> {
    const { kind } = this.engine;
    this.#version ??= (await this.engine.health()).version;
    return this.#version === undefined ? { kind } : { kind, version: this.#version };
  }
}
