/**
 * CPU time of the thread that runs Apex, in milliseconds. Where Node can tell it (22.19 and later) it is the thread's
 * own; elsewhere the elapsed time stands in, less what the thread spent waiting for callouts.
 */
interface ThreadCpuUsage {
  threadCpuUsage?(): { user: number; system: number };
}

const threadCpuUsage = (process as ThreadCpuUsage).threadCpuUsage?.bind(process);

export class CpuMeter {
  private readonly startedAt = reading();
  private waited = 0;

  /** Takes `milliseconds` of waiting out of the count. */
  exclude(milliseconds: number): void {
    this.waited += milliseconds;
  }

  get milliseconds(): number {
    const elapsed = reading() - this.startedAt;
    return Math.max(0, Math.round(threadCpuUsage ? elapsed : elapsed - this.waited));
  }
}

function reading(): number {
  if (threadCpuUsage) {
    const { user, system } = threadCpuUsage();
    return (user + system) / 1000;
  }
  return performance.now();
}
