/** Waits for work that goes on in an org. */

const FIRST_MS = 250;
const LONGEST_MS = 2_000;
const GROWTH = 1.25;

export interface Poll<T> {
  read(): Promise<T>;
  isDone(state: T): boolean;
  onChange?(state: T): void;
  /** How long to wait, and the error of a wait that took longer; for ever when absent. */
  readonly limit?: { readonly milliseconds: number; error(state: T): Error };
}

/** Asks often at first and then every two seconds: calls count against the limits of an org. */
export async function poll<T>({ read, isDone, onChange, limit }: Poll<T>): Promise<T> {
  const deadline = Date.now() + (limit?.milliseconds ?? Infinity);
  for (let wait = FIRST_MS; ; wait = Math.min(wait * GROWTH, LONGEST_MS)) {
    const state = await read();
    onChange?.(state);
    if (isDone(state)) {
      return state;
    }
    if (limit && Date.now() > deadline) {
      throw limit.error(state);
    }
    await new Promise((resolve) => setTimeout(resolve, wait));
  }
}
