import type {
  Analysis,
  LanguageAnswer,
  LanguageAsk,
  LanguageRequest,
  LanguageSchema,
  Proposal,
  Reading,
} from './language-messages.js';

/** What the editor asks of Neo4j's parser; every answer comes from the worker, in the order of the questions. */
export interface CypherLanguage {
  readonly read: (text: string) => Promise<Reading>;
  readonly check: (text: string) => Promise<Analysis>;
  readonly complete: (text: string, at: number, isAsked: boolean) => Promise<readonly Proposal[]>;
  readonly format: (text: string) => Promise<string>;
  readonly learn: (schema: LanguageSchema) => void;
}

/**
 * Starts the worker. A parser that cannot be loaded rejects every question, and `onBroken` is told: the editor works
 * without it.
 */
export function startLanguage(onBroken: () => void): CypherLanguage {
  const worker = new Worker(new URL('./language.worker.ts', import.meta.url), { type: 'module' });
  const open = new Map<number, PromiseWithResolvers<unknown>>();
  let asked = 0;
  let broken: Error | undefined;
  worker.addEventListener('message', ({ data }: MessageEvent<LanguageAnswer>) => {
    const question = open.get(data.id);
    open.delete(data.id);
    if (data.failed === undefined) question?.resolve(data.value);
    else question?.reject(new Error(data.failed));
  });
  worker.addEventListener('error', (event) => {
    broken = new Error(`The parser of the editor failed: ${event.message}`);
    for (const question of open.values()) question.reject(broken);
    open.clear();
    onBroken();
  });
  const ask = <T>(question: LanguageAsk): Promise<T> => {
    if (broken !== undefined) return Promise.reject(broken);
    asked += 1;
    const request: LanguageRequest = { ...question, id: asked };
    const waiting = withResolvers();
    open.set(asked, waiting);
    worker.postMessage(request);
    // Both sides are ours: the worker answers each question in its one shape.
    return waiting.promise as Promise<T>;
  };
  return {
    read: (text) => ask({ ask: 'read', text }),
    check: (text) => ask({ ask: 'check', text }),
    complete: (text, at, isAsked) => ask({ ask: 'complete', text, at, isAsked }),
    format: (text) => ask({ ask: 'format', text }),
    learn: (schema) => {
      ask({ ask: 'schema', schema }).catch(() => undefined);
    },
  };
}

interface PromiseWithResolvers<T> {
  readonly promise: Promise<T>;
  readonly resolve: (value: T) => void;
  readonly reject: (why: unknown) => void;
}

/** `Promise.withResolvers` is younger than the browsers that we support. */
function withResolvers(): PromiseWithResolvers<unknown> {
  let resolve: (value: unknown) => void = () => undefined;
  let reject: (why: unknown) => void = () => undefined;
  const promise = new Promise<unknown>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}
