/**
 * The debug log of one transaction, in the platform's line format: the events between the start of the transaction and its
 * end, then what it used of its limits. Cut at a size.
 * Source: Apex Developer Guide, "Debug Log" and "Debug Log Levels".
 */
import { apexFrames } from '../apex/runtime/stack-trace';
import type { Clock, LogService } from '../apex/runtime/transaction';
import { limitUse, type LimitUse } from './limit-use';
import type { TransactionLimits } from './transaction-limits';

/** A debug log is at most 20 MB on the platform; the local org keeps less of each. */
const MAXIMUM_CHARACTERS = 1_000_000;

const HEADER = '67.0 APEX_CODE,DEBUG;APEX_PROFILING,INFO;CALLOUT,INFO;SYSTEM,DEBUG';
const TRUNCATED = '*********** MAXIMUM DEBUG LOG SIZE REACHED ***********';

interface Entry {
  readonly time: string;
  readonly event: string;
  readonly level: string;
  readonly message: string;
  /** Knows the line that wrote the entry; the stack is read when the log is. */
  readonly place: Error | null;
}

export class DebugLog implements LogService {
  private readonly entries: Entry[] = [];
  private readonly startedAt = process.hrtime.bigint();
  private length = 0;

  constructor(
    private readonly clock: Clock,
    private readonly operation: string,
    private readonly limits: TransactionLimits,
  ) {}

  write(event: string, level: string, message: string): void {
    if (this.length >= MAXIMUM_CHARACTERS) {
      return;
    }
    this.length += message.length;
    const isCut = this.length >= MAXIMUM_CHARACTERS;
    this.entries.push({
      time: this.time(),
      event,
      level,
      message: isCut ? TRUNCATED : message,
      place: event === 'USER_DEBUG' ? new Error() : null,
    });
  }

  get isEmpty(): boolean {
    return this.entries.length === 0;
  }

  get text(): string {
    const [start, end] = [this.entries[0]?.time ?? this.time(), this.time()];
    return [
      HEADER,
      `${start}|EXECUTION_STARTED`,
      `${start}|CODE_UNIT_STARTED|[EXTERNAL]|${this.operation}`,
      ...this.entries.map(textOf),
      `${end}|CUMULATIVE_LIMIT_USAGE`,
      `${end}|LIMIT_USAGE_FOR_NS|(default)|`,
      ...limitUse(this.limits).map(limitText),
      '',
      `${end}|CUMULATIVE_LIMIT_USAGE_END`,
      '',
      `${end}|CODE_UNIT_FINISHED|${this.operation}`,
      `${end}|EXECUTION_FINISHED`,
    ].join('\n');
  }

  private time(): string {
    const time = new Date(this.clock.now()).toISOString().slice(11, 22);
    return `${time} (${process.hrtime.bigint() - this.startedAt})`;
  }
}

function textOf({ time, event, level, message, place }: Entry): string {
  const line = place === null ? '' : `|[${apexFrames(place)[0]?.line ?? 'EXTERNAL'}]`;
  return `${time}|${event}${line}|${level}|${message}`;
}

function limitText({ label, used, maximum }: LimitUse): string {
  return `  ${label}: ${used} out of ${maximum}`;
}
