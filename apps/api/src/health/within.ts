import { StancegraphError } from '@stancegraph/model';

/** The result, if it is there in time; else `engine-unavailable`. */
export async function within<T>(ms: number, work: Promise<T>, problem: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      const message = `The engine ${problem} within ${ms / 1000} seconds.`;
      reject(new StancegraphError('engine-unavailable', message, { retriable: true }));
    }, ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
