import { EXIT } from '../cli-error';

/** Settles when the user or the system asks the process to end. */
export function interrupted(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
}

/** Ctrl-C as a wish: work ends at the next place from which it can go on later. */
export interface Interruption {
  readonly requested: boolean;
  /** Ctrl-C ends the process again, as it does by default. */
  end(): void;
}

/** @param onRequest called once; a second Ctrl-C ends the process at once */
export function watchInterruption(onRequest: () => void): Interruption {
  let requested = false;
  const onSignal = (): void => {
    if (requested) {
      process.exit(EXIT.interrupted);
    }
    requested = true;
    onRequest();
  };
  process.on('SIGINT', onSignal).on('SIGTERM', onSignal);
  return {
    get requested() {
      return requested;
    },
    end: () => void process.off('SIGINT', onSignal).off('SIGTERM', onSignal),
  };
}
