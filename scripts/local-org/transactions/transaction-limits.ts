/** Counts what one transaction uses and ends it, uncatchably, above the platform's limits. */
import { LimitException } from '../apex/runtime/exception';
import type { LimitName, LimitsTracker, TransactionKind } from '../apex/runtime/transaction';
import { CpuMeter } from './cpu-meter';
import { HeapMeter } from './heap-meter';
import { LIMITS, maximumOf } from './limit-numbers';

interface Frame {
  readonly counts: Map<LimitName, number>;
  readonly cpu: CpuMeter;
}

/** Reading the heap costs microseconds: every so many counted operations is often enough. */
const HEAP_CHECK_INTERVAL = 16;

export class TransactionLimits implements LimitsTracker {
  private readonly frames: Frame[] = [newFrame()];
  private readonly heap = new HeapMeter();
  private operations = 0;
  private readsOnly = false;
  /** The largest counts of any frame: what the statistics report. */
  private readonly peaks = new Map<LimitName, number>();

  constructor(private readonly kind: TransactionKind) {}

  used(name: LimitName): number {
    if (name === 'cpuTime') {
      return this.frame.cpu.milliseconds;
    }
    return name === 'heapSize' ? this.heap.read() : (this.frame.counts.get(name) ?? 0);
  }

  maximum(name: LimitName): number {
    return this.readsOnly && name === 'dmlStatements' ? 0 : maximumOf(name, this.kind);
  }

  /** A cacheable method of a Lightning page may not change data. */
  forbidDml(): void {
    this.readsOnly = true;
  }

  consume(name: LimitName, amount = 1): void {
    const used = (this.frame.counts.get(name) ?? 0) + amount;
    this.frame.counts.set(name, used);
    this.peaks.set(name, Math.max(this.peaks.get(name) ?? 0, used));
    const maximum = this.maximum(name);
    if (used > maximum) {
      throw new LimitException(`${LIMITS[name].message}: ${maximum + 1}`);
    }
    this.checkMeters();
  }

  /** Takes time spent waiting for a callout out of the CPU time. */
  excludeWaiting(milliseconds: number): void {
    for (const frame of this.frames) {
      frame.cpu.exclude(milliseconds);
    }
  }

  pushFresh(): void {
    this.frames.push(newFrame());
  }

  pop(): void {
    this.recordCpu();
    if (this.frames.length > 1) {
      this.frames.pop();
    }
  }

  /** The largest use of `name` in any part of the transaction. */
  peak(name: LimitName): number {
    if (name === 'heapSize') {
      this.heap.read();
      return this.heap.peak;
    }
    if (name === 'cpuTime') {
      this.recordCpu();
    }
    return this.peaks.get(name) ?? 0;
  }

  private recordCpu(): void {
    this.peaks.set('cpuTime', Math.max(this.peaks.get('cpuTime') ?? 0, this.frame.cpu.milliseconds));
  }

  private checkMeters(): void {
    if (this.frame.cpu.milliseconds > this.maximum('cpuTime')) {
      throw new LimitException(LIMITS.cpuTime.message);
    }
    this.operations += 1;
    if (this.operations % HEAP_CHECK_INTERVAL === 0) {
      const excess = this.heap.excess(this.maximum('heapSize'));
      if (excess !== null) {
        throw new LimitException(`${LIMITS.heapSize.message}: ${excess}`);
      }
    }
  }

  private get frame(): Frame {
    return this.frames[this.frames.length - 1] as Frame;
  }
}

function newFrame(): Frame {
  return { counts: new Map(), cpu: new CpuMeter() };
}
