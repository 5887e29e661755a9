/** The debug log of one transaction, in the platform's line format, cut at the platform's size. */
import type { Clock, LogService } from '../apex/runtime/transaction';

/** A debug log is at most 20 MB on the platform; the local org keeps less of each. */
const MAXIMUM_CHARACTERS = 1_000_000;

const TRUNCATED = '*********** MAXIMUM DEBUG LOG SIZE REACHED ***********';

export class DebugLog implements LogService {
  private readonly lines: string[] = [];
  private readonly startedAt = process.hrtime.bigint();
  private length = 0;

  constructor(private readonly clock: Clock) {}

  write(event: string, level: string, message: string): void {
    if (this.length >= MAXIMUM_CHARACTERS) {
      return;
    }
    const time = new Date(this.clock.now()).toISOString().slice(11, 22);
    const nanoseconds = process.hrtime.bigint() - this.startedAt;
    const line = `${time} (${nanoseconds})|${event}|${level}|${message}`;
    this.length += line.length;
    this.lines.push(this.length >= MAXIMUM_CHARACTERS ? TRUNCATED : line);
  }

  get isEmpty(): boolean {
    return this.lines.length === 0;
  }

  get text(): string {
    return this.lines.join('\n');
  }
}
