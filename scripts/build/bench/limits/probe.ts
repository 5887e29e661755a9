/** What the worst transaction of each job used, collected step by step. */
import { largerUse, type LocalOrg, type OperationUse } from '../../../local-org/index';
import type { JobName } from './jobs';

type Kind = OperationUse['kind'];

export class Probe {
  private readonly uses = new Map<JobName, OperationUse>();

  constructor(private readonly org: LocalOrg) {}

  /**
   * Does something and keeps what its transactions of one operation used.
   * @param operation class of a job, name of a trigger, or the beginning of a path
   */
  during(job: JobName, kind: Kind, operation: string, work: () => void): void {
    this.org.resetLimits();
    work();
    this.keep(job, kind, operation);
  }

  /** Keeps what another operation used in the last step. */
  keep(job: JobName, kind: Kind, operation: string): void {
    for (const use of this.org.limits().operations) {
      if (use.kind === kind && use.operation.startsWith(operation)) {
        this.add(job, use);
      }
    }
  }

  report(): readonly (OperationUse & { readonly job: JobName })[] {
    return [...this.uses].map(([job, use]) => ({ job, ...use }));
  }

  private add(job: JobName, { operation, kind, transactions, worst }: OperationUse): void {
    const known = this.uses.get(job);
    this.uses.set(job, {
      operation,
      kind,
      transactions: transactions + (known?.transactions ?? 0),
      worst: known ? largerUse(known.worst, worst) : worst,
    });
  }
}
