import { resolve } from 'node:path';
import { totalmem } from 'node:os';
import { DEFAULT_TIME_LIMITS, type TimeLimits } from '../limits.js';
import { silentLogger, type EngineLogger } from '../logger.js';
import type { CypherEngine } from '../port.js';
import { EmbeddedEngine } from './embedded-engine.js';
import { Supervisor } from './supervisor.js';

export interface EmbeddedLimits extends TimeLimits {
  /** Memory that the database's process may take; past it the process is ended and started again. */
  readonly memoryBytes: number;
  /** What it may hold on to after its work beside the database itself: the engine gives back little of what a result took. */
  readonly keptBytes: number;
  /** How long opening the folder may take: after a crash the log is read again. */
  readonly openMs: number;
}

export interface EmbeddedOptions {
  /** Where the data lives; made if it is missing. */
  readonly folder: string;
  readonly limits?: Partial<EmbeddedLimits>;
  readonly logger?: EngineLogger;
}

const GIBIBYTE = 1024 ** 3;

/**
 * The engine over a database in a folder of this machine, run in a child process of its own. Opens it:
 * rejects with `conflict` if another process has the folder, with `engine-failed` if it cannot be read.
 */
export async function createEmbeddedEngine(options: EmbeddedOptions): Promise<CypherEngine> {
  const folder = resolve(options.folder);
  const limits: EmbeddedLimits = { ...defaultLimits(), ...options.limits };
  const logger = options.logger ?? silentLogger;
  const { memoryBytes, keptBytes, openMs } = limits;
  const supervisor = new Supervisor({ folder, memoryBytes, keptBytes, openMs, logger });
  await supervisor.ready();
  return new EmbeddedEngine(folder, supervisor, limits);
}

function defaultLimits(): EmbeddedLimits {
  const memoryBytes = Math.min(Math.max(totalmem() / 2, GIBIBYTE), 4 * GIBIBYTE);
  return { ...DEFAULT_TIME_LIMITS, memoryBytes, keptBytes: GIBIBYTE, openMs: 5 * 60_000 };
}
