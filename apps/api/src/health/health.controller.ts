import { Controller, Get, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { healthSchema, ROUTES, type Health } from '@stancegraph/contract';
import type { CypherEngine, EngineHealth } from '@stancegraph/engine';
import { Reader } from '@stancegraph/graph';
import { StancegraphError } from '@stancegraph/model';
import { Answers } from '../http/answers.decorator.js';
import { ENGINE } from '../server/providers.js';
import { PRODUCT_VERSION } from '../server/product-version.js';
import { within } from './within.js';

const PATIENCE_MS = 5_000;
const REMEMBERED_MS = 60_000;

@ApiTags('health')
@Controller()
export class HealthController {
  private known: { readonly found: readonly string[]; readonly until: number } | undefined;

  constructor(
    @Inject(ENGINE) private readonly engine: CypherEngine,
    private readonly reader: Reader,
  ) {}

  @Get(ROUTES.live)
  @Answers(healthSchema, { summary: 'Whether the server runs.' })
  live(): Health {
    return { status: 'ok', product: PRODUCT_VERSION };
  }

  @Get(ROUTES.ready)
  @Answers(healthSchema, {
    summary: 'Whether the server can answer: its engine, and the store’s state.',
    description:
      '503 where it cannot; the error’s details say which engine, where, and what is wrong. `engine.weaknesses` says what a Neo4j server’s settings let queries do that they should not.',
  })
  async ready(): Promise<Health> {
    const engine = await within(PATIENCE_MS, this.engine.health(), 'does not answer');
    if (!engine.ok) throw this.notReady(engine);
    const store = await within(PATIENCE_MS, this.reader.store(), 'does not answer a query');
    const weaknesses = await within(PATIENCE_MS, this.weaknesses(), 'does not tell its settings');
    return {
      status: 'ok',
      product: PRODUCT_VERSION,
      engine: { kind: this.engine.kind, ...engine, weaknesses: [...weaknesses] },
      store,
    };
  }

  /** Asked for once a minute at most: whoever watches this route calls it often. */
  private async weaknesses(): Promise<readonly string[]> {
    if (this.known === undefined || this.known.until < Date.now())
      this.known = { found: await this.engine.weaknesses(), until: Date.now() + REMEMBERED_MS };
    return this.known.found;
  }

  private notReady({
    address,
    version,
    problem = 'it is not usable',
  }: EngineHealth): StancegraphError {
    const said = { kind: this.engine.kind, address, version, problem };
    const details = Object.entries(said).flatMap(([name, message]) =>
      message === undefined ? [] : [{ path: `engine.${name}`, message }],
    );
    return new StancegraphError(
      'engine-unavailable',
      `The ${this.engine.kind} engine at ${address} is not ready: ${problem}`,
      { retriable: true, details: [...details, { path: 'product', message: PRODUCT_VERSION }] },
    );
  }
}
