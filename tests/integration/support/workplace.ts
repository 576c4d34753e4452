import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach } from '@jest/globals';
import { startCommandHost, type CommandHost, type Ended } from './command-line.js';
import { temporaryFolder } from './server.js';

/** For each test a new data folder and a new one for files, by the command line that works on them. */
export interface Workplace {
  /** The data folder. */
  readonly folder: () => string;
  /** Where a file of this name stands. */
  readonly path: (name: string) => string;
  /** Writes a file, a value as JSON; gives where it stands. */
  readonly file: (name: string, content: unknown) => Promise<string>;
  /** Runs a command line, all of a file in one process; `runCommand` starts the command as users do. */
  readonly cli: (...args: string[]) => Promise<Ended>;
  /** The same on another data folder. */
  readonly cliOn: (dataFolder: string, ...args: string[]) => Promise<Ended>;
}

export function useWorkplace(): Workplace {
  let folder: string;
  let work: string;
  let host: CommandHost;
  beforeAll(async () => {
    host = await startCommandHost();
  });
  afterAll(() => {
    host.close();
  });
  beforeEach(async () => {
    folder = await temporaryFolder();
    work = await temporaryFolder();
  });
  afterEach(async () => {
    await rm(folder, { recursive: true });
    await rm(work, { recursive: true });
  });
  return {
    folder: () => folder,
    path: (name) => join(work, name),
    file: async (name, content) => {
      const path = join(work, name);
      await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content));
      return path;
    },
    cli: (...args) => host.run(args, folder),
    cliOn: (dataFolder, ...args) => host.run(args, dataFolder),
  };
}
