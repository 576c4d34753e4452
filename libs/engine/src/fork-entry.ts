import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/**
 * Forks one of this lib's own entry files as a process of its own. `base` is the URL of the module next
 * to it: where that is TypeScript (tests run from source), the child runs from TypeScript too.
 * The child inherits neither our Node flags nor NODE_OPTIONS; values travel as structured clones.
 */
export function forkEntry(
  base: string,
  name: string,
  environment: Readonly<Record<string, string>> = {},
): ChildProcess {
  const fromSource = base.endsWith('.ts');
  const entry = new URL(`./${name}${fromSource ? '.ts' : '.js'}`, base);
  const { NODE_OPTIONS: _, ...inherited } = process.env;
  return fork(fileURLToPath(entry), [], {
    env: { ...inherited, ...environment },
    execArgv: fromSource
      ? ['--import', import.meta.resolve('tsx'), '--conditions=@stancegraph/source']
      : [],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
}
