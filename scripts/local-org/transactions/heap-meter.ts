/**
 * The heap of a transaction, estimated: how far the JavaScript heap of this thread has grown since the transaction
 * began. The growth contains garbage and the local org's own caches (parsed queries, compiled classes), so it is an
 * upper bound of what Apex holds, and the limit is enforced only once a garbage collection has left more than the
 * limit plus {@link ALLOWANCE_BYTES}. It never drops what the platform would refuse by a wide margin, and never refuses
 * what the platform accepts.
 */
import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Room for the local org's own caches. */
const ALLOWANCE_BYTES = 32 * 1024 * 1024;

let collector: (() => void) | null = null;

function collectGarbage(): void {
  if (!collector) {
    setFlagsFromString('--expose-gc');
    collector = runInNewContext('gc') as () => void;
  }
  collector();
}

export class HeapMeter {
  private readonly baseline = getHeapStatistics().used_heap_size;
  /** The largest reading so far, in bytes. */
  peak = 0;

  /** Bytes by which the heap has grown; 0 after a garbage collection that freed more than was allocated. */
  read(): number {
    const growth = Math.max(0, getHeapStatistics().used_heap_size - this.baseline);
    this.peak = Math.max(this.peak, growth);
    return growth;
  }

  /** Bytes when they are above `limit` for certain, else null. */
  excess(limit: number): number | null {
    if (this.read() <= limit + ALLOWANCE_BYTES) {
      return null;
    }
    collectGarbage();
    const live = Math.max(0, getHeapStatistics().used_heap_size - this.baseline);
    this.peak = live;
    return live > limit + ALLOWANCE_BYTES ? live : null;
  }
}
