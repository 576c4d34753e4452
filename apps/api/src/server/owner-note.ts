import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const noteSchema = z.object({
  url: z.url(),
  pid: z.int().positive(),
  token: z.string().min(1),
});

/** What a server that holds a data folder leaves in it: where it is, and the token of its owner. */
export type OwnerNote = z.output<typeof noteSchema>;

const noteIn = (dataFolder: string): string => join(dataFolder, 'server.json');

/** Writes the note for its owner's eyes only; never half of it can be read. */
export async function writeOwnerNote(dataFolder: string, note: OwnerNote): Promise<void> {
  const path = noteIn(dataFolder);
  await writeFile(`${path}.new`, `${JSON.stringify(note)}\n`, { mode: 0o600 });
  await rename(`${path}.new`, path);
}

export async function removeOwnerNote(dataFolder: string): Promise<void> {
  await rm(noteIn(dataFolder), { force: true });
}

/** The server that holds the data folder, if one does: its note is there, its process runs, it answers. */
export async function findOwner(dataFolder: string): Promise<OwnerNote | undefined> {
  const text = await readFile(noteIn(dataFolder), 'utf8').catch(() => undefined);
  const note = noteSchema.safeParse(parsed(text)).data;
  return note !== undefined && isRunning(note.pid) && (await answers(note)) ? note : undefined;
}

function parsed(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function answers({ url }: OwnerNote): Promise<boolean> {
  try {
    const signal = AbortSignal.timeout(2_000);
    return (await fetch(new URL('/api/health/live', url), { signal })).ok;
  } catch {
    return false;
  }
}
