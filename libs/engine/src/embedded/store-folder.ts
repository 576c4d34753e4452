import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StancegraphError } from '@stancegraph/model';

type State = 'creating' | 'open' | 'closing' | 'closed';

interface Mark {
  readonly state: State;
  /** The process that opened the folder: the one a person sees, not its child. */
  readonly pid: number;
}

/**
 * The folder of the embedded database: `graph.grafeo`, its write-ahead log beside it, and our mark of how
 * it was left. The engine opens a main file whose log is missing as if nothing had been written; the mark
 * tells when a log must be there.
 */
export class StoreFolder {
  readonly mainFile: string;
  readonly #log: string;
  readonly #mark: string;

  constructor(readonly path: string) {
    this.mainFile = join(path, 'graph.grafeo');
    this.#log = `${this.mainFile}.wal`;
    this.#mark = join(path, 'graph.state.json');
  }

  /** Makes the folder if it is missing, and refuses one whose log is gone. */
  prepare(): void {
    mkdirSync(this.path, { recursive: true });
    if (!existsSync(this.mainFile)) {
      if (existsSync(this.#log)) throw missing(this.mainFile, this.#log);
      this.mark('creating');
    } else if (!existsSync(this.#log) && (this.#read()?.state ?? 'open') === 'open') {
      throw missing(this.#log, this.mainFile);
    }
  }

  mark(state: State): void {
    const mark: Mark = { state, pid: process.ppid };
    // Renaming is atomic: the mark is never half a file.
    writeFileSync(`${this.#mark}.new`, JSON.stringify(mark));
    renameSync(`${this.#mark}.new`, this.#mark);
  }

  /** What to say when the engine finds the folder locked. */
  inUse(): StancegraphError {
    const mark = this.#read();
    const who = mark?.state === 'open' ? ` (pid ${String(mark.pid)})` : '';
    return new StancegraphError(
      'conflict',
      `The data folder ${this.path} is in use by another Stancegraph${who}; stop that one, or choose another folder with STANCEGRAPH_DATA.`,
    );
  }

  #read(): Mark | undefined {
    try {
      return JSON.parse(readFileSync(this.#mark, 'utf8')) as Mark;
    } catch {
      return undefined;
    }
  }
}

function missing(lost: string, present: string): StancegraphError {
  return new StancegraphError(
    'engine-failed',
    `${lost} is missing beside ${present}, so changes would be lost; put it back from where the folder was copied, or start with an empty data folder (STANCEGRAPH_DATA) and import again.`,
  );
}
