import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export interface ForkOptions {
  readonly environment?: Readonly<Record<string, string>>;
  /** Node's own options. */
  readonly flags?: readonly string[];
}

/**
 * Forks one of this lib's own entry files as a process of its own. `base` is the URL of the module next
 * to it: where that is TypeScript (tests run from source), the child runs from TypeScript too.
 * The child inherits neither our Node flags nor NODE_OPTIONS; values travel as structured clones.
 */
export function forkEntry(
  base: string,
  name: string,
  { environment = {}, flags = [] }: ForkOptions = {},
): ChildProcess {
  const fromSource = base.endsWith('.ts');
  const entry = new URL(`./${name}${fromSource ? '.ts' : '.js'}`, base);
  const { NODE_OPTIONS: _, ...inherited } = process.env;
  const source = ['--import', import.meta.resolve('tsx'), '--conditions=@stancegraph/source'];
  return fork(fileURLToPath(entry), [], {
    env: { ...inherited, ...environment },
    execArgv: fromSource ? [...flags, ...source] : [...flags],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
}
