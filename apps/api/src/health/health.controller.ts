import { Controller, Get, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { healthSchema, ROUTES, type Health } from '@stancegraph/contract';
import type { CypherEngine, EngineHealth } from '@stancegraph/engine';
import { Reader } from '@stancegraph/graph';
import { StancegraphError } from '@stancegraph/model';
import { Answers } from '../http/answers.decorator.js';
import { ENGINE } from '../server/providers.js';
import { PRODUCT_VERSION } from '../server/product-version.js';
import { inTime, within } from './within.js';

const PATIENCE_MS = 5_000;
const REMEMBERED_MS = 60_000;

type Asked = 'kind' | 'health' | 'weaknesses';

@ApiTags('health')
@Controller()
export class HealthController {
  private asked:
    { readonly weaknesses: Promise<readonly string[]>; readonly until: number } | undefined;

  constructor(
    @Inject(ENGINE) private readonly engine: Pick<CypherEngine, Asked>,
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
      '503 where it cannot; the error’s details say which engine, where, and what is wrong. `engine.weaknesses` says what a Neo4j server’s settings let queries do that they should not; it is left out until a slow server has told them.',
  })
  async ready(): Promise<Health> {
    const engine = await within(PATIENCE_MS, this.engine.health(), 'does not answer');
    if (!engine.ok) throw this.notReady(engine);
    const store = await within(PATIENCE_MS, this.reader.store(), 'does not answer a query');
    // A server that answers is ready, also while it has not told its settings yet.
    const weaknesses = await inTime(PATIENCE_MS, this.weaknesses());
    return {
      status: 'ok',
      product: PRODUCT_VERSION,
      engine: {
        kind: this.engine.kind,
        ...engine,
        ...(weaknesses === undefined ? {} : { weaknesses: [...weaknesses.value] }),
      },
      store,
    };
  }

  /** Asked for once a minute at most, and never twice at once: whoever watches this route calls it often. */
  private weaknesses(): Promise<readonly string[]> {
    if (this.asked === undefined || this.asked.until < Date.now()) {
      const weaknesses = this.engine.weaknesses();
      this.asked = { weaknesses, until: Date.now() + REMEMBERED_MS };
      weaknesses.catch(() => {
        this.asked = undefined;
      });
    }
    return this.asked.weaknesses;
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
