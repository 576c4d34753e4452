import type { ImportOutcome, Removal } from '@stancegraph/contract';
import type { CypherEngine } from '@stancegraph/engine';
import { StancegraphError, throwIfCancelled, type Dataset } from '@stancegraph/model';
import { applyAtOnce } from './apply-at-once.js';
import { applyInGenerations, hideAndSweep } from './apply-in-generations.js';
import { exclusively } from './exclusive.js';
import { planImport } from './plan.js';
import type { ApplyOptions, ApplyPhase, Planned } from './planned.js';
import { readStored } from './read-stored.js';
import { PlanOutdated } from './store-lock.js';

export interface ImportProgress {
  readonly phase: 'comparing' | ApplyPhase;
  readonly done: number;
  readonly total: number;
}

export interface ChangeOptions {
  /** Stops the change; nothing of it stays. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: ImportProgress) => void;
  /** Nodes and relationships at most in one transaction; by default what the engine says it can take. */
  readonly maxWritesAtOnce?: number;
}

export interface ImportOptions extends ChangeOptions {
  /** Says what would change and changes nothing. */
  readonly dryRun?: boolean;
}

const ATTEMPTS = 5;

/**
 * Makes the store hold what a dataset now says: what is new is added, what differs is changed, what is
 * gone is removed; the same content changes nothing. Readers see the state before or after, never a
 * mixture. The dataset is taken to be sound (as `readDataset` gives it).
 */
export function importDataset(
  engine: CypherEngine,
  dataset: Dataset,
  options: ImportOptions = {},
): Promise<ImportOutcome> {
  return change(engine, options, async () => {
    const planned = await planFor(engine, dataset, options);
    const { plan, version } = planned;
    const nothing = options.dryRun === true || plan.writes === 0;
    if (nothing) return outcomeOf(planned, version, options);
    const apply = isSmall(engine, planned, options) ? applyAtOnce : applyInGenerations;
    return outcomeOf(planned, await apply(engine, planned, applyOptions(options)), options);
  });
}

/** Removes a dataset and what no other one mentions; `not-found` where it is not there. */
export function removeDataset(
  engine: CypherEngine,
  id: string,
  options: ChangeOptions = {},
): Promise<Removal> {
  return change(engine, options, async () => {
    const nothing = {
      id,
      title: id,
      actors: [],
      issues: [],
      documents: [],
      statements: [],
      views: [],
    };
    const planned = await planFor(engine, nothing, options);
    const { plan, stored } = planned;
    if ((stored.heads.get(id)?.generation ?? 0) === 0) {
      const there = [...stored.heads.keys()].join(', ') || 'none';
      throw new StancegraphError(
        'not-found',
        `There is no dataset “${id}”. Datasets here: ${there}.`,
      );
    }
    const version = isSmall(engine, planned, options)
      ? await applyAtOnce(engine, planned, applyOptions(options), true)
      : await hideAndSweep(engine, planned, applyOptions(options));
    return {
      dataset: id,
      version,
      removed: {
        statements: plan.statements.changes.removed,
        actors: plan.shared.actors.remove.length,
        issues: plan.shared.issues.remove.length,
        documents: plan.shared.documents.remove.length,
        views: plan.views.changes.removed,
      },
    };
  });
}

/** One change at a time; planned anew when somebody else's came first. */
function change<T>(
  engine: CypherEngine,
  options: ChangeOptions,
  work: () => Promise<T>,
): Promise<T> {
  const patiently = async (): Promise<T> => {
    for (let attempt = 1; ; attempt += 1) {
      throwIfCancelled(options.signal);
      try {
        return await work();
      } catch (error) {
        if (!(error instanceof PlanOutdated) || attempt === ATTEMPTS) throw error;
      }
    }
  };
  return exclusively(engine, patiently, options.signal);
}

async function planFor(
  engine: CypherEngine,
  dataset: Dataset,
  { signal, onProgress }: ChangeOptions,
): Promise<Planned> {
  onProgress?.({ phase: 'comparing', done: 0, total: dataset.statements.length });
  const { stored, version } = await readStored(
    engine,
    dataset.id,
    signal === undefined ? {} : { signal },
  );
  return { dataset, stored, version, plan: planImport(dataset, stored) };
}

/** Content that cannot be read cannot be taken away piece by piece: only a new generation gets rid of it. */
function isSmall(
  engine: CypherEngine,
  { plan, stored }: Planned,
  { maxWritesAtOnce }: ChangeOptions,
): boolean {
  const most = maxWritesAtOnce ?? engine.capabilities.statementsPerTransaction;
  return !stored.isDamaged && plan.size <= most;
}

function applyOptions({ signal, onProgress }: ChangeOptions): ApplyOptions {
  return {
    ...(signal === undefined ? {} : { signal }),
    onProgress: (phase, done, total) => onProgress?.({ phase, done, total }),
  };
}

function outcomeOf(
  { dataset, plan }: Planned,
  version: number,
  { dryRun = false }: ImportOptions,
): ImportOutcome {
  return {
    dataset: dataset.id,
    dryRun,
    changed: plan.writes > 0,
    version,
    head: plan.head,
    headChanges: [...plan.headChanges],
    changes: {
      actors: plan.shared.actors.changes,
      issues: plan.shared.issues.changes,
      documents: plan.shared.documents.changes,
      statements: plan.statements.changes,
      views: plan.views.changes,
    },
    warnings: [...plan.warnings],
  };
}
