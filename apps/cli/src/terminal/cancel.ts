import { EXIT } from './exit-codes.js';

/** Raised by the first Ctrl-C (or SIGTERM), so that work ends cleanly; a second one ends at once. */
export function cancelSignal(): AbortSignal {
  const controller = new AbortController();
  const onSignal = (): void => {
    if (controller.signal.aborted) process.exit(EXIT.cancelled);
    process.stderr.write('Cancelling …\n');
    controller.abort();
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
  return controller.signal;
}
