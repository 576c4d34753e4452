import { StancegraphError } from '@stancegraph/model';

/** The result, if it is there in time; else undefined. What comes later, failures too, is dropped. */
export async function inTime<T>(
  ms: number,
  work: Promise<T>,
): Promise<{ readonly value: T } | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => {
      resolve(undefined);
    }, ms);
  });
  try {
    return await Promise.race([work.then((value) => ({ value })), late]);
  } finally {
    clearTimeout(timer);
  }
}

/** The result, if it is there in time; else `engine-unavailable`. */
export async function within<T>(ms: number, work: Promise<T>, problem: string): Promise<T> {
  const done = await inTime(ms, work);
  if (done !== undefined) return done.value;
  const message = `The engine ${problem} within ${ms / 1000} seconds.`;
  throw new StancegraphError('engine-unavailable', message, { retriable: true });
}
