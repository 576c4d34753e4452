import { setTimeout } from 'node:timers/promises';

/** Waits until something is so, looking again and again; fails after ten seconds. */
export async function until(what: string, isSo: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 10_000;
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error(`waited in vain until ${what}`);
    await setTimeout(20);
  }
}
