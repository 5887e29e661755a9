/** Remembers the answers to requests that came with an `Idempotency-Key`. */
import { createHash } from 'node:crypto';
import type { HttpAnswer } from './http-server';

/** So many keys are remembered; older ones are forgotten. */
const MOST_KEYS = 100_000;

interface Remembered {
  readonly fingerprint: string;
  readonly answer: Promise<HttpAnswer>;
}

export class IdempotencyKeys {
  private readonly byKey = new Map<string, Remembered>();

  /**
   * The first answer again for the same request under the same key, also while the first is still being worked on; null
   * for another request under that key. Only answers below 400 are remembered: what was refused may be tried again.
   */
  async once(key: string, request: readonly string[], work: () => Promise<HttpAnswer>): Promise<HttpAnswer | null> {
    const fingerprint = createHash('sha256').update(JSON.stringify(request)).digest('hex');
    const known = this.byKey.get(key);
    if (known) {
      const answer = known.fingerprint === fingerprint ? await known.answer : null;
      return answer && { ...answer, headers: { ...answer.headers, 'idempotency-replayed': 'true' } };
    }
    const answer = work();
    this.remember(key, { fingerprint, answer });
    try {
      const { status } = await answer;
      if (status >= 400) {
        this.byKey.delete(key);
      }
    } catch (error) {
      this.byKey.delete(key);
      throw error;
    }
    return answer;
  }

  private remember(key: string, remembered: Remembered): void {
    if (this.byKey.size >= MOST_KEYS) {
      const [oldest] = this.byKey.keys();
      this.byKey.delete(oldest!);
    }
    this.byKey.set(key, remembered);
  }
}
